import type { Construct } from "constructs";
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";
import type { SharedTargets, SharingGroup } from "../../families/load-balancing/shared-targets";
import type { ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";

/** What a healthy target answers, as with the API that OUTSCALE's is made after; outscale_load_balancer_attributes takes no other status. */
const OK = 200;

/** A target group: a part of each listener that sends to it, and the same servers and check as all others of its load balancer. */
export class TargetGroupHandle implements ITargetGroupHandle, SharingGroup {
  public readonly targetGroupId: string;
  public readonly targets = new Map<string, TargetSpec>();

  /** @throws ValidationError when OUTSCALE takes no such health check */
  public constructor(
    private readonly scope: Construct,
    public readonly spec: TargetGroupSpec,
    private readonly shared: SharedTargets,
  ) {
    this.targetGroupId = scope.node.path;
    this.checkHealthCheck();
  }

  /** The port that is checked. */
  public get checkedPort(): number {
    return this.spec.healthCheck.port ?? this.spec.port;
  }

  /** @throws ValidationError when the target is no server */
  public addTarget(spec: TargetSpec): void {
    if (spec.serverId === undefined) {
      const allowed = "Target.server or Target.group, as OUTSCALE's load balancers send to servers of the account, and to no other private addresses";
      new Faults(this.scope, "TargetGroup").refuse("targets", spec.address, allowed);
    }
    this.targets.set(spec.targetId, spec);
    this.shared.follow(this);
  }

  /** @see https://github.com/outscale/terraform-provider-outscale/blob/master/docs/resources/load_balancer_attributes.md health_check */
  private checkHealthCheck(): void {
    const { intervalSeconds, timeoutSeconds, unhealthyAfter, http } = this.spec.healthCheck;
    const faults = new Faults(this.scope, "TargetGroup");
    checkInteger(faults, "healthCheck.intervalSeconds", intervalSeconds, { min: 5, max: 600, unit: "seconds" });
    checkInteger(faults, "healthCheck.timeoutSeconds", timeoutSeconds, { min: 2, max: 60, unit: "seconds" });
    checkInteger(faults, "healthCheck.unhealthyAfter", unhealthyAfter, { min: 2, max: 10 });
    if (http !== undefined && http.expectedStatus !== OK) {
      faults.add("healthCheck.expectedStatus", http.expectedStatus, `${OK}, which is what OUTSCALE takes as healthy`);
    }
    if (http?.host !== undefined) {
      faults.add("healthCheck.host", http.host, "none, as OUTSCALE's checks name no host");
    }
    faults.throwIfAny();
  }
}
