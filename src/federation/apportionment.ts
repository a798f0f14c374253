/** Somebody who gets a share. */
export interface Claimant {
  readonly name: string;
  /** More than zero. */
  readonly weight: number;
  /** What it has already. */
  readonly has: number;
}

/**
 * Shares `count` out by weight, by the divisor method of Sainte-Laguë. A tie goes to who has that much already, then to who comes first in the list.
 *
 * It moves as little as can be: with a larger count nobody gets less, a claimant who leaves takes nothing from the others, and a newcomer takes only what it gets itself.
 * Methods of the largest remainder do not have the first of these.
 *
 * @see https://www.jstor.org/stable/j.ctt1qn85dq Balinski and Young, Fair Representation
 */
export function apportion(claimants: readonly Claimant[], count: number): Map<string, number> {
  const shares = new Map(claimants.map(({ name }) => [name, 0]));
  const claimOf = ({ name, weight }: Claimant): number => weight / (2 * shares.get(name)! + 1);
  const isNew = ({ name, has }: Claimant): boolean => has <= shares.get(name)!;
  const comesBefore = (one: Claimant, other: Claimant): boolean =>
    claimOf(one) > claimOf(other) || (claimOf(one) === claimOf(other) && isNew(other) && !isNew(one));
  for (let given = 0; given < count && claimants.length > 0; given += 1) {
    const { name } = claimants.reduce((best, one) => (comesBefore(one, best) ? one : best));
    shares.set(name, shares.get(name)! + 1);
  }
  return shares;
}
