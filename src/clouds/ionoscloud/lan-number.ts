import { Token } from "cdktf";

/** LANs are numbers, whose identifiers are text to the provider. */
export function lanNumber(id: string): number {
  return Token.isUnresolved(id) ? Token.asNumber(id) : Number(id);
}
