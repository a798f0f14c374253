import type { INetwork } from "./network";
import type { Block } from "../core/cidr";
import { contains, knownBlock, overlap } from "../core/cidr";
import type { Faults } from "../core/faults";

/** Which networks are peered with which, and the path of the peering. */
const peers = new WeakMap<INetwork, Map<INetwork, string>>();

/** The path of the peering of two networks; undefined when they are not peered. */
export function peeringOf(one: INetwork, other: INetwork): string | undefined {
  return peers.get(one)?.get(other);
}

/** Notes that two networks are peered. */
export function notePeering(one: INetwork, other: INetwork, path: string): void {
  for (const [from, to] of [[one, other], [other, one]]) {
    peers.set(from, (peers.get(from) ?? new Map<INetwork, string>()).set(to, path));
  }
}

/** Notes a fault for each network that `network` is peered with and that shares an address with one of the blocks. */
export function checkApartFromPeers(faults: Faults, property: string, network: INetwork, blocks: readonly Block[]): void {
  for (const [peer, path] of peers.get(network) ?? []) {
    const known = knownBlock(peer.cidr);
    if (known !== undefined && blocks.some((block) => overlap(block, known))) {
      faults.add(property, "an address block of the peer", `blocks apart from ${peer.cidr}, which ${path} leads to`);
    }
  }
}

/** Notes a fault when a route of `network` would lead traffic for a network that it is peered with elsewhere. */
export function checkRouteAside(faults: Faults, network: INetwork, destination: string, block: Block): void {
  for (const [peer, path] of peers.get(network) ?? []) {
    if (isWithin(block, peer)) {
      faults.add("destination", destination, `a block that is not within ${peer.cidr} of ${peer.node.path}, which ${path} leads to`);
    }
  }
}

/** The routes of networks, by path. Routes to what only Terraform knows are left out. */
const routes = new WeakMap<INetwork, Map<string, Block>>();

/** Notes that a network has a route. */
export function noteRoute(network: INetwork, path: string, destination: Block): void {
  routes.set(network, (routes.get(network) ?? new Map<string, Block>()).set(path, destination));
}

/** The paths of the routes of `network` that lead traffic for `peer` elsewhere. A route to more than the peer's block does not: the narrower way is taken. */
export function routesInto(peer: INetwork, network: INetwork): readonly string[] {
  return [...(routes.get(network) ?? [])].filter(([, destination]) => isWithin(destination, peer)).map(([path]) => path);
}

function isWithin(block: Block, network: INetwork): boolean {
  const known = knownBlock(network.cidr);
  return known !== undefined && contains(known, block);
}
