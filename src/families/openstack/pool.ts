import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { LbMemberV2 } from "../../../l1/openstack/lb-member-v2";
import { LbMonitorV2 } from "../../../l1/openstack/lb-monitor-v2";
import type { LbPoolV2Persistence } from "../../../l1/openstack/lb-pool-v2";
import { LbPoolV2 } from "../../../l1/openstack/lb-pool-v2";
import type { HealthCheckSpec, ITargetGroupHandle, StickinessSpec, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";
import { HealthCheckKind, StickinessKind } from "../../load-balancing/driver";
import { BalancingAlgorithm, TargetProtocol } from "../../load-balancing/protocols";

const PROTOCOLS = { [TargetProtocol.TCP]: "TCP", [TargetProtocol.UDP]: "UDP", [TargetProtocol.HTTP]: "HTTP" };

const METHODS = {
  [BalancingAlgorithm.ROUND_ROBIN]: "ROUND_ROBIN",
  [BalancingAlgorithm.LEAST_CONNECTIONS]: "LEAST_CONNECTIONS",
  [BalancingAlgorithm.SOURCE_IP]: "SOURCE_IP",
};

const PERSISTENCE = {
  [StickinessKind.COOKIE]: "HTTP_COOKIE",
  [StickinessKind.SOURCE_IP]: "SOURCE_IP",
  [StickinessKind.APPLICATION_COOKIE]: "APP_COOKIE",
};

const CHECKS = { [HealthCheckKind.TCP]: "TCP", [HealthCheckKind.UDP]: "UDP-CONNECT", [HealthCheckKind.HTTP]: "HTTP" };

/** Successful checks in a row after which a member gets traffic again; Octavia has no default. */
const HEALTHY_AFTER = 2;

/** A pool of Octavia, its monitor, and one member to a target. */
export class PoolHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;

  public constructor(
    private readonly scope: Construct,
    private readonly context: DriverContext,
    loadbalancerId: string,
    private readonly spec: TargetGroupSpec,
  ) {
    const { provider } = context;
    const pool = new LbPoolV2(scope, "Resource", {
      name: spec.name,
      loadbalancerId,
      protocol: spec.proxyProtocol ? "PROXY" : PROTOCOLS[spec.protocol],
      lbMethod: METHODS[spec.algorithm],
      persistence: spec.stickiness && persistence(spec.stickiness),
      provider,
    });
    this.targetGroupId = pool.id;
    new LbMonitorV2(scope, "HealthCheck", { name: spec.name, poolId: this.targetGroupId, ...monitor(spec.healthCheck), provider });
  }

  public addTarget({ targetId, address, port, weight }: TargetSpec): void {
    new LbMemberV2(this.scope, `Target-${targetId}`, {
      poolId: this.targetGroupId,
      address,
      protocolPort: port ?? this.spec.port,
      weight,
      monitorPort: this.spec.healthCheck.port,
      provider: this.context.provider,
    });
  }
}

function persistence({ kind, cookieName }: StickinessSpec): LbPoolV2Persistence {
  return { type: PERSISTENCE[kind], cookieName };
}

/** A header `Host` takes HTTP 1.1: https://docs.openstack.org/api-ref/load-balancer/v2/#create-health-monitor */
function monitor({ kind, intervalSeconds, timeoutSeconds, unhealthyAfter, http }: HealthCheckSpec) {
  return {
    type: CHECKS[kind],
    delay: intervalSeconds,
    timeout: timeoutSeconds,
    maxRetries: HEALTHY_AFTER,
    maxRetriesDown: unhealthyAfter,
    httpMethod: http && "GET",
    urlPath: http?.path,
    expectedCodes: http && String(http.expectedStatus),
    domainName: http?.host,
    httpVersion: http?.host === undefined ? undefined : "1.1",
  };
}
