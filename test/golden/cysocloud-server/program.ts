import type { TerraformStack } from "cdktf";
import { CloudInit, CysoCloud, Firewall, MachineImage, MachineType, Network, Peer, Port, PrivateTraffic, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. Security groups filter private traffic, and by hand nobody opened it. */
export function define(stack: TerraformStack): void {
  const cloud = new CysoCloud(stack, "amsterdam", { region: "ams2", cloudsYaml: "fuga" });
  const firewall = new Firewall(cloud, "web", { privateTraffic: PrivateTraffic.FILTERED });
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "shop", {
    network: new Network(cloud, "app", { cidr: "10.40.0.0/24" }),
    machine: MachineType.named("c5.small"),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
    firewall,
    sshKeys: [new SshKey(cloud, "ops", { publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO ops@office" })],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50, volumeType: "Tier-1" }));
}
