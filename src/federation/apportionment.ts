/** Somebody who gets a share. */
export interface Claimant {
  readonly name: string;
  /** More than zero. */
  readonly weight: number;
}

/**
 * Shares `count` out by weight, by the divisor method of Sainte-Laguë; who comes first in the list wins a tie.
 *
 * It moves as little as can be: with a larger count nobody gets less, a claimant who leaves takes nothing from the others, and one who comes last takes only what it gets
 * itself. Methods of the largest remainder do not have the first of these.
 *
 * @see https://www.jstor.org/stable/j.ctt1qn85dq Balinski and Young, Fair Representation
 */
export function apportion(claimants: readonly Claimant[], count: number): Map<string, number> {
  const shares = new Map(claimants.map(({ name }) => [name, 0]));
  for (let given = 0; given < count && claimants.length > 0; given += 1) {
    const next = claimants.reduce((best, one) => (claimOf(one, shares) > claimOf(best, shares) ? one : best));
    shares.set(next.name, shares.get(next.name)! + 1);
  }
  return shares;
}

function claimOf({ name, weight }: Claimant, shares: ReadonlyMap<string, number>): number {
  return weight / (2 * shares.get(name)! + 1);
}
