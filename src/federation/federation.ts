import { Construct } from "constructs";
import type { AddressPlan } from "./address-plan";
import { RANGE_SIZE } from "./address-plan";
import { MemberExitPlan } from "./exit-plan";
import { MemberExitPhase } from "./exit-step";
import type { FederatedPart } from "./federated-part";
import { FederatedServers } from "./federated-servers";
import type { FederatedServersProps } from "./federated-servers-props";
import { checkFederation } from "./federation-checks";
import { FederationMember } from "./federation-member";
import type { FederationProps } from "./federation-props";
import type { FederationMemory } from "./federation-record";
import { FederationRecord } from "./federation-record";
import { Seats } from "./seats";
import type { Voter } from "./voters";
import { chooseVoters, formatVoter, keepsQuorum, parseVoter } from "./voters";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { describeList } from "../core/text";
import { Egress } from "../network/egress";
import { FactBook } from "../sovereignty/fact-book";
import { groupOf } from "../sovereignty/operators";

/**
 * Independent clouds united into one: each member has a network of its own in one address plan, and what is spread over them stays where it is as far as possible
 * when members come and go.
 *
 * ```ts
 * const federation = new Federation(stack, "union", { members: [paris, falkenstein, bern] });
 * federation.servers("web", { count: 6, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.debian("12") });
 * ```
 */
export class Federation extends Construct {
  /** The members, in the order in which they joined. */
  public readonly members: FederationMember[];
  /** The block that all of them lie in. */
  public readonly cidr: string;
  /** How many members may ever join. */
  public readonly capacity: number;
  /** Tags of all that it defines. */
  public readonly tags: Record<string, string>;
  private readonly plan: AddressPlan;
  private readonly record: FederationRecord;
  private readonly parts: FederatedPart[] = [];
  private memory: FederationMemory;

  /**
   * @throws ValidationError when a property is wrong, or would renumber what is there
   * @throws CapabilityError when a member has no networks
   */
  public constructor(scope: Construct, id: string, props: FederationProps) {
    super(scope, id);
    this.record = props.record ?? FederationRecord.file();
    const memory = this.record._recall(this.node.path);
    const faults = new Faults(this, "Federation");
    const plan = checkFederation(faults, this, props, memory);
    this.capacity = props.capacity ?? 16;
    const slots = this.slotsOf(props.members, memory?.slots ?? {}, faults);
    faults.throwIfAny();
    this.plan = plan!;
    this.cidr = this.plan.cidr;
    this.tags = { ...props.tags };
    this.memory = { ranges: {}, voters: {}, ...memory, cidr: this.cidr, memberPrefixLength: this.plan.memberPrefixLength, slots };
    this.record._note(this, this.memory);
    this.members = this.defineMembers(props, slots);
  }

  /** A member, by its name. */
  public member(name: string): FederationMember {
    const found = this.members.find(({ memberName }) => memberName === name);
    return found ?? new Faults(this, "Federation").refuse("member", name, describeList(this.members.map(({ memberName }) => memberName)));
  }

  /**
   * Servers that are alike, shared out among the members.
   *
   * @throws ValidationError when a property is wrong
   */
  public servers(id: string, props: FederatedServersProps): FederatedServers {
    return new FederatedServers(this, id, props);
  }

  /** How a member would leave: what moves where, in which order, and what would be lost. It changes nothing. */
  public without(name: string): MemberExitPlan {
    const member = this.member(name);
    const own = { phase: MemberExitPhase.REMOVE, path: member.node.path, what: `its network ${member.cidr} goes; nobody else gets the block` };
    return new MemberExitPlan(name, [...this.parts.flatMap((part) => part._stepsWithout(member)), own]);
  }

  /**
   * The members that take part in what is shared out: those that stay and, where `withLeaving`, the others, too.
   *
   * @internal
   */
  public _members(withLeaving: boolean): FederationMember[] {
    return this.members.filter(({ isLeaving }) => withLeaving || !isLeaving);
  }

