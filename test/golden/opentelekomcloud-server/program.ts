import type { TerraformStack } from "cdktf";
import { CloudInit, Egress, MachineImage, MachineType, Network, OpenTelekomCloud, Peer, Port, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new OpenTelekomCloud(stack, "cloud", { region: "eu-de" });
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.0.0/16", egress: Egress.NAT }),
    privateIp: "10.0.1.10",
    machine: MachineType.named("s3.medium.2"),
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
