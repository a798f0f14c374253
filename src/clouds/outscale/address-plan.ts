import { Fn } from "cdktf";
import { dotted, knownBlock } from "../../core/cidr";

/** A block's part: `cutBlock("10.0.0.0/16", 2, 1)` is `10.0.64.0/18`, the second of four. Terraform works out what is not known yet. */
export function cutBlock(cidr: string, bits: number, index: number): string {
  const block = knownBlock(cidr);
  if (block === undefined) {
    return Fn.cidrsubnet(cidr, bits, index);
  }
  const prefixLength = block.prefixLength + bits;
  return `${dotted(block.first + (BigInt(index) << BigInt(32 - prefixLength)))}/${prefixLength}`;
}
