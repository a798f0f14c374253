import type { TerraformStack } from "cdktf";
import { CloudInit, Firewall, MachineImage, MachineType, Peer, Port, Safespring, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json: a server on the network that all customers share. */
export function define(stack: TerraformStack): void {
  const cloud = new Safespring(stack, "stockholm", { region: "sto1", cloudsYaml: "sto1-shop" });
  const firewall = new Firewall(cloud, "web");
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "shop", {
    machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
    image: MachineImage.ubuntu("24.04"),
    rootDiskGib: 25,
    publicIp: true,
    firewall,
    sshKeys: [new SshKey(cloud, "ops", { publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO ops@office" })],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50, volumeType: "fast" }));
}
