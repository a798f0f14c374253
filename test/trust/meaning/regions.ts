/** A block of addresses, first and last; or one whose addresses only Terraform knows, or the members of a group: known by their name alone. */
export type Peers = { readonly version: 4 | 6; readonly first: bigint; readonly last: bigint } | { readonly name: string };

/** Whom a piece of a rule speaks of: one server, one direction, one protocol, ports and peers. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly peers: Peers;
}

/** Reads a CIDR, or takes what is none by its name. */
export function peersOf(cidr: string): Peers {
  const [address, length] = cidr.split("/");
  const four = /^\d+\.\d+\.\d+\.\d+$/.test(address);
  if (!four && !/^[0-9a-fA-F:]*:[0-9a-fA-F:]*$/.test(address)) {
    return { name: cidr };
  }
  const width = four ? 32n : 128n;
  const prefix = length === undefined ? width : BigInt(length);
  const value = four ? address.split(".").reduce((sum, part) => (sum << 8n) | BigInt(part), 0n) : sixOf(address);
  const rest = (1n << (width - prefix)) - 1n;
  return { version: four ? 4 : 6, first: value & ~rest, last: value | rest };
}

function sixOf(address: string): bigint {
  const [head, tail] = address.split("::");
  const groups = (part: string | undefined): string[] => (part === undefined || part === "" ? [] : part.split(":"));
  const [before, after] = [groups(head), groups(tail)];
  const all = [...before, ...Array.from({ length: 8 - before.length - after.length }, () => "0"), ...after];
  return all.reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

/** The first part of a piece that none of the others covers; undefined when they cover it all. */
export function uncovered(piece: Piece, others: readonly Piece[]): Piece | undefined {
  let rest = [piece];
  for (const other of others) {
    rest = rest.flatMap((one) => without(one, other));
    if (rest.length === 0) {
      return undefined;
    }
  }
  return rest[0];
}

/** What is left of a piece without another: at most four rectangles of ports and addresses. */
function without(one: Piece, other: Piece): Piece[] {
  const [mine, theirs] = [one.peers, other.peers];
  if (one.from > other.to || other.from > one.to) {
    return [one];
  }
  const sides = [
    ...(one.from < other.from ? [{ ...one, to: other.from - 1 }] : []),
    ...(one.to > other.to ? [{ ...one, from: other.to + 1 }] : []),
  ];
  if ("name" in mine || "name" in theirs) {
    return "name" in mine && "name" in theirs && mine.name === theirs.name ? sides : [one];
  }
  if (mine.version !== theirs.version || mine.first > theirs.last || theirs.first > mine.last) {
    return [one];
  }
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return [
    ...sides,
    ...(mine.first < theirs.first ? [{ from, to, peers: { ...mine, last: theirs.first - 1n } }] : []),
    ...(mine.last > theirs.last ? [{ from, to, peers: { ...mine, first: theirs.last + 1n } }] : []),
  ];
}

/** Writes peers so that people find them. */
export function textOf(peers: Peers): string {
  if ("name" in peers) {
    return peers.name;
  }
  const { version, first, last } = peers;
  const dotted = (value: bigint): string => (version === 4 ? [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".") : value.toString(16));
  return first === last ? dotted(first) : `${dotted(first)}-${dotted(last)}`;
}
