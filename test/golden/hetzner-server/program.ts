import type { TerraformStack } from "cdktf";
import { CloudInit, Hetzner, MachineImage, MachineType, Network, Peer, Port, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Hetzner(stack, "cloud", { region: "nbg1" });
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.0.0/24" }),
    privateIp: "10.0.0.10",
    machine: MachineType.named("cx23"),
    image: MachineImage.debian("12"),
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
