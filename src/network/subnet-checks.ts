import { Token } from "cdktf";
import type { INetwork } from "./network";
import type { ISubnet, SubnetOptions } from "./subnet";
import { checkBlock, contains, knownBlock, overlap, parseAddress } from "../core/cidr";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";
import { checkZone } from "../core/zone";

/** Notes what is wrong with a subnet among its siblings. What is unresolved is left to Terraform and the cloud. */
export function checkSubnet(
  faults: Faults,
  cloud: ICloud,
  network: INetwork,
  siblings: readonly ISubnet[],
  options: SubnetOptions,
): void {
  checkZone(cloud, options.zone, faults);
  const dnsServers = Token.isUnresolved(options.dnsServers) ? [] : (options.dnsServers ?? []);
  for (const [index, address] of dnsServers.entries()) {
    if (!Token.isUnresolved(address) && parseAddress(address) === undefined) {
      faults.add(`dnsServers[${index}]`, address, "an IPv4 address");
    }
  }
  const block = checkBlock(faults, "cidr", options.cidr, 4);
  if (block === undefined) {
    return;
  }
  if (block.prefixLength > 29) {
    faults.add("cidr", options.cidr, "a block of /29 or larger");
  }
  const outer = knownBlock(network.cidr);
  if (outer && !contains(outer, block)) {
    faults.add("cidr", options.cidr, `a block within the network's, ${network.cidr}`);
  }
  for (const sibling of siblings) {
    const other = knownBlock(sibling.cidr);
    if (other && overlap(other, block)) {
      faults.add("cidr", options.cidr, `a block apart from subnet ${sibling.node.id}, ${sibling.cidr}`);
    }
  }
}
