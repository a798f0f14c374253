import type { MemberExitStep } from "./exit-step";
import { MemberExitPhase } from "./exit-step";
import { FederatedPart } from "./federated-part";
import type { FederatedServersProps } from "./federated-servers-props";
import type { Federation } from "./federation";
import type { FederationMember } from "./federation-member";
import { defineMemberServer } from "./member-server";
import type { Seats } from "./seats";
import { takersOf } from "./shares";
import { Spread } from "./spread";
import type { Server } from "../compute/server";
import { checkInteger, checkResolved } from "../core/checks";
import { Faults } from "../core/faults";
import { Firewall } from "../network/firewall";
import type { Peer } from "../network/peer";
import type { Port } from "../network/port";

/** Most servers of one kind. */
const COUNT_LIMIT = 10_000;

/**
 * Servers that are alike, shared out among the members of a federation. Made by `federation.servers(…)`.
 *
 * With a larger count only new ones come; a smaller one takes the last of a member. When a member joins, it takes over its share, and nothing moves between the others; when
 * one leaves, the others grow.
 */
export class FederatedServers extends FederatedPart {
  private readonly byMember = new Map<string, Server[]>();
  private readonly firewalls: Firewall[] = [];
  private readonly count: number;
  private readonly spread: Spread;
  private readonly seats: Seats;

  /**
   * @throws ValidationError when the count or the spread is wrong, or as a Server does
   * @internal
   */
  public constructor(federation: Federation, id: string, props: FederatedServersProps) {
    super(federation, id);
    this.count = props.count;
    this.spread = props.spread ?? Spread.even();
    const faults = new Faults(this, "FederatedServers");
    if (checkResolved(faults, "count", props.count, "it decides how many servers are defined")) {
      checkInteger(faults, "count", props.count, { min: 0, max: COUNT_LIMIT, unit: "servers" });
    }
    this.spread._check(faults, "spread", federation._members(false).map(({ memberName }) => memberName));
    faults.throwIfAny();
    const shares = federation._share(this, this.spread, this.count);
    this.seats = federation._claimSeats(this, Math.max(1, ...shares.values()));
    const { count: _count, spread: _spread, ...options } = props;
    for (const member of federation.members) {
      const share = shares.get(member.memberName) ?? 0;
      const scope = this.on(member);
      const firewall = share > 0 ? new Firewall(scope, "Firewall", { tags: { ...federation.tags, ...props.tags } }) : undefined;
      this.firewalls.push(...(firewall ? [firewall] : []));
      const servers = Array.from({ length: share }, (_, index) =>
        defineMemberServer(scope, String(index), options, { member, privateIp: this.seats.of(member, index), firewall, tags: federation.tags }));
      this.byMember.set(member.memberName, servers);
    }
  }

  /** All servers, member by member. */
  public get all(): Server[] {
    return [...this.byMember.values()].flat();
  }

  /** The servers on a member. */
  public onMember(name: string): Server[] {
    return [...(this.byMember.get(this.federation.member(name).memberName) ?? [])];
  }

  /**
   * The places of servers on a member, whether one is there or not: what a configuration names that stays as it is while servers come and go.
   *
   * @internal
   */
  public _seatsOn(member: FederationMember): string[] {
    return this.seats.on(member);
  }

  /** Lets a peer in, on every member. */
  public allow(peer: Peer, port: Port, description?: string): void {
    this.firewalls.forEach((firewall) => firewall.allow(peer, port, description));
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const own = this.byMember.get(member.memberName)!.length;
    if (own === 0) {
      return [];
    }
    const has = new Map([...this.byMember].map(([name, servers]) => [name, servers.length]));
    const takers = [...takersOf(this.spread, this.federation.members, member, this.count, has)].map(([name, more]) => `${name} (${more})`);
    const taken = takers.length === 0 ? [] : [{ phase: MemberExitPhase.TAKE_OVER, path: this.node.path, what: `${own} servers are made elsewhere`, to: takers }];
    return [...taken, { phase: MemberExitPhase.REMOVE, path: this.node.path, what: `${own} servers go, and what they have on their own disks` }];
  }
}
