import type { TerraformStack } from "cdktf";
import { CloudInit, Egress, Incus, MachineImage, MachineType, Network, Peer, Port, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Incus(stack, "cloud", {
    remote: "cellar",
    address: "https://incus.example.org:8443",
    project: "app",
    uplink: "UPLINK",
    fixedAddresses: { "web/PublicIp": "198.51.100.10" },
  });
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.1.0/24", egress: Egress.NAT }),
    privateIp: "10.0.1.10",
    machine: MachineType.named("c2-m4"),
    image: MachineImage.debian("12"),
    rootDiskGib: 20,
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
