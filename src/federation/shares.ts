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
