import type { TerraformStack } from "cdktf";
import { CloudInit, Egress, MachineImage, MachineType, Network, Peer, Port, Server, SshKey, UpCloud, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new UpCloud(stack, "cloud", { zone: "fi-hel1" });
  const server = new Server(cloud, "web", {
    name: "web",
    network: new Network(cloud, "app", { cidr: "10.0.1.0/24", egress: Egress.NAT }),
    privateIp: "10.0.1.10",
    machine: MachineType.named("2xCPU-4GB"),
    image: MachineImage.ubuntu("24.04"),
    rootDiskGib: 25,
    sshKeys: [
      new SshKey(cloud, "admin", {
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO admin@office",
      }),
    ],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.firewall.allow(Peer.anyIpv4(), Port.tcp(22));
  server.attachVolume(new Volume(cloud, "data", { name: "data", sizeGib: 50, volumeType: "maxiops" }));
}
