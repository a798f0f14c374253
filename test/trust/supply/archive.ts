import { homedir } from "node:os";
import { ROOT } from "../../../scripts/tooling/shell";

/** How programs begin that a machine runs by itself. */
const PROGRAMS = ["\x7fELF", "MZ", "\xca\xfe\xba\xbe", "\xcf\xfa\xed\xfe", "\x00asm"];

/** What keys look like that open something. Those of a kind that a documentation makes up are not whole. */
const KEYS = [
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s*[A-Za-z0-9+/=]{20}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
  /\bSCW[A-Z0-9]{17}\b/,
  /\bglpat-[A-Za-z0-9_-]{20}\b/,
];

/** What must not be in a file that is shipped. `begins` is its first bytes, `text` all of it, unless it is packed data. */
export function archiveFaults(path: string, content: Buffer, places: readonly string[] = [ROOT, homedir()]): string[] {
  const begins = content.subarray(0, 4).toString("latin1");
  const isPacked = begins.startsWith("\x1f\x8b");
  const faults = PROGRAMS.some((magic) => begins.startsWith(magic)) ? [`${path} is a program`] : [];
  if (isPacked) {
    return path.endsWith(".json.gz") ? faults : [...faults, `${path} is packed data`];
  }
  if (content.includes(0)) {
    return [...faults, `${path} is binary`];
  }
  const text = content.toString("utf8");
  return [
    ...faults,
    // A folder of one letter, or the root, is in too many words to tell anything.
    ...places.filter((place) => place.length > 4 && text.includes(`${place}/`)).map((place) => `${path} tells of ${place}`),
    ...KEYS.filter((key) => key.test(text)).map((key) => `${path} has what looks like ${key.source.slice(0, 16)}`),
  ];
}
