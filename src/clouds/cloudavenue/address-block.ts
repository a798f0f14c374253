import { Fn, Token } from "cdktf";
import { dotted, knownBlock } from "../../core/cidr";

/** How a network is told its address block: by its gateway and the addresses that it gives to servers. */
export interface AddressBlock {
  readonly gateway: string;
  readonly prefixLength: number;
  readonly firstAddress: string;
  readonly lastAddress: string;
}

/** The gateway is the first address of a block, and all others but the last are for servers. */
export function addressBlock(cidr: string): AddressBlock {
  const block = knownBlock(cidr);
  if (block === undefined) {
    const prefixLength = Token.asNumber(Fn.element(Fn.split("/", cidr), 1));
    return { gateway: Fn.cidrhost(cidr, 1), prefixLength, firstAddress: Fn.cidrhost(cidr, 2), lastAddress: Fn.cidrhost(cidr, -2) };
  }
  const { first, last, prefixLength } = block;
  return { gateway: dotted(first + 1n), prefixLength, firstAddress: dotted(first + 2n), lastAddress: dotted(last - 1n) };
}
