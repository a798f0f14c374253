import { Token } from "cdktf";
import * as ipaddr from "ipaddr.js";
import type { Faults } from "./faults";

/** Four numbers without leading zeros, which some readers take for octal. */
const DOTTED = /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){3}$/;

/** An address block, parsed. */
export interface Block {
  readonly first: bigint;
  readonly last: bigint;
  readonly version: 4 | 6;
  readonly prefixLength: number;
}

/** Parses `10.0.0.0/16`; undefined when it is no address block or its host bits are not zero. */
export function parseBlock(cidr: string): Block | undefined {
  if (!ipaddr.isValidCIDR(cidr) || /\/0\d/.test(cidr)) {
    return undefined;
  }
  const [address, prefixLength] = ipaddr.parseCIDR(cidr);
  const bytes = address.toByteArray();
  if (address.kind() === "ipv4" && !DOTTED.test(cidr.slice(0, cidr.indexOf("/")))) {
    return undefined; // ipaddr.js also reads octal and shortened forms; clouds do not
  }
  const hostBits = BigInt(bytes.length * 8 - prefixLength);
  const value = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const mask = (1n << hostBits) - 1n;
  if ((value & mask) !== 0n) {
    return undefined;
  }
  return { first: value, last: value | mask, version: bytes.length === 4 ? 4 : 6, prefixLength };
}

/** A block that the program knows; undefined when it is absent, unresolved, or no block. */
export function knownBlock(cidr: string | undefined): Block | undefined {
  return cidr === undefined || Token.isUnresolved(cidr) ? undefined : parseBlock(cidr);
}

/** Parses a single IPv4 address; undefined when it is none. */
export function parseAddress(address: string): Block | undefined {
  return DOTTED.test(address) ? parseBlock(`${address}/32`) : undefined;
}

/** An IPv4 address in the usual notation. */
export function dotted(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => String((address >> shift) & 255n)).join(".");
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Block, inner: Block): boolean {
  return outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether two blocks share an address. */
export function overlap(one: Block, other: Block): boolean {
  return one.version === other.version && one.first <= other.last && other.first <= one.last;
}

/** Address blocks that are never routed on the internet: RFC 1918, RFC 6598, loopback, link-local, RFC 4193. */
const PRIVATE_BLOCKS = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "fc00::/7", "fe80::/10"].map(
  (cidr) => parseBlock(cidr) as Block,
);

/** Whether a block lies within private address space. */
export function isPrivate(block: Block): boolean {
  return PRIVATE_BLOCKS.some((own) => contains(own, block));
}

/** The parts of a block that are routed on the internet, as few blocks as can be. */
export function publicParts(block: Block): string[] {
  if (!PRIVATE_BLOCKS.some((own) => overlap(own, block))) {
    const bits = block.version === 4 ? 32 : 128;
    const bytes = Array.from({ length: bits / 8 }, (_, index) => Number((block.first >> BigInt(bits - 8 * (index + 1))) & 255n));
    return [`${ipaddr.fromByteArray(bytes).toString()}/${block.prefixLength}`];
  }
  if (isPrivate(block)) {
    return [];
  }
  const prefixLength = block.prefixLength + 1;
  const middle = (block.first + block.last + 1n) / 2n;
  return [...publicParts({ ...block, prefixLength, last: middle - 1n }), ...publicParts({ ...block, prefixLength, first: middle })];
}

/** Whether an address is a private one, be it alone or with the length of its block's prefix; undefined when it is no address. */
export function isPrivateAddress(text: string): boolean | undefined {
  const whole = text.includes("/") ? text : `${text}/${text.includes(":") ? 128 : 32}`;
  if (!ipaddr.isValidCIDR(whole)) {
    return undefined;
  }
  const [address, prefixLength] = ipaddr.parseCIDR(whole);
  const network = (address.kind() === "ipv4" ? ipaddr.IPv4 : ipaddr.IPv6).networkAddressFromCIDR(whole);
  const block = parseBlock(`${network.toString()}/${prefixLength}`);
  return block && isPrivate(block);
}

/** Notes a fault unless `cidr` is absent, unresolved, or a block of the given version. Returns the block when it is known. */
export function checkBlock(faults: Faults, property: string, cidr: string | undefined, version: 4 | 6): Block | undefined {
  if (cidr === undefined || Token.isUnresolved(cidr)) {
    return undefined;
  }
  const block = parseBlock(cidr);
  if (block === undefined || block.version !== version) {
    const example = version === 4 ? "10.0.0.0/16" : "2001:db8::/64";
    faults.add(property, cidr, `an IPv${version} address block in CIDR form whose host bits are zero, such as ${example}`);
    return undefined;
  }
  return block;
}

/** Notes a fault unless `text` is an IPv4 address that a machine can have in a subnet, as far as its block is known. */
export function checkHostAddress(faults: Faults, property: string, text: string, cidr: string | undefined): void {
  const address = parseAddress(text);
  const block = knownBlock(cidr);
  if (address === undefined) {
    faults.add(property, text, "an IPv4 address");
  } else if (block && (!contains(block, address) || address.first < block.first + 2n || address.first === block.last)) {
    faults.add(property, text, `an address within the subnet, ${cidr}, but not its first two or its last`);
  }
}
