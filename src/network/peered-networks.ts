import type { INetwork } from "./network";
import type { Block } from "../core/cidr";
import { overlap, parseBlock } from "../core/cidr";
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
    const known = knownBlock(peer);
    if (known !== undefined && blocks.some((block) => overlap(block, known))) {
      faults.add(property, "an address block of the peer", `blocks apart from ${peer.cidr}, which ${path} leads to`);
    }
  }
}

/** The block of a network, if the program knows it. */
export function knownBlock({ cidr }: INetwork): Block | undefined {
  return cidr === undefined ? undefined : parseBlock(cidr);
}
