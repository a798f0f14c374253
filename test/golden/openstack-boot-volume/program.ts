import type { TerraformStack } from "cdktf";
import { Egress, Firewall, MachineImage, MachineType, Network, OpenStack, PrivateTraffic, ServerGroup } from "archipel";

/** The same as by-hand.tf.json. */
export function define(stack: TerraformStack): void {
  const source = { source: "the testbed's seed", asOf: "2026-11-23" };
  const cloud = new OpenStack(stack, "cloud", {
    region: "RegionOne",
    cloudsYaml: "testbed",
    externalNetwork: "public",
    flavors: [{ name: "SCS-2V-8", vcpus: 2, memoryGib: 8, diskGib: 0, ...source }],
  });
  new ServerGroup(cloud, "db", {
    count: 2,
    network: new Network(cloud, "app", { cidr: "10.0.0.0/24", egress: Egress.NONE }),
    machine: MachineType.named("SCS-2V-8"),
    image: MachineImage.named("Debian 12"),
    rootDiskGib: 30,
    firewall: new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED }),
  });
}
