import { AddressPlan, RANGE_SIZE } from "./address-plan";
import type { FederationMemory } from "./federation-record";
import { Seats } from "./seats";
import type { Sharer } from "./shares";
import { sharesOf } from "./shares";
import type { Spread } from "./spread";
import type { Elector, Voter } from "./voters";
import { chooseVoters, formatVoter, keepsQuorum, parseVoter } from "./voters";

/** What a plan is made for. */
export interface FederationPlanProps {
  readonly cidr: string;
  readonly memberPrefixLength: number;
  readonly capacity: number;
  /** The members' names, in the order of the program. */
  readonly members: readonly string[];
  /** Those of them who are leaving. */
  readonly leaving: readonly string[];
}

/**
 * Who has which addresses and votes, given what was decided before. It knows no constructs.
 */
export class FederationPlan {
  /** Where the blocks are. */
  public readonly addresses: AddressPlan;
  private memory: FederationMemory;

  public constructor(
    private readonly props: FederationPlanProps,
    before: FederationMemory | undefined,
  ) {
    const { cidr, memberPrefixLength, members, leaving } = props;
    this.addresses = new AddressPlan(cidr, memberPrefixLength);
    const slots = slotsOf(members, before?.slots ?? {});
    // Others took over from those who stay after all, as from those who were away.
    const stayed = (before?.order ?? []).filter((name) => !before!.leaving.includes(name) || leaving.includes(name));
    const order = orderOf(members, stayed);
    this.memory = { ranges: {}, shares: {}, voters: {}, ...before, cidr, memberPrefixLength, slots, order, leaving };
  }

  /** What the next run has to know. */
  public get toRemember(): FederationMemory {
    return this.memory;
  }

  /** Everybody who ever joined. */
  public get everybody(): string[] {
    return Object.keys(this.memory.slots);
  }

  /** The members in the order in which they joined. */
  public get order(): readonly string[] {
    return this.memory.order;
  }

  /** The slot of a member. */
  public slotOf(name: string): number {
    return this.memory.slots[name];
  }

  /** Addresses for a part: `perMember` on each member. What it has stays when it needs more. Nothing when there is no room. */
  public claimSeats(partPath: string, perMember: number): Seats | undefined {
    const own = [...(this.memory.ranges[partPath] ?? [])];
    const taken = new Set(Object.values(this.memory.ranges).flat());
    for (let next = 0; own.length * RANGE_SIZE < perMember; next += 1) {
      if (next >= this.addresses.ranges) {
        return undefined;
      }
      if (!taken.has(next)) {
        own.push(next);
      }
    }
    this.memory = { ...this.memory, ranges: { ...this.memory.ranges, [partPath]: own } };
    return new Seats(this.addresses, own, this.props.capacity);
  }

  /** Shares servers of a part out. Who is leaving keeps what it had. */
  public share(partPath: string, spread: Spread, members: readonly Sharer[], count: number): Map<string, number> {
    const shares = sharesOf(spread, members, count, this.memory.shares[partPath] ?? {});
    this.memory = { ...this.memory, shares: { ...this.memory.shares, [partPath]: Object.fromEntries(shares) } };
    return shares;
  }

  /**
   * Who votes in a part: as many as asked for among those who stay, and those on members that are leaving as long as they are there. Nothing when too many of those who
   * voted would be gone at once.
   */
  public chooseVoters(partPath: string, electors: readonly (Elector & { readonly isLeaving: boolean })[], count: number): Voter[] | undefined {
    const all = [...chooseVoters(electors, count), ...chooseVoters(electors.filter(({ isLeaving }) => !isLeaving), count)];
    const after = new Map(all.map((voter) => [formatVoter(voter), voter]));
    const before = (this.memory.voters[partPath] ?? []).map(parseVoter);
    if (!keepsQuorum(before, [...after.values()])) {
      return undefined;
    }
    this.memory = { ...this.memory, voters: { ...this.memory.voters, [partPath]: [...after.keys()] } };
    return [...after.values()];
  }
}

/** Who was here gets the slot it had; who is new the next that nobody ever had. */
function slotsOf(members: readonly string[], known: Readonly<Record<string, number>>): Record<string, number> {
  const slots: Record<string, number> = { ...known };
  let next = Math.max(-1, ...Object.values(known)) + 1;
  for (const name of members) {
    if (slots[name] === undefined) {
      slots[name] = next;
      next += 1;
    }
  }
  return slots;
}

/** Who was there before stands first, so that ties go to those who have something already; newcomers stand behind, in the order of the program. */
function orderOf(members: readonly string[], before: readonly string[]): string[] {
  return [...before.filter((name) => members.includes(name)), ...members.filter((name) => !before.includes(name))];
}
