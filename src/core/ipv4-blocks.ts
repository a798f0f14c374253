import { Token } from "cdktf";
import { parseBlock } from "./cidr";
import { CodedError } from "./coded-error";
import { describeValue } from "./text";

/**
 * Refuses what a mixin is given in place of IPv4 blocks; what Terraform finds out later is let through.
 *
 * @throws CodedError when there is none, or one is no IPv4 block
 */
export function checkIpv4Blocks(mixin: string, blocks: readonly string[]): void {
  if (Token.isUnresolved(blocks)) {
    return;
  }
  const wrong = blocks.find((block) => !Token.isUnresolved(block) && parseBlock(block)?.version !== 4);
  if (blocks.length === 0 || wrong !== undefined) {
    throw new CodedError("ARCHIPEL_ARGUMENT", `${mixin}: got ${describeValue(wrong ?? blocks)}; allowed: IPv4 blocks such as 198.51.100.0/24, one or more`);
  }
}
