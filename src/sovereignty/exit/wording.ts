import type { ExitChange, ExitItem, ExitPlace } from "./exit-parts";
import { ExitVerdict } from "./exit-verdict";
import type { Gap } from "../../core/errors";

/** The parts of a report that the renderings read. */
export interface Told {
  readonly scopePath: string;
  readonly date: string;
  readonly sources: readonly ExitPlace[];
  readonly target: ExitPlace;
  readonly items: readonly ExitItem[];
}

/** What each verdict is called, in the order of a report: what is hardest comes first. */
export const HEADINGS: readonly (readonly [verdict: ExitVerdict, heading: string, explanation: string])[] = [
  [ExitVerdict.REFUSED, "Cannot move", "The cloud does not offer what these need. Where it is a property that they can do without, leaving it out is the way."],
  [ExitVerdict.EDITED, "Moves once the program is changed", "A name, a type or a zone that only the cloud of today has."],
  [ExitVerdict.DECIDED, "The program decides", "It asks the cloud first, and the answer is another there; run it there to see what it does instead."],
  [ExitVerdict.ADAPTED, "Moves, and is called otherwise there", "The library chooses; the program stays as it is."],
  [ExitVerdict.UNCHANGED, "Moves unchanged", ""],
];

/** `Scaleway fr-par (FR), operated by Scaleway SAS (seat: FR)`. */
export function describePlace({ cloudName, region, country, operatorName, seat }: ExitPlace): string {
  const operator = operatorName === undefined ? "operator unknown" : `operated by ${operatorName} (seat: ${seat ?? "unknown"})`;
  return `${cloudName} ${region} (${country ?? "country unknown"}), ${operator}`;
}

/** `image: Debian 12 → debian-12: debian 12 there`. */
export function describeChange({ property, from, to, message }: ExitChange): string {
  return `${property}: ${from}${to === undefined ? "" : ` → ${to}`}: ${message}`;
}

/** What is missing, why, and where there is it. */
export function describeGap({ property, title, capabilityId, reason, offeredBy }: Gap): string {
  const others = offeredBy.length > 0 ? `offered by: ${offeredBy.join(", ")}` : "no cloud of this library offers it";
  return `${property}: ${title} (${capabilityId}): ${reason}; ${others}`;
}

/** `3 Server, 1 Bucket`. */
export function countKinds(items: readonly ExitItem[]): string {
  const counts = new Map<string, number>();
  items.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}

/** What is to be said about an item. */
export function remarksOn({ changes, gaps }: ExitItem): string[] {
  return [...gaps.map(describeGap), ...changes.map(describeChange)];
}

/** What is said of several paths alike. */
export interface Group<T> {
  readonly paths: readonly string[];
  readonly first: T;
}

/** Puts together what would be said with the same words. */
export function grouped<T extends { readonly path: string }>(all: readonly T[]): Group<T>[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const words = JSON.stringify({ ...one, path: undefined, cloudPath: undefined });
    groups.set(words, [...(groups.get(words) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({ paths: group.map(({ path }) => path), first: group[0] }));
}

/** How it went, in one sentence. */
export function conclusion(items: readonly ExitItem[]): string {
  const count = (verdict: ExitVerdict): number => items.filter((item) => item.verdict === verdict).length;
  const parts = HEADINGS.map(([verdict, heading]) => [count(verdict), heading.toLowerCase()] as const).filter(([number]) => number > 0);
  return parts.length === 0 ? "There is no portable construct here." : `Of ${items.length} ${items.length === 1 ? "construct" : "constructs"}: ${parts.map(([number, heading]) => `${heading}: ${number}`).join("; ")}.`;
}
