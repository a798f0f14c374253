import type { Construct } from "constructs";
import { AUTO_SCALING, AUTO_SCALING_SHORTFALLS } from "./auto-scaling-capabilities";
import { AutoScalingGroupHandle } from "./auto-scaling-group";
import type { AutoScalingResources } from "./auto-scaling-resources";
import type { HuaweiContext } from "./context";
import type { AutoScalingGroupSpec, IAutoScalingDriver, IAutoScalingGroupHandle } from "../../auto-scaling/driver";
import type { Capability, Shortfall } from "../../core/capability";

/** What one cloud's groups do besides what all of the family do, and by which resources. */
export interface AutoScalingOffer {
  readonly resources: AutoScalingResources;
  readonly capabilities: readonly Capability[];
  readonly shortfalls: readonly Shortfall[];
  /** How often servers may be looked at, in minutes. */
  readonly healthPeriods: readonly number[];
}

/** Groups of Auto Scaling. */
export class AutoScalingDriver implements IAutoScalingDriver {
  /** opentelekomcloud-docs/auto-scaling: api-ref/source/apis/as_policies/creating_an_as_policy_v2.rst, size (2026-04-22) */
  public readonly maxGroupSize = 300;
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];

  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: AutoScalingOffer,
  ) {
    this.capabilities = [...AUTO_SCALING, ...offer.capabilities];
    this.shortfalls = [...AUTO_SCALING_SHORTFALLS, ...offer.shortfalls];
  }

  public defineAutoScalingGroup(scope: Construct, spec: AutoScalingGroupSpec): IAutoScalingGroupHandle {
    return new AutoScalingGroupHandle(this.context, this.offer, scope, spec);
  }
}
