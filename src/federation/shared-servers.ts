import { Annotations } from "cdktf";
import { FederatedPart } from "./federated-part";
import type { FederationMember } from "./federation-member";
import type { Seats } from "./seats";
import { takersOf } from "./shares";
import type { Spread } from "./spread";
import type { Server } from "../compute/server";
import { describeValue } from "../core/text";
import { Firewall } from "../network/firewall";
import type { Peer } from "../network/peer";
import type { Port } from "../network/port";

/** How servers are shared out. */
export interface SharingOut {
  readonly spread: Spread;
  readonly count: number;
  readonly tags?: Record<string, string>;
  /** Defines the n-th of a member, on its seat. */
  readonly define: (member: FederationMember, index: number, address: string, firewall: Firewall) => Server;
}

/**
 * The base of parts that are servers shared out among the members, behind one firewall on each.
 *
 * @internal
 */
export abstract class SharedServers extends FederatedPart {
  private readonly byMember = new Map<string, Server[]>();
  private readonly firewalls: Firewall[] = [];

  /** All of them, member by member. */
  public get all(): Server[] {
    return [...this.byMember.values()].flat();
  }

  /** Those on a member. */
  public onMember(name: string): Server[] {
    return [...this.byMember.get(this.federation.member(name).memberName)!];
  }

  /** Lets a peer in, on every member. */
  public allow(peer: Peer, port: Port, description?: string): void {
    this.firewalls.forEach((firewall) => firewall.allow(peer, port, description));
  }

  /**
   * Defines them. Gives the seats that they are on.
   *
   * @internal
   */
  protected _shareOut({ spread, count, tags, define }: SharingOut): Seats {
    const { federation } = this;
    this.warnOfStrangers(spread);
    const shares = federation._share(this, spread, count);
    const seats = federation._claimSeats(this, Math.max(1, ...shares.values()));
    for (const member of federation.members) {
      const share = shares.get(member.memberName)!;
      const scope = this.on(member);
      const firewalls = share > 0 ? [new Firewall(scope, "Firewall", { tags: { ...federation.tags, ...tags } })] : [];
      this.firewalls.push(...firewalls);
      const servers = firewalls.flatMap((firewall) =>
        Array.from({ length: share }, (_, index) => define(member, index, seats.of(member, index), firewall)));
      this.byMember.set(member.memberName, servers);
    }
    return seats;
  }

  /**
   * How many more each of the others gets when a member is gone.
   *
   * @internal
   */
  protected _takers(spread: Spread, member: FederationMember, count: number): Map<string, number> {
    const has = new Map([...this.byMember].map(([name, servers]) => [name, servers.length]));
    return takersOf(spread, this.federation.members, member, count, has);
  }

  /** Who is named may have left, or join later; or it is a slip of the pen, which would send servers elsewhere in silence. */
  private warnOfStrangers(spread: Spread): void {
    const members = this.federation.members.map(({ memberName }) => memberName);
    const strangers = spread._named.filter((name) => !members.includes(name));
    if (strangers.length > 0) {
      Annotations.of(this).addWarning(`spread: ${strangers.map(describeValue).join(", ")} is no member of the federation, and gets nothing; there are: ${members.join(", ")}`);
    }
  }
}
