import { Construct } from "constructs";
import { RANGE_SIZE } from "./address-plan";
import { MemberExitPlan } from "./exit-plan";
import { MemberExitPhase } from "./exit-step";
import type { FederatedPart } from "./federated-part";
import { FederatedServers } from "./federated-servers";
import type { FederatedServersProps } from "./federated-servers-props";
import { checkFederation } from "./federation-checks";
import { FederationMember } from "./federation-member";
import { FederationPlan } from "./federation-plan";
import type { FederationProps } from "./federation-props";
import { FederationRecord } from "./federation-record";
import { stepsOfHoldings } from "./member-holdings";
import { Overlay } from "./overlay/overlay";
import type { Seats } from "./seats";
import type { Spread } from "./spread";
import type { Voter } from "./voters";
import type { ICloud } from "../core/cloud";
import { Cloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { stackOf } from "../core/library-guard";
import { nameProviders } from "../core/provider-alias";
import { checkShape } from "../core/shape-check";
import { describeList } from "../core/text";
import { Egress } from "../network/egress";
import { FactBook } from "../sovereignty/fact-book";
import { groupOf } from "../sovereignty/operators";

const DEFAULT_CIDR = "10.64.0.0/12";
const DEFAULT_PREFIX_LENGTH = 20;
const DEFAULT_CAPACITY = 16;

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
  /**
   * What joins the members' networks.
   *
   * @default - nothing does, as `meshed` is false
   */
  public readonly overlay?: Overlay;
  private readonly plan: FederationPlan;
  private readonly record: FederationRecord;
  private readonly parts: FederatedPart[] = [];

  /**
   * @throws ValidationError when a property is wrong, or would renumber what is there
   * @throws CapabilityError when a member has no networks, or can have no gateway to the others
   */
  public constructor(scope: Construct, id: string, props: FederationProps) {
    super(scope, id);
    checkShape(this, "Federation", "FederationProps", props);
    this.record = props.record ?? FederationRecord.file();
    this.plan = this.planFor(props);
    this.cidr = this.plan.addresses.cidr;
    this.capacity = props.capacity ?? DEFAULT_CAPACITY;
    this.tags = { ...props.tags };
    this.record._note(this, this.plan.toRemember);
    this.nameProviders();
    this.members = this.defineMembers(props);
    this.overlay = props.meshed === false ? undefined : Overlay._define(this, props.overlay ?? {});
  }

  /** A member, by its name. */
  public member(name: string): FederationMember {
    checkShape(this, "Federation", "Federation.member", { name });
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
    checkShape(this, "Federation", "Federation.without", { name });
    const member = this.member(name);
    const what = `its network ${member.cidr} goes; nobody else gets the block; its cloud stays in the program until then, as Terraform needs the provider for that`;
    const own = { phase: MemberExitPhase.REMOVE, path: member.node.path, what };
    return new MemberExitPlan(name, [...this.parts.flatMap((part) => part._stepsWithout(member)), ...stepsOfHoldings(member), own]);
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
    return this.plan.addresses.gatewayOf(slot);
  }

  /**
   * The block of a member, also of one that has not joined yet.
   *
   * @internal
   */
  public _blockOf(slot: number): string {
    return this.plan.addresses.blockOf(slot);
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
   * @throws ValidationError when a member's block has no room
   * @internal
   */
  public _claimSeats(part: FederatedPart, perMember: number): Seats {
    const seats = this.plan.claimSeats(part.node.path, perMember);
    if (seats === undefined) {
      const room = `a block of /${this.plan.addresses.memberPrefixLength} has room for ${this.plan.addresses.ranges * RANGE_SIZE} in all`;
      return new Faults(part, "Federation").refuse("memberPrefixLength", perMember, `fewer servers on a member: ${room}`);
    }
    this.record._note(this, this.plan.toRemember);
    return seats;
  }

  /**
   * Shares servers of a part out among the members. Who is leaving keeps what it had.
   *
   * @internal
   */
  public _share(part: FederatedPart, spread: Spread, count: number): Map<string, number> {
    const shares = this.plan.share(part.node.path, spread, this.members, count);
    this.record._note(this, this.plan.toRemember);
    return shares;
  }

  /**
   * Who votes in a part: as many as asked for among those who stay, and those on members that are leaving as long as they are there.
   *
   * @throws ValidationError when too many of those who voted would be gone at once
   * @internal
   */
  public _chooseVoters(part: FederatedPart, count: number): Voter[] {
    const electors = this.members.map(({ memberName, operatorGroup, isLeaving }) => ({ name: memberName, group: operatorGroup, isLeaving }));
    const voters = this.plan.chooseVoters(part.node.path, electors, count);
    if (voters === undefined) {
      const allowed = "changes that leave more than half of those who vote where they are; name a member in `leaving` and deploy before it is taken out";
      return new Faults(part, "Federation").refuse("members", this.members.map(({ memberName }) => memberName), allowed);
    }
    this.record._note(this, this.plan.toRemember);
    return voters;
  }

  /** Members come and go, and what they leave is destroyed by their provider: so whoever ever was a member keeps its name as long as the program has its cloud. */
  private nameProviders(): void {
    const { everybody } = this.plan;
    stackOf(this).node.findAll().filter((node) => Cloud.isCloud(node) && everybody.includes(node.node.id)).forEach(nameProviders);
  }

  private planFor(props: FederationProps): FederationPlan {
    const { cidr = DEFAULT_CIDR, memberPrefixLength = DEFAULT_PREFIX_LENGTH, capacity = DEFAULT_CAPACITY } = props;
    const faults = new Faults(this, "Federation");
    const memory = this.record._recall(this.node.path);
    const names = (clouds: readonly ICloud[] = []): string[] => clouds.map(({ node }) => node.id);
    const choices = { cidr, memberPrefixLength, capacity, members: names(props.members), leaving: names(props.leaving) };
    checkFederation(faults, this, props, choices, memory);
    faults.throwIfAny();
    const plan = new FederationPlan(choices, memory);
    const { everybody } = plan;
    if (everybody.length > capacity) {
      faults.refuse("capacity", capacity, `at least ${everybody.length}, as so many joined so far, counting those who left (${everybody.join(", ")})`);
    }
    return plan;
  }

  private defineMembers({ members, leaving = [], egress = Egress.PUBLIC_IP }: FederationProps): FederationMember[] {
    const facts = new FactBook(this.node.root);
    return this.plan.order.map((name) => {
      const cloud = members.find(({ node }) => node.id === name)!;
      const slot = this.plan.slotOf(name);
      const operator = facts.operatorOf(cloud);
      return FederationMember._define(this, name, {
        cloud,
        slot,
        cidr: this._blockOf(slot),
        egress,
        operatorGroup: operator === undefined ? cloud.cloudName : groupOf(operator),
        isLeaving: leaving.includes(cloud),
        tags: this.tags,
      });
    });
  }
}
