import type { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import type { ICloud } from "archipel";
import { Bucket, MachineImage, MachineType, Network, Peer, Port, Server } from "archipel";
import { synthesize } from "archipel/testing";
import { ownJson } from "./own-json";

/** The server of the quickstart, on a network and open to the web. */
export function quickstartServer(cloud: ICloud & Construct): Server {
  const network = new Network(cloud, "network", { cidr: "10.0.0.0/16" });
  const web = new Server(cloud, "web", {
    network,
    machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }),
    image: MachineImage.ubuntu("24.04"),
    publicIp: true,
  });
  web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));
  return web;
}

/** The whole quickstart: its server, and a bucket. */
export function quickstart(cloud: ICloud & Construct): void {
  quickstartServer(cloud);
  new Bucket(cloud, "assets", { versioned: true });
}

/** How many resources of each type a stack has. */
export function countsOf(stack: TerraformStack): Record<string, number> {
  return counts(ownJson(stack).resource);
}

/** How much a stack looks up, by type. */
export function lookupsOf(stack: TerraformStack): Record<string, number> {
  return counts(synthesize(stack).data);
}

function counts(blocks: Readonly<Record<string, object>> = {}): Record<string, number> {
  return Object.fromEntries(Object.entries(blocks).map(([type, named]) => [type, Object.keys(named).length]));
}
