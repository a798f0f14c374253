import type { TerraformStack } from "cdktf";
import { Binero, CloudInit, Firewall, MachineImage, MachineType, Network, Peer, Port, PrivateTraffic, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. Security groups filter private traffic, and by hand nobody opened it. */
export function define(stack: TerraformStack): void {
  const cloud = new Binero(stack, "stockholm", { region: "europe-se-1", cloudsYaml: "binero" });
  const firewall = new Firewall(cloud, "web", { privateTraffic: PrivateTraffic.FILTERED });
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "shop", {
    network: new Network(cloud, "private", { cidr: "10.30.0.0/24" }),
    machine: MachineType.named("gp.2x4"),
    image: MachineImage.debian("11"),
    rootDiskGib: 30,
    publicIp: true,
    firewall,
    sshKeys: [new SshKey(cloud, "ops", { publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO ops@office" })],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50, volumeType: "hdd" }));
}
