import type { TerraformStack } from "cdktf";
import { CloudInit, Firewall, MachineImage, MachineType, Network, Outscale, Peer, Port, PrivateTraffic, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. Security groups filter private traffic, and by hand nobody opened it. */
export function define(stack: TerraformStack): void {
  const cloud = new Outscale(stack, "cloud", { region: "eu-west-2" });
  const network = new Network(cloud, "app", { cidr: "10.0.0.0/16", defaultSubnet: false });
  const firewall = new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED });
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "web", {
    subnet: network.addSubnet("front", { cidr: "10.0.1.0/24", zone: "eu-west-2a" }),
    privateIp: "10.0.1.10",
    machine: MachineType.named("tinav6.c2r4p2"),
    image: MachineImage.debian("12"),
    publicIp: true,
    rootDiskGib: 20,
    firewall,
    sshKeys: [
      new SshKey(cloud, "admin", {
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO admin@office",
      }),
    ],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50, volumeType: "gp2" }));
}
