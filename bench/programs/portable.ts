import type { TerraformStack } from "cdktf";
import type { Cloud } from "archipel";
import { Firewall, Infomaniak, MachineImage, MachineType, Network, OpenStack, OvhCloud, Peer, Port, Scaleway, Server, Volume } from "archipel";
import { GROUP, share } from "./share";

const source = { source: "made up for the benchmark", asOf: "2026-11-24" };

/** The clouds that the benchmark knows, each as somebody would write it. */
const CLOUDS: Readonly<Record<string, (stack: TerraformStack, id: string) => Cloud>> = {
  scaleway: (stack, id) => new Scaleway(stack, id, { region: "fr-par" }),
  openstack: (stack, id) =>
    new OpenStack(stack, id, {
      region: "RegionOne",
      cloudsYaml: "testbed",
      externalNetwork: "public",
      flavors: [{ name: "m1.small", vcpus: 1, memoryGib: 2, diskGib: 20, ...source }],
      images: [{ distribution: "debian", version: "12", name: "Debian 12", ...source }],
    }),
  ovhcloud: (stack, id) => new OvhCloud(stack, id, { region: "GRA11", cloudsYaml: "ovhcloud" }),
  infomaniak: (stack, id) => new Infomaniak(stack, id, { region: "dc3-a", cloudsYaml: "infomaniak" }),
};

/** Servers with a volume each, a network and a firewall for every hundred, spread over the clouds. */
export function define(stack: TerraformStack, clouds: readonly string[], servers: number): void {
  for (const [name, count] of share(clouds, servers)) {
    const cloud = CLOUDS[name]!(stack, name);
    for (let first = 0; first < count; first += GROUP) {
      const network = new Network(cloud, `network-${first}`, { cidr: "10.0.0.0/20" });
      const firewall = new Firewall(cloud, `firewall-${first}`);
      firewall.allow(Peer.anyIpv4(), Port.tcp(22));
      firewall.allow(Peer.anyIpv4(), Port.tcp(443));
      for (let index = first; index < Math.min(first + GROUP, count); index += 1) {
        new Server(cloud, `web-${index}`, {
          network,
          firewall,
          machine: MachineType.needs({ vcpus: 1, memoryGib: 2 }),
          image: MachineImage.debian("12"),
          volumes: [new Volume(cloud, `data-${index}`, { sizeGib: 10 })],
        });
      }
    }
  }
}
