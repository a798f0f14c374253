import type { MemberExitStep } from "./exit-step";
import { MemberExitPhase } from "./exit-step";
import type { FederatedServersProps } from "./federated-servers-props";
import type { Federation } from "./federation";
import type { FederationMember } from "./federation-member";
import { defineMemberServer } from "./member-server";
import type { SharedPorts } from "./ports/shared-ports";
import { DEFAULT_PER_MEMBER } from "./ports/shared-ports";
import { checkSharedPorts, sharedPortsNode } from "./ports/shared-ports-node";
import type { Seats } from "./seats";
import { SharedServers } from "./shared-servers";
import { Spread } from "./spread";
import { CloudInit } from "../compute/cloud-init";
import { checkInteger, checkResolved } from "../core/checks";
import { Faults } from "../core/faults";
import { checkShape } from "../core/shape-check";

/** Most servers of one kind. */
const COUNT_LIMIT = 10_000;

/**
 * Servers that are alike, shared out among the members of a federation. Made by `federation.servers(…)`.
 *
 * With a larger count only new ones come; a smaller one takes the last of a member. When a member joins, it takes over its share, and nothing moves between the others; when
 * one leaves, the others grow.
 */
export class FederatedServers extends SharedServers {
  private readonly count: number;
  private readonly spread: Spread;
  private readonly seats: Seats;

  /**
   * @throws ValidationError when the count or the spread is wrong, or as a Server does
   * @internal
   */
  public constructor(federation: Federation, id: string, props: FederatedServersProps) {
    super(federation, id);
    checkShape(this, "FederatedServers", "FederatedServersProps", props);
    this.count = props.count;
    this.spread = props.spread ?? Spread.even();
    const faults = new Faults(this, "FederatedServers");
    if (checkResolved(faults, "count", props.count, "it decides how many servers are defined")) {
      checkInteger(faults, "count", props.count, { min: 0, max: COUNT_LIMIT, unit: "servers" });
    }
    this.spread._check(faults, "spread", federation._members(false).map(({ memberName }) => memberName));
    checkSharedPorts(faults, props.sharedPorts);
    faults.throwIfAny();
    const { count, spread: _spread, sharedPorts, ...given } = props;
    const shared = sharedPorts === undefined ? new CloudInit() : this.sharedPortsCloudInit(sharedPorts);
    const options = { ...given, cloudInit: CloudInit.merge(shared, given.cloudInit ?? new CloudInit()) };
    this.seats = this._shareOut({
      count,
      spread: this.spread,
      tags: props.tags,
      define: (member, index, privateIp, firewall) =>
        defineMemberServer(this.on(member), String(index), options, { member, privateIp, firewall, tags: federation.tags }),
    });
  }

  /**
   * The places of servers on a member, whether one is there or not: what a configuration names that stays as it is while servers come and go.
   *
   * @internal
   */
  public _seatsOn(member: FederationMember): string[] {
    return this.seats.on(member);
  }

  /** It names places for as many as may be on a member, so that it stays as it is while servers come and go. */
  private sharedPortsCloudInit({ perMember = DEFAULT_PER_MEMBER, ports }: SharedPorts): CloudInit {
    const { federation } = this;
    const most = Math.max(...federation._share(this, this.spread, this.count).values());
    if (most > perMember) {
      new Faults(this, "FederatedServers").refuse("sharedPorts.perMember", perMember, `at least ${most}, as so many are on one member; most clouds make all anew when it changes`);
    }
    const seats = federation._claimSeats(this, perMember).all(perMember);
    return sharedPortsNode(this, { name: `archipel-${federation.node.id}-${this.node.id}`.toLowerCase().replace(/[^a-z0-9]+/g, "-"), ports, seats });
  }

  /** @internal */
  public _stepsWithout(member: FederationMember): MemberExitStep[] {
    const own = this.onMember(member.memberName).length;
    if (own === 0) {
      return [];
    }
    const takers = [...this._takers(this.spread, member, this.count)].map(([name, more]) => `${name} (${more})`);
    const taken = takers.length === 0 ? [] : [{ phase: MemberExitPhase.TAKE_OVER, path: this.node.path, what: `${own} servers are made elsewhere`, to: takers }];
    return [...taken, { phase: MemberExitPhase.REMOVE, path: this.node.path, what: `${own} servers go, and what they have on their own disks` }];
  }
}
