import type { TerraformStack } from "cdktf";
import { CloudInit, Egress, MachineImage, MachineType, Network, Peer, Port, Scaleway, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Scaleway(stack, "cloud", { region: "fr-par", zone: "fr-par-1" });
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.0.0/24", egress: Egress.NAT }),
    privateIp: "10.0.0.10",
    machine: MachineType.named("PLAY2-NANO"),
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
