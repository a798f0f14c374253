import { Fn, Token } from "cdktf";
import * as ipaddr from "ipaddr.js";

/** A block as its first and its last address. */
export interface AddressRange {
  readonly first: string;
  readonly last: string;
}

/** The addresses of a block, which rules are told by their ends. */
export function addressRange(cidr: string): AddressRange {
  if (Token.isUnresolved(cidr)) {
    return { first: Fn.cidrhost(cidr, 0), last: Fn.cidrhost(cidr, -1) };
  }
  const [address, prefixLength] = ipaddr.parseCIDR(cidr);
  const bytes = address.toByteArray();
  const end = bytes.map((byte, index) => byte | (0xff >> Math.min(8, Math.max(0, prefixLength - index * 8))));
  return { first: address.toString(), last: ipaddr.fromByteArray(end).toString() };
}
