import type { AddressPlan } from "./address-plan";
import { RANGE_SIZE } from "./address-plan";
import type { FederationMember } from "./federation-member";

/** A place for a server in the address plan, whether one is there or not. */
export interface Seat {
  readonly slot: number;
  readonly index: number;
  readonly address: string;
}

/**
 * The addresses of one part of a federation: the same places in the block of each member, also of those who have not joined yet. A configuration that names seats
 * instead of servers stays the same while members come and go.
 */
export class Seats {
  public constructor(
    private readonly plan: AddressPlan,
    private readonly ranges: readonly number[],
    private readonly capacity: number,
  ) {}

  /** The address of the n-th seat on a member. */
  public of({ slot }: Pick<FederationMember, "slot">, index: number): string {
    return this.plan.seatOf(slot, this.ranges[Math.floor(index / RANGE_SIZE)], index % RANGE_SIZE);
  }

  /** All seats on a member, whether somebody is there or not. */
  public on(member: Pick<FederationMember, "slot">): string[] {
    return Array.from({ length: this.ranges.length * RANGE_SIZE }, (_, index) => this.of(member, index));
  }

  /** The first `perMember` seats of every slot, slot by slot. */
  public all(perMember: number): Seat[] {
    const slots = Array.from({ length: this.capacity }, (_, slot) => slot);
    return slots.flatMap((slot) => Array.from({ length: perMember }, (_, index) => ({ slot, index, address: this.of({ slot }, index) })));
  }
}
