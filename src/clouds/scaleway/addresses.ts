import type { ComplexList } from "cdktf";
import { Fn, TerraformIterator, Token } from "cdktf";

/** The IPv4 address of a list that holds IPv4 and IPv6 addresses in no promised order. */
export function ipv4Of(list: ComplexList): string {
  const addresses = TerraformIterator.fromList(list);
  return Token.asString(Fn.element(addresses.forExpressionForList('val.address if length(regexall(":", val.address)) == 0'), 0));
}
