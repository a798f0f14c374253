import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { LoadbalancerTargetPools } from "../../../l1/stackit/loadbalancer";
import type { ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";
import { BalancingAlgorithm } from "../../load-balancing/protocols";

/** stackitcloud/stackit-sdk-go, services/loadbalancer/v2api/model_target.go of 2026-08-21 */
const LONGEST_TARGET_NAME = 63;

/** A target group: a pool within the load balancer, known by its name. */
export class TargetPoolHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;
  private readonly targets: TargetSpec[] = [];

  /** @param changed is called when the pool is another one */
  public constructor(
    public readonly scope: Construct,
    private readonly spec: TargetGroupSpec,
    private readonly changed: () => void,
  ) {
    this.targetGroupId = spec.name;
  }

  /** Whether the pool leads nowhere. */
  public get isEmpty(): boolean {
    return this.targets.length === 0;
  }

  public addTarget(spec: TargetSpec): void {
    this.targets.push(spec);
    this.changed();
  }

  /** The pool, its targets in a fixed order, whatever that of the program. */
  public toPool(): LoadbalancerTargetPools {
    const { name, port, healthCheck, stickiness, algorithm } = this.spec;
    const sorted = [...this.targets].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
    return {
      name,
      targetPort: port,
      targets: sorted.map(({ targetId, address }) => ({ displayName: displayName(targetId), ip: address })),
      activeHealthCheck: {
        interval: seconds(healthCheck.intervalSeconds),
        timeout: seconds(healthCheck.timeoutSeconds),
        unhealthyThreshold: healthCheck.unhealthyAfter,
      },
      sessionPersistence: { useSourceIpAddress: stickiness !== undefined || algorithm === BalancingAlgorithm.SOURCE_IP },
    };
  }
}

/** Letters, digits and dashes. */
function displayName(targetId: string): string {
  return targetId.replace(/[^0-9A-Za-z]+/g, "-").slice(-LONGEST_TARGET_NAME).replace(/^-|-$/g, "");
}

/** A duration as Go writes it. */
function seconds(value: number): string {
  return `${Token.isUnresolved(value) ? Token.asString(value) : value}s`;
}
