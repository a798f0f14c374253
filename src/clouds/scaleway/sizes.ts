import { Fn, Op, Token } from "cdktf";

/** Bytes of a GiB by bytes of a GB: Scaleway counts storage in GB. */
const GB_PER_GIB = 2 ** 30 / 1e9;

/**
 * Gigabytes that hold at least so many GiB. Scaleway's `size_in_gb` is decimal: 100 GB would be 93 GiB.
 *
 * @see https://github.com/scaleway/scaleway-sdk-go/blob/master/scw/custom_types.go
 */
export function gigabytes(gib: number): number {
  if (Token.isUnresolved(gib)) {
    return Token.asNumber(Fn.ceil(Token.asNumber(Op.mul(gib, GB_PER_GIB))));
  }
  return Math.ceil(gib * GB_PER_GIB);
}

/** Whole GiB that fit into so many GB. */
export function gibibytes(gb: number): number {
  return Math.floor(gb / GB_PER_GIB);
}

/** Gigabytes that hold at least so many GiB, in whole steps. */
export function gigabytesIn(gib: number, stepGb: number): number {
  if (Token.isUnresolved(gib)) {
    const steps = Fn.ceil(Token.asNumber(Op.div(Token.asNumber(Op.mul(gib, GB_PER_GIB)), stepGb)));
    return Token.asNumber(Op.mul(Token.asNumber(steps), stepGb));
  }
  return Math.ceil((gib * GB_PER_GIB) / stepGb) * stepGb;
}

/** Bytes of a MB by bytes of a MiB. */
const MB_PER_MIB = 2 ** 20 / 1e6;
const BYTES_PER_MB = 1e6;

/** Bytes of the whole MB that hold at least so many MiB: memory of containers is counted in MB, too. */
export function memoryBytes(mib: number): number {
  if (Token.isUnresolved(mib)) {
    return Token.asNumber(Op.mul(Fn.ceil(Token.asNumber(Op.mul(mib, MB_PER_MIB))), BYTES_PER_MB));
  }
  return Math.ceil(mib * MB_PER_MIB) * BYTES_PER_MB;
}

/** MiB that take at least so many MB. */
export function mebibytesAtLeast(mb: number): number {
  return Math.ceil(mb / MB_PER_MIB);
}

/** Whole MiB that fit into so many MB. */
export function mebibytesWithin(mb: number): number {
  return Math.floor(mb / MB_PER_MIB);
}
