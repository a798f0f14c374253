import { Fn, Token } from "cdktf";
import { knownBlock } from "../../core/cidr";

const BYTE = 256n;

/** The address of a network's router: the first of the block, with the length of its prefix. */
export function gatewayAddress(cidr: string): string {
  const block = knownBlock(cidr);
  if (block === undefined) {
    return `${Fn.cidrhost(cidr, 1)}/${Token.asString(Fn.element(Fn.split("/", cidr), 1))}`;
  }
  return `${dotted(block.first + 1n)}/${block.prefixLength}`;
}

/** An IPv4 address in four numbers. */
export function dotted(address: bigint): string {
  return [3n, 2n, 1n, 0n].map((place) => (address / BYTE ** place) % BYTE).join(".");
}
