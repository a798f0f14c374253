import { Fn } from "cdktf";
import { dotted, knownBlock } from "../../core/cidr";

/** How a managed private network is told its addresses. */
export interface AddressRange {
  readonly startIp: string;
  readonly endIp: string;
  readonly netmask: string;
}

/**
 * The upper half of a block is leased to whoever asks no address, and the lower half is left to those who do. So the two never meet.
 */
export function addressRange(cidr: string): AddressRange {
  const block = knownBlock(cidr);
  if (block === undefined) {
    return { startIp: Fn.cidrhost(Fn.cidrsubnet(cidr, 1, 1), 0), endIp: Fn.cidrhost(cidr, -2), netmask: Fn.cidrnetmask(cidr) };
  }
  const size = block.last - block.first + 1n;
  return { startIp: dotted(block.first + size / 2n), endIp: dotted(block.last - 1n), netmask: dotted(2n ** 32n - size) };
}
