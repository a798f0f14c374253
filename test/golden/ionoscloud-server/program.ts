import type { TerraformStack } from "cdktf";
import { CloudInit, IonosCloud, MachineImage, MachineType, Network, Peer, Port, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new IonosCloud(stack, "cloud", { region: "de/fra" });
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.1.0/24" }),
    privateIp: "10.0.1.10",
    machine: MachineType.named("vcpu-2-4"),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
    sshKeys: [
      new SshKey(cloud, "admin", {
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO admin@office",
      }),
    ],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50 }));
}
