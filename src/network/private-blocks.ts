import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { INetwork } from "./network";
import { tokenDigest } from "../core/token-digest";

/** An address block outside a network whose traffic comes in over it, as private as its own. */
export interface PrivateBlock {
  readonly cidr: string;
  /** The block as part of a construct id. */
  readonly idPart: string;
  /** The path of what leads to it. */
  readonly path: string;
}

/** What is known of one network, in whichever order the program tells it. */
interface Reach {
  readonly blocks: PrivateBlock[];
  readonly listeners: ((block: PrivateBlock) => void)[];
}

const reaches = new WeakMap<INetwork, Reach>();

/** Tells of each block that a network's traffic comes from besides its own, now and later. */
export function onPrivateBlock(network: INetwork, listener: (block: PrivateBlock) => void): void {
  const reach = reachOf(network);
  reach.listeners.push(listener);
  reach.blocks.forEach(listener);
}

/** The blocks that are known so far. */
export function privateBlocksOf(network: INetwork): readonly PrivateBlock[] {
  return reachOf(network).blocks;
}

/** Notes that traffic of a block comes in over a network, by way of `scope`. */
export function addPrivateBlock(network: INetwork, scope: IConstruct, cidr: string): void {
  const idPart = Token.isUnresolved(cidr) ? tokenDigest(scope, [cidr]) : cidr.replace("/", "_");
  const block: PrivateBlock = { cidr, idPart, path: scope.node.path };
  const reach = reachOf(network);
  reach.blocks.push(block);
  reach.listeners.forEach((listener) => listener(block));
}

function reachOf(network: INetwork): Reach {
  const reach = reaches.get(network) ?? { blocks: [], listeners: [] };
  reaches.set(network, reach);
  return reach;
}
