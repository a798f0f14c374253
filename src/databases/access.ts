import { checkResolved } from "../core/checks";
import { checkBlock } from "../core/cidr";
import type { Faults } from "../core/faults";
import type { INetwork } from "../network/network";
import type { ISubnet } from "../network/subnet";

/** From where a server is to be reached, as a program says it. */
export interface AccessProps {
  readonly network?: INetwork;
  readonly subnet?: ISubnet;
  readonly publicAccessFrom?: string[];
}

/** From where a server is reached, as drivers are told it. */
export interface Access {
  readonly networkId?: string;
  readonly subnetId?: string;
  readonly publicAccessFrom: string[];
}

/** Whether a private endpoint is asked for. */
export function isPrivate(props: AccessProps): boolean {
  return props.network !== undefined || props.subnet !== undefined;
}

/** Checks from where a server is to be reached: on a private network, over the internet, but not from nowhere. */
export function resolveAccess(faults: Faults, props: AccessProps): Access {
  const { publicAccessFrom } = props;
  const network = props.network ?? props.subnet?.network;
  const subnet = props.subnet ?? network?.subnets[0];
  if (network === undefined && publicAccessFrom === undefined) {
    faults.add("network", undefined, "a network, or publicAccessFrom with the addresses that may reach it over the internet; nothing else could");
  }
  if (props.network !== undefined && props.subnet !== undefined && props.subnet.network !== props.network) {
    faults.add("subnet", props.subnet.node.path, `a subnet of the network ${props.network.node.path}`);
  }
  if (network !== undefined && subnet === undefined) {
    faults.add("network", network.node.path, "a network with a subnet that the program knows; give that as subnet");
  }
  return { networkId: network?.networkId, subnetId: subnet?.subnetId, publicAccessFrom: allowList(faults, publicAccessFrom) };
}

/** The list in an order that does not depend on the program's. */
function allowList(faults: Faults, blocks: string[] | undefined): string[] {
  if (blocks === undefined || !checkResolved(faults, "publicAccessFrom", blocks, "each block is a rule; the blocks in it may be tokens")) {
    return [];
  }
  if (blocks.length === 0) {
    faults.add("publicAccessFrom", blocks, "at least one IPv4 address block; without publicAccessFrom there is no public endpoint");
  }
  blocks.forEach((block, index) => checkBlock(faults, `publicAccessFrom[${index}]`, block, 4));
  return [...new Set(blocks)].sort();
}
