import type { TerraformStack } from "cdktf";
import { CloudInit, Firewall, MachineImage, MachineType, Network, OvhCloud, Peer, Port, PrivateTraffic, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. Security groups filter private traffic, and by hand nobody opened it. */
export function define(stack: TerraformStack): void {
  const cloud = new OvhCloud(stack, "cloud", { region: "GRA11" });
  const firewall = new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED });
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.0.0/24" }),
    privateIp: "10.0.0.10",
    machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
    firewall,
    sshKeys: [
      new SshKey(cloud, "admin", {
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO admin@office",
      }),
    ],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50, volumeType: "high-speed-gen2" }));
}
