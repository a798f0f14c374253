import { parse as parseAddress, parseCIDR, type IPv4, type IPv6 } from "ipaddr.js";
import type { WorldData } from "./model";

/** Ranges set apart for documentation (RFC 5737), then for benchmarks (RFC 2544): no address of the sandbox belongs to anyone. */
const PUBLIC_V4_RANGES = ["203.0.113.0/24", "198.51.100.0/24", "192.0.2.0/24", "198.18.0.0/15"];
const PUBLIC_V6_RANGES = ["2001:db8::/32"];

/** The pools of public addresses. */
export const PUBLIC_V4 = "public4";
export const PUBLIC_V6 = "public6";

/** Where automatic addresses begin within a subnet that is large enough: below are gateways and the addresses users choose. */
const FIRST_AUTOMATIC = 100n;

/** A subnet that addresses are taken from. */
export interface Pool {
  /** The subnet's id. */
  readonly name: string;
  readonly cidr: string;
}

/** True for a CIDR that can be read. */
export function isCidr(text: unknown): text is string {
  try {
    return typeof text === "string" && parseCIDR(text).length === 2;
  } catch {
    return false;
  }
}

/** True when the address lies in the CIDR (both of one family). */
export function isWithin(address: string, cidr: string): boolean {
  try {
    const ip = parseAddress(address.split("/")[0]!);
    const [network, bits] = parseCIDR(cidr);
    return ip.kind() === network.kind() && (ip as IPv4).match(network as IPv4, bits);
  } catch {
    return false;
  }
}

/** The n-th address of a subnet. */
export function nth(cidr: string, n: bigint): string {
  const [network, bits] = parseCIDR(cidr);
  const size = BigInt(network.toByteArray().length * 8);
  const first = (toNumber(network) >> (size - BigInt(bits))) << (size - BigInt(bits));
  return fromNumber(first + n, network.toByteArray().length);
}

/** The network part of an address with prefix (`10.0.1.20/24` → `10.0.1.0/24`). */
export function networkOf(cidr: string): string {
  return `${nth(cidr, 0n)}/${parseCIDR(cidr)[1]}`;
}

/** The mask in dotted form. */
export function netmask(cidr: string): string {
  const bits = BigInt(parseCIDR(cidr)[1]);
  return fromNumber(((1n << bits) - 1n) << (32n - bits), 4);
}

/** Takes the next free public address. @throws when all are taken */
export function leasePublic(data: WorldData, holder: string, family: 4 | 6 = 4): string {
  for (const cidr of family === 6 ? PUBLIC_V6_RANGES : PUBLIC_V4_RANGES) {
    const address = lease(data, { name: family === 6 ? PUBLIC_V6 : PUBLIC_V4, cidr }, holder, 1n);
    if (address !== undefined) {
      return address;
    }
  }
  throw new Error("The world has no public address left.");
}

/** Takes the next free address of a subnet; undefined when there is none. */
export function lease(data: WorldData, pool: Pool, holder: string, from?: bigint): string | undefined {
  const [network, bits] = parseCIDR(pool.cidr);
  const hosts = 1n << BigInt(network.toByteArray().length * 8 - bits);
  const start = from ?? (hosts > 2n * FIRST_AUTOMATIC ? FIRST_AUTOMATIC : 2n);
  const taken = new Set(data.leases.filter((other) => other.pool === pool.name).map((other) => other.address));
  for (let n = 0n; n < hosts - 2n && n < 131_072n; n++) {
    const position = start + n < hosts - 1n ? start + n : start + n - (hosts - 1n) + 1n; // wraps to the first host
    const address = nth(pool.cidr, position);
    if (!taken.has(address)) {
      data.leases.push({ pool: pool.name, address, holder });
      return address;
    }
  }
  return undefined;
}

/** Takes a certain address; false when another object has it. */
export function leaseFixed(data: WorldData, pool: string, address: string, holder: string): boolean {
  const other = data.leases.find((known) => known.pool === pool && known.address === address);
  if (!other) {
    data.leases.push({ pool, address, holder });
  }
  return other === undefined || other.holder === holder;
}

function toNumber(address: IPv4 | IPv6): bigint {
  return address.toByteArray().reduce((sum, byte) => (sum << 8n) + BigInt(byte), 0n);
}

function fromNumber(value: bigint, length: number): string {
  const bytes = Array.from({ length }, (_, index) => Number((value >> BigInt(8 * (length - 1 - index))) & 0xffn));
  if (length === 4) {
    return bytes.join(".");
  }
  const groups = Array.from({ length: 8 }, (_, index) => ((bytes[2 * index]! << 8) | bytes[2 * index + 1]!).toString(16));
  return parseAddress(groups.join(":")).toString();
}
