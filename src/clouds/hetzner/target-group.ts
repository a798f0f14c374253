import type { Construct } from "constructs";
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";
import type { SharedTargets, SharingGroup } from "../../families/load-balancing/shared-targets";
import type { ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";

/** lukebfox/nixops-hetznercloud, options of load balancers; Hetzner's console has the same. */
const INTERVAL = { min: 3, max: 60, unit: "seconds" };
const FAILURES = { min: 1, max: 5 };

/** A target group: a part of each service that sends to it, and the same targets as all others of its load balancer. */
export class TargetGroupHandle implements ITargetGroupHandle, SharingGroup {
  public readonly targetGroupId: string;
  public readonly targets = new Map<string, TargetSpec>();

  /** @throws ValidationError when Hetzner takes no such health check */
  public constructor(
    scope: Construct,
    public readonly spec: TargetGroupSpec,
    private readonly shared: SharedTargets,
  ) {
    this.targetGroupId = scope.node.path;
    const faults = new Faults(scope, "TargetGroup");
    checkInteger(faults, "healthCheck.intervalSeconds", spec.healthCheck.intervalSeconds, INTERVAL);
    checkInteger(faults, "healthCheck.unhealthyAfter", spec.healthCheck.unhealthyAfter, FAILURES);
    faults.throwIfAny();
  }

  public addTarget(spec: TargetSpec): void {
    this.targets.set(spec.targetId, spec);
    this.shared.follow(this);
  }
}
