import { Fn, Token } from "cdktf";
import { dotted, knownBlock } from "../../core/cidr";

/** The address of a network's router: the first of the block, with the length of its prefix. */
export function gatewayAddress(cidr: string): string {
  const block = knownBlock(cidr);
  if (block === undefined) {
    return `${Fn.cidrhost(cidr, 1)}/${Token.asString(Fn.element(Fn.split("/", cidr), 1))}`;
  }
  return `${dotted(block.first + 1n)}/${block.prefixLength}`;
}
