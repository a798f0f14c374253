import type { TerraformStack } from "cdktf";
import { TerraformVariable } from "cdktf";
import { CloudInit, MachineImage, MachineType, Network, Peer, Port, Seca, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const cloud = new Seca(stack, "cloud", {
    region: "region-1",
    tenant: "tenant-1",
    token: new TerraformVariable(stack, "token", { sensitive: true }).stringValue,
    regionUrl: "https://api.seca.example/providers/seca.region",
    zones: ["a"],
    networkSku: "N10K",
    storageSku: "RD500",
  });
  const network = new Network(cloud, "app", { cidr: "10.0.0.0/16", defaultSubnet: false });
  const server = new Server(cloud, "web", {
    subnet: network.addSubnet("web", { cidr: "10.0.1.0/24" }),
    privateIp: "10.0.1.10",
    machine: MachineType.described({ name: "DXS", diskGib: 0 }),
    image: MachineImage.named("ubuntu-24.04"),
    sshKeys: [
      new SshKey(cloud, "admin", {
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO admin@office",
      }),
    ],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.tcp(22));
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50 }));
}
