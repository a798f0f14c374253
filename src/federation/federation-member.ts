import { Construct } from "constructs";
import { sharedTags } from "./shared-tags";
import { CloudInit } from "../compute/cloud-init";
import type { ICloud } from "../core/cloud";
import { Cloud } from "../core/cloud";
import { NetworkCapability } from "../network/capabilities";
import type { Egress } from "../network/egress";
import { Network } from "../network/network";

/** What a member is made of. */
export interface FederationMemberSpec {
  readonly cloud: ICloud;
  readonly slot: number;
  readonly cidr: string;
  readonly egress: Egress;
  readonly operatorGroup: string;
  readonly isLeaving: boolean;
  readonly tags: Record<string, string>;
}

/**
 * A cloud in a federation, with a network of its own that overlaps no other member's. It is a scope: what is defined under it lands on its cloud.
 * Made of the `members` of the federation; `federation.member(…)` gives it.
 */
export class FederationMember extends Construct {
  /** @internal */
  public static _define(scope: Construct, id: string, spec: FederationMemberSpec): FederationMember {
    return new FederationMember(scope, id, spec);
  }

  /** Its name: the id of the cloud in the construct tree. */
  public readonly memberName: string;
  /** The cloud. */
  public readonly cloud: ICloud;
  /** Its place in the address plan; it is never given to another. */
  public readonly slot: number;
  /** The address block that is its own. */
  public readonly cidr: string;
  /** The network over it. */
  public readonly network: Network;
  /** What is lost together: the owner of its operator, the operator itself, or the cloud alone where the operator is unknown. */
  public readonly operatorGroup: string;
  /** Whether others take over what it has, so that it can be taken out of the federation. */
  public readonly isLeaving: boolean;
  private reach = new CloudInit();

  private constructor(scope: Construct, id: string, spec: FederationMemberSpec) {
    super(scope, id);
    this.memberName = id;
    this.cloud = spec.cloud;
    this.slot = spec.slot;
    this.cidr = spec.cidr;
    this.operatorGroup = spec.operatorGroup;
    this.isLeaving = spec.isLeaving;
    Cloud.assign(this, spec.cloud);
    this.network = new Network(this, "Network", { cidr: spec.cidr, egress: spec.egress, tags: sharedTags(spec.cloud, NetworkCapability.TAGS, spec.tags) });
  }

  /**
   * What the first boot of a server of the network does to reach the other members: nothing where the cloud's own routes lead to them. Servers of the federation have it.
   */
  public get cloudInit(): CloudInit {
    return this.reach;
  }

  /**
   * Tells what it takes to reach the others.
   *
   * @internal
   */
  public _reachBy(cloudInit: CloudInit): void {
    this.reach = cloudInit;
  }

  /**
   * A scope within a part of the federation, whose constructs land on this member.
   *
   * @internal
   */
  public _scopeIn(part: Construct): Construct {
    const scope = new Construct(part, this.memberName);
    Cloud.assign(scope, this.cloud);
    return scope;
  }
}
