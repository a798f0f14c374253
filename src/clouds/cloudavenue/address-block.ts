import { Fn, Token } from "cdktf";
import { parseBlock } from "../../core/cidr";

/** How a network is told its address block: by its gateway and the addresses that it gives to servers. */
export interface AddressBlock {
  readonly gateway: string;
  readonly prefixLength: number;
  readonly firstAddress: string;
  readonly lastAddress: string;
}

/** The gateway is the first address of a block, and all others but the last are for servers. */
export function addressBlock(cidr: string): AddressBlock {
  const block = Token.isUnresolved(cidr) ? undefined : parseBlock(cidr);
  if (block === undefined) {
    const prefixLength = Token.asNumber(Fn.element(Fn.split("/", cidr), 1));
    return { gateway: Fn.cidrhost(cidr, 1), prefixLength, firstAddress: Fn.cidrhost(cidr, 2), lastAddress: Fn.cidrhost(cidr, -2) };
  }
  const { first, last, prefixLength } = block;
  return { gateway: dotted(first + 1n), prefixLength, firstAddress: dotted(first + 2n), lastAddress: dotted(last - 1n) };
}

function dotted(value: bigint): string {
  return [24n, 16n, 8n, 0n].map((bits) => String((value >> bits) & 255n)).join(".");
}
