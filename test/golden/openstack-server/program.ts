import type { TerraformStack } from "cdktf";
import { CloudInit, Firewall, MachineImage, MachineType, Network, OpenStack, Peer, Port, PrivateTraffic, Server, SshKey, Volume } from "archipel";

/** The same as by-hand.tf.json. Security groups filter private traffic, and by hand nobody opened it. */
export function define(stack: TerraformStack): void {
  const source = { source: "the testbed's seed", asOf: "2026-11-23" };
  const cloud = new OpenStack(stack, "cloud", {
    region: "RegionOne",
    cloudsYaml: "testbed",
    externalNetwork: "public",
    flavors: [{ name: "a1-ram2-disk20-perf1", vcpus: 1, memoryGib: 2, diskGib: 20, ...source }],
  });
  const firewall = new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED });
  firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  const server = new Server(cloud, "web", {
    network: new Network(cloud, "app", { cidr: "10.0.0.0/24" }),
    privateIp: "10.0.0.10",
    machine: MachineType.named("a1-ram2-disk20-perf1"),
    image: MachineImage.named("Debian 12"),
    publicIp: true,
    firewall,
    sshKeys: [
      new SshKey(cloud, "admin", {
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJTtqsxbfoK4mcVJBWVmKVAKm5SPWxXJ3hGGEnWGtKZO admin@office",
      }),
    ],
    cloudInit: new CloudInit({ packages: ["nginx"] }),
  });
  server.attachVolume(new Volume(cloud, "data", { sizeGib: 50 }));
}