  /**
   * The address of a member's gateway, also of one that has not joined yet.
   *
   * @internal
   */
  public _gatewayAddress(slot: number): string {
    return this.plan.gatewayOf(slot);
  }

  /**
   * The block of a member, also of one that has not joined yet.
   *
   * @internal
   */
  public _blockOf(slot: number): string {
    return this.plan.blockOf(slot);
  }

  /**
   * Takes a part in.
   *
   * @internal
   */
  public _join(part: FederatedPart): void {
    this.parts.push(part);
  }

  /**
   * Addresses for a part: `perMember` on each member. What it has stays when it needs more.
   *
   * @internal
   */
  public _claimSeats(part: FederatedPart, perMember: number): Seats {
    const own = [...(this.memory.ranges[part.node.path] ?? [])];
    const taken = new Set(Object.values(this.memory.ranges).flat());
    for (let next = 0; own.length * RANGE_SIZE < perMember; next += 1) {
      if (next >= this.plan.ranges) {
        const room = `fewer servers on a member: a block of /${this.plan.memberPrefixLength} has room for ${this.plan.ranges * RANGE_SIZE} in all`;
        new Faults(part, "Federation").refuse("memberPrefixLength", perMember, room);
      }
      if (!taken.has(next)) {
        own.push(next);
      }
    }
    this.remember({ ranges: { ...this.memory.ranges, [part.node.path]: own } });
    return new Seats(this.plan, own, this.capacity);
  }

  /**
   * Who votes in a part: as many as asked for among those who stay, and those on members that are leaving as long as they are there.
   *
   * @throws ValidationError when too many of those who voted would be gone at once
   * @internal
   */
  public _chooseVoters(part: FederatedPart, count: number): Voter[] {
    const choose = (withLeaving: boolean): Voter[] =>
      chooseVoters(this._members(withLeaving).map(({ memberName, operatorGroup }) => ({ name: memberName, group: operatorGroup })), count);
    const after = new Map([...choose(true), ...choose(false)].map((voter) => [formatVoter(voter), voter]));
    const before = (this.memory.voters[part.node.path] ?? []).map(parseVoter);
    if (!keepsQuorum(before, [...after.values()])) {
      const allowed = "changes that leave more than half of those who vote where they are; name a member in `leaving` and deploy before it is taken out";
      new Faults(part, "Federation").refuse("members", this.members.map(({ memberName }) => memberName), allowed);
    }
    this.remember({ voters: { ...this.memory.voters, [part.node.path]: [...after.keys()] } });
    return [...after.values()];
  }

  private remember(memory: Partial<FederationMemory>): void {
    this.memory = { ...this.memory, ...memory };
    this.record._note(this, this.memory);
  }

  /** Who was here gets the slot it had; who is new the next that nobody ever had. */
  private slotsOf(members: readonly ICloud[], known: Readonly<Record<string, number>>, faults: Faults): Record<string, number> {
    const slots: Record<string, number> = { ...known };
    let next = Math.max(-1, ...Object.values(known)) + 1;
    for (const { node: { id } } of members) {
      if (slots[id] === undefined) {
        slots[id] = next;
        next += 1;
      }
    }
    if (next > this.capacity) {
      faults.add("capacity", this.capacity, `at least ${next}, as so many joined so far, counting those who left (${Object.keys(slots).join(", ")})`);
    }
    return slots;
  }

  private defineMembers(props: FederationProps, slots: Readonly<Record<string, number>>): FederationMember[] {
    const { members, leaving = [], egress = Egress.PUBLIC_IP } = props;
    const facts = new FactBook(this.node.root);
    const inOrder = [...members].sort((one, other) => slots[one.node.id] - slots[other.node.id]);
    return inOrder.map((cloud) => {
      const slot = slots[cloud.node.id];
      const operator = facts.operatorOf(cloud);
      return FederationMember._define(this, cloud.node.id, {
        cloud,
        slot,
        cidr: this.plan.blockOf(slot),
        egress,
        operatorGroup: operator === undefined ? cloud.cloudName : groupOf(operator),
        isLeaving: leaving.includes(cloud),
        tags: this.tags,
      });
    });
  }
}
