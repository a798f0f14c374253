import type { TerraformStack } from "cdktf";
import { CloudInit, Elastx, Firewall, MachineImage, MachineType, Network, Peer, Port, PrivateTraffic, Server, SshKey, Volume, vendors } from "archipel";

/** The same as by-hand.tf.json. Security groups filter private traffic, and by hand nobody opened it. */
export function define(stack: TerraformStack): void {
  const cloud = new Elastx(stack, "cloud", { region: "se-sto", zone: "sto1" });
  const firewall = new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED });
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.0.0/24" }),
    privateIp: "10.0.0.10",
    machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
    firewall,
    sshKeys: [
      new SshKey(cloud, "admin", {
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO admin@office",
      }),
    ],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  const data = new Volume(cloud, "data", { sizeGib: 50, volumeType: "v1-dynamic-40" });
  data.with(new vendors.elastx.RetypeOnDemand());
  server.attachVolume(data);
}
