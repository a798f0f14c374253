import { dotted, parseBlock } from "../core/cidr";

/** Addresses that stand apart from servers in each member's block: the network, a router, what a cloud takes for itself. */
const FIRST_SEAT = 16n;
/** Where a member's gateway is. Some clouds keep the first few addresses. */
const GATEWAY_SEAT = 10n;
/** Seats are given out in ranges of so many. */
export const RANGE_SIZE = 16;

/**
 * Who gets which addresses. Nothing in it depends on who is there: a member's block follows from its slot, and a server's address from the range of what it belongs to.
 */
export class AddressPlan {
  private readonly first: bigint;
  private readonly size: bigint;

  /** @param cidr a block that holds more than one member's */
  public constructor(
    public readonly cidr: string,
    public readonly memberPrefixLength: number,
  ) {
    this.first = parseBlock(cidr)!.first;
    this.size = 1n << BigInt(32 - memberPrefixLength);
  }

  /** How many ranges of seats each member has; the last address is no seat. */
  public get ranges(): number {
    return Number((this.size - 1n - FIRST_SEAT) / BigInt(RANGE_SIZE));
  }

  /** The block of a slot. */
  public blockOf(slot: number): string {
    return `${dotted(this.firstOf(slot))}/${this.memberPrefixLength}`;
  }

  /** The address of the gateway of a slot. */
  public gatewayOf(slot: number): string {
    return dotted(this.firstOf(slot) + GATEWAY_SEAT);
  }

  /** The address of a seat: the same place in the block of each member. */
  public seatOf(slot: number, range: number, index: number): string {
    return dotted(this.firstOf(slot) + FIRST_SEAT + BigInt(range * RANGE_SIZE + index));
  }

  private firstOf(slot: number): bigint {
    return this.first + BigInt(slot) * this.size;
  }
}
