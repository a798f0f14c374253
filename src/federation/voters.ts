/** A member who may hold votes. */
export interface Elector {
  readonly name: string;
  /** What is lost together: members of one operator's group. */
  readonly group: string;
}

/** A place that votes: the n-th on a member. */
export interface Voter {
  readonly member: string;
  readonly index: number;
}

/**
 * Who votes: one per group of operators as far as there are so many, then one per member, then several on a member. Who joined first comes first, so that nobody who votes
 * loses the vote to a newcomer, unless two of one group voted.
 *
 * @param electors in the order in which they joined
 */
export function chooseVoters(electors: readonly Elector[], count: number): Voter[] {
  const chosen: Voter[] = [];
  const votes = (match: (voter: Voter) => boolean): number => chosen.filter(match).length;
  while (chosen.length < count && electors.length > 0) {
    // The fewest votes in its group, then the fewest itself, then who joined first.
    const next = electors.reduce((best, one) => (compare(one, best) < 0 ? one : best));
    chosen.push({ member: next.name, index: votes(({ member }) => member === next.name) });
  }
  return chosen;

  function compare(one: Elector, other: Elector): number {
    return groupVotes(one) - groupVotes(other) || ownVotes(one) - ownVotes(other);
  }
  function groupVotes({ group }: Elector): number {
    return votes(({ member }) => electors.find(({ name }) => name === member)!.group === group);
  }
  function ownVotes({ name }: Elector): number {
    return votes(({ member }) => member === name);
  }
}

/** Whether those who voted can go on deciding while the votes pass to others. */
export function keepsQuorum(before: readonly Voter[], after: readonly Voter[]): boolean {
  const kept = before.filter((voter) => after.some(({ member, index }) => member === voter.member && index === voter.index));
  return before.length === 0 || kept.length > before.length / 2;
}

/** A voter as it is written down. */
export function formatVoter({ member, index }: Voter): string {
  return `${member}/${index}`;
}

/** Reads a voter. */
export function parseVoter(text: string): Voter {
  const slash = text.lastIndexOf("/");
  return { member: text.slice(0, slash), index: Number(text.slice(slash + 1)) };
}
