import type { TerraformStack } from "cdktf";
import { CloudInit, Firewall, Leafcloud, MachineImage, MachineType, Peer, Port, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json: a server on the public network itself. */
export function define(stack: TerraformStack): void {
  const cloud = new Leafcloud(stack, "amsterdam", { region: "europe-nl", cloudsYaml: "openstack" });
  const firewall = new Firewall(cloud, "web");
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "shop", {
    machine: MachineType.described({ name: "ec1.small", diskGib: 0 }),
    image: MachineImage.ubuntu("24.04"),
    rootDiskGib: 25,
    publicIp: true,
    firewall,
    sshKeys: [new SshKey(cloud, "ops", { publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO ops@office" })],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50, volumeType: "unencrypted" }));
}
