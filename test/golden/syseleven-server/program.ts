import type { TerraformStack } from "cdktf";
import { CloudInit, Firewall, MachineImage, MachineType, Network, Peer, Port, PrivateTraffic, Server, SshKey, SysEleven, Volume } from "archipel";

/** The same as by-hand.tf.json. Security groups filter private traffic, and by hand nobody opened it. */
export function define(stack: TerraformStack): void {
  const cloud = new SysEleven(stack, "berlin", { region: "dbl", cloudsYaml: "syseleven" });
  const firewall = new Firewall(cloud, "web", { privateTraffic: PrivateTraffic.FILTERED });
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "shop", {
    network: new Network(cloud, "app", { cidr: "10.20.0.0/24" }),
    machine: MachineType.named("m1c.small"),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
    firewall,
    sshKeys: [new SshKey(cloud, "ops", { publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO ops@office" })],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50, volumeType: "quobyte" }));
}
