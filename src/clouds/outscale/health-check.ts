import type { Construct } from "constructs";
import type { Context } from "./context";
import type { TargetGroupHandle } from "./target-group";
import { LoadBalancerAttributes } from "../../../l1/outscale/load-balancer-attributes";
import { Faults } from "../../core/faults";
import { HealthCheckKind } from "../../load-balancing/driver";

/** Answers in a row after which a target gets traffic: the fewest that OUTSCALE takes. */
const HEALTHY_AFTER = 2;

/** The one check that all targets of a load balancer are tried by: that of the first group that a listener uses. */
export class SharedHealthCheck {
  private first?: TargetGroupHandle;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    private readonly loadBalancerName: string,
  ) {}

  /** @throws ValidationError when another group is checked in another way */
  public use(listener: Construct, group: TargetGroupHandle): void {
    if (this.first === undefined) {
      this.first = group;
      this.define(group);
    } else if (fingerprint(group) !== fingerprint(this.first)) {
      const allowed =
        `a target group that is checked as ${this.first.targetGroupId} is, as OUTSCALE checks all targets of a load balancer in one way; give both the same ` +
        `HealthCheck with a port (that is checked at ${this.first.checkedPort}), or each a LoadBalancer of its own`;
      new Faults(listener, "Listener").refuse("defaultTargets", group.targetGroupId, allowed);
    }
  }

  private define(group: TargetGroupHandle): void {
    const { kind, intervalSeconds, timeoutSeconds, unhealthyAfter, http } = group.spec.healthCheck;
    new LoadBalancerAttributes(this.scope, "HealthCheck", {
      provider: this.context.provider,
      loadBalancerName: this.loadBalancerName,
      healthCheck: {
        protocol: kind === HealthCheckKind.HTTP ? "HTTP" : "TCP",
        port: group.checkedPort,
        path: http?.path,
        checkInterval: intervalSeconds,
        timeout: timeoutSeconds,
        healthyThreshold: HEALTHY_AFTER,
        unhealthyThreshold: unhealthyAfter,
      },
    });
  }
}

function fingerprint(group: TargetGroupHandle): string {
  return JSON.stringify({ ...group.spec.healthCheck, port: group.checkedPort });
}
