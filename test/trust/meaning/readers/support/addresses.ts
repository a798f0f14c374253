/** A stretch of addresses, first and last. */
interface Range {
  readonly version: 4 | 6;
  readonly first: bigint;
  readonly last: bigint;
}

const WIDTH = { 4: 32n, 6: 128n } as const;
const VERSIONS = [4, 6] as const;

/** A set of addresses of the internet, and of names for addresses that only Terraform knows. */
export class Addresses {
  public static readonly NONE = new Addresses([], []);
  /** All addresses of IPv4, and of IPv6. */
  public static readonly V4 = Addresses.of(["0.0.0.0/0"]);
  public static readonly V6 = Addresses.of(["::/0"]);
  public static readonly ALL = Addresses.V4.with(Addresses.V6);

  private constructor(private readonly ranges: readonly Range[], private readonly names: readonly string[]) {}

  /** Blocks, single addresses, ranges with a dash; what is none of these is a name. */
  public static of(texts: readonly string[]): Addresses {
    const read = texts.map((text) => ({ text, range: rangeOf(text) }));
    const names = read.filter(({ range }) => range === undefined).map(({ text }) => text);
    return new Addresses(joined(read.flatMap(({ range }) => range ?? [])), names);
  }

  public get isEmpty(): boolean {
    return this.ranges.length === 0 && this.names.length === 0;
  }

  public with(other: Addresses): Addresses {
    return new Addresses(joined([...this.ranges, ...other.ranges]), [...new Set([...this.names, ...other.names])]);
  }

  /** What both have. A name is of any addresses, so it stays where the other has addresses at all. */
  public within(other: Addresses): Addresses {
    const both = this.ranges.flatMap(({ version, first, last }) =>
      other.ranges
        .map((one) => ({
          version,
          first: one.first > first ? one.first : first,
          last: one.last < last ? one.last : last,
          same: one.version === version,
        }))
        .filter((one) => one.same && one.first <= one.last)
        .map(({ first: from, last: to }) => ({ version, first: from, last: to })),
    );
    return new Addresses(joined(both), other.ranges.length === 0 ? [] : this.names);
  }

  /** What the other has not. Names in it take nothing away. */
  public without(other: Addresses): Addresses {
    return new Addresses(this.within(other.others()).ranges, this.names);
  }

  /** All addresses that are not in the set. */
  public others(): Addresses {
    const gaps = VERSIONS.flatMap((version) => {
      const own = this.ranges.filter((range) => range.version === version);
      const ends = [-1n, ...own.map(({ last }) => last)];
      const starts = [...own.map(({ first }) => first), 1n << WIDTH[version]];
      return ends.map((end, index) => ({ version, first: end + 1n, last: starts[index] - 1n }));
    });
    return new Addresses(
      gaps.filter(({ first, last }) => first <= last),
      [],
    );
  }

  /** Whether all addresses of the other are in this set. */
  public covers(other: Addresses): boolean {
    return (
      other.names.every((name) => this.names.includes(name)) &&
      other.ranges.every((range) =>
        this.ranges.some(({ version, first, last }) => version === range.version && first <= range.first && range.last <= last),
      )
    );
  }

  /** The fewest blocks that say the same, and the names. */
  public get texts(): string[] {
    return [...this.ranges.flatMap(blocksOf), ...this.names];
  }
}

function joined(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.version - b.version || (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  const result: Range[] = [];
  for (const range of sorted) {
    const last = result[result.length - 1];
    if (last?.version === range.version && range.first <= last.last + 1n) {
      result[result.length - 1] = { ...last, last: range.last > last.last ? range.last : last.last };
    } else {
      result.push(range);
    }
  }
  return result;
}

function rangeOf(text: string): Range | undefined {
  const [start, end] = text.split("-").map((part) => blockOf(part.trim()));
  return end === undefined || start === undefined ? start : { ...start, last: end.last };
}

function blockOf(text: string): Range | undefined {
  const [address, length] = text.split("/");
  const version = /^\d+\.\d+\.\d+\.\d+$/.test(address) ? 4 : /^[0-9a-fA-F:]*:[0-9a-fA-F:.]*$/.test(address) ? 6 : undefined;
  if (version === undefined) {
    return undefined;
  }
  const value = version === 4 ? address.split(".").reduce((sum, part) => (sum << 8n) | BigInt(part), 0n) : sixOf(address);
  const rest = (1n << (WIDTH[version] - BigInt(length ?? WIDTH[version]))) - 1n;
  return { version, first: value & ~rest, last: value | rest };
}

function sixOf(address: string): bigint {
  const [before, after] = address.split("::").map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = after === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...(after ?? [])].reduce((sum, group) => (sum << 16n) | BigInt(`0x${group}`), 0n);
}

function blocksOf({ version, first, last }: Range): string[] {
  const blocks: string[] = [];
  for (let at = first; at <= last; ) {
    let size = 0n;
    while (size < WIDTH[version] && at % (1n << (size + 1n)) === 0n && at + (1n << (size + 1n)) - 1n <= last) {
      size += 1n;
    }
    blocks.push(`${written(version, at)}/${WIDTH[version] - size}`);
    at += 1n << size;
  }
  return blocks;
}

function written(version: 4 | 6, value: bigint): string {
  const [parts, bits] = version === 4 ? [4, 8n] : [8, 16n];
  const groups = Array.from({ length: parts }, (_, index) => (value >> (bits * BigInt(parts - 1 - index))) & ((1n << bits) - 1n));
  return version === 4 ? groups.join(".") : value === 0n ? "::" : groups.map((group) => group.toString(16)).join(":");
}
