import { Token } from "cdktf";
import type { Construct } from "constructs";
import { checkConnectionPool, checkRequestPool } from "./target-pool-checks";
import type {
  ApplicationLoadBalancerListenersHttpHostsRulesCookiePersistence,
  ApplicationLoadBalancerTargetPools,
} from "../../../l1/stackit/application-load-balancer";
import type { LoadbalancerTargetPools } from "../../../l1/stackit/loadbalancer";
import { refuseIncomplete } from "../../core/incomplete";
import type { ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";
import { BalancingAlgorithm, TargetProtocol } from "../../load-balancing/protocols";

/** stackitcloud/stackit-sdk-go, services/loadbalancer/v2api/model_target.go of 2026-08-21 */
const LONGEST_TARGET_NAME = 63;

/** The load balancer's own cookie. It goes when the browser is closed. */
const COOKIE = { name: "stackit-target", ttl: "0s" };

/** STACKIT's own default: https://docs.stackit.cloud/products/network/load-balancing-and-content-delivery/application-load-balancer/getting-started/create */
const HEALTHY_AFTER = 1;

/** A target group: a pool within the load balancer, known by its name. */
export class TargetPoolHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;
  private readonly targets: TargetSpec[] = [];

  /**
   * @param changed is called when the pool is another one
   * @throws ValidationError when STACKIT has no such pools
   */
  public constructor(
    scope: Construct,
    private readonly spec: TargetGroupSpec,
    private readonly changed: () => void,
  ) {
    this.targetGroupId = spec.name;
    (spec.protocol === TargetProtocol.HTTP ? checkRequestPool : checkConnectionPool)(scope, spec);
    refuseIncomplete(scope, "targets: there is none, and STACKIT makes no target pool without one; add one by addTarget", () => this.targets.length === 0);
  }

  /** What keeps a client on one target; of pools for requests. */
  public get cookie(): ApplicationLoadBalancerListenersHttpHostsRulesCookiePersistence | undefined {
    return this.spec.stickiness && COOKIE;
  }

  public addTarget(spec: TargetSpec): void {
    this.targets.push(spec);
    this.changed();
  }

  /** The pool of a load balancer for connections. */
  public toConnectionPool(): LoadbalancerTargetPools {
    const { healthCheck, stickiness, algorithm } = this.spec;
    return {
      ...this.common(),
      activeHealthCheck: {
        interval: seconds(healthCheck.intervalSeconds),
        timeout: seconds(healthCheck.timeoutSeconds),
        unhealthyThreshold: healthCheck.unhealthyAfter,
      },
      sessionPersistence: { useSourceIpAddress: stickiness !== undefined || algorithm === BalancingAlgorithm.SOURCE_IP },
    };
  }

  /** The pool of a load balancer for requests. */
  public toRequestPool(): ApplicationLoadBalancerTargetPools {
    const { intervalSeconds, timeoutSeconds, unhealthyAfter, http } = this.spec.healthCheck;
    return {
      ...this.common(),
      activeHealthCheck: {
        interval: seconds(intervalSeconds),
        intervalJitter: seconds(0),
        timeout: seconds(timeoutSeconds),
        healthyThreshold: HEALTHY_AFTER,
        unhealthyThreshold: unhealthyAfter,
        httpHealthChecks: http && { path: http.path, okStatus: [Token.isUnresolved(http.expectedStatus) ? Token.asString(http.expectedStatus) : `${http.expectedStatus}`] },
      },
    };
  }

  /** What both kinds of pools have, the targets in a fixed order, whatever that of the program. */
  private common(): { name: string; targetPort: number; targets: { displayName: string; ip: string }[] } {
    const { name, port } = this.spec;
    const sorted = [...this.targets].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
    return { name, targetPort: port, targets: sorted.map(({ targetId, address }) => ({ displayName: displayName(targetId), ip: address })) };
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
