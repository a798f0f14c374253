import type { TerraformStack } from "cdktf";
import { CloudInit, Egress, MachineImage, MachineType, Network, Peer, Port, Server, SshKey, Stackit, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Stackit(stack, "cloud", { region: "eu01", projectId: "5f0c1e2a-7b34-4c56-8d90-1a2b3c4d5e6f" });
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.1.0/24", egress: Egress.NAT, dnsServers: ["9.9.9.9"] }),
    privateIp: "10.0.1.10",
    machine: MachineType.named("g2a.2d"),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
    rootDiskGib: 32,
    rootVolumeType: "storage_premium_perf1",
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
