import type { Spread } from "./spread";

/** A member among whom something is shared out. */
export interface Sharer {
  readonly memberName: string;
  readonly isLeaving: boolean;
}

/**
 * How many each member gets: those who stay share out all, and who is leaving keeps what it has.
 *
 * @param had how many each had before
 */
export function sharesOf(spread: Spread, members: readonly Sharer[], count: number, had: Readonly<Record<string, number>>): Map<string, number> {
  const staying = members.filter(({ isLeaving }) => !isLeaving).map(({ memberName }) => memberName);
  const shares = spread._share(staying, count, had);
  return new Map(members.map(({ memberName, isLeaving }) => [memberName, (isLeaving ? had[memberName] : shares.get(memberName)) ?? 0]));
}

/** How many more each of the others gets when a member is gone. */
export function takersOf(
  spread: Spread,
  members: readonly Sharer[],
  gone: Sharer,
  count: number,
  has: ReadonlyMap<string, number>,
): Map<string, number> {
  const others = members.filter((other) => other !== gone);
  const after = sharesOf(spread, others, count, Object.fromEntries(has));
  const more = [...after].map(([name, share]) => [name, share - (has.get(name) ?? 0)] as const);
  return new Map(more.filter(([, extra]) => extra > 0));
}
