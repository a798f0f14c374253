import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { LbBackend } from "../../../l1/scaleway/lb-backend";
import type { HealthCheckSpec, ITargetGroupHandle, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";
import { StickinessKind } from "../../load-balancing/driver";
import { BalancingAlgorithm } from "../../load-balancing/protocols";

/** Scaleway asks for a name: https://github.com/scaleway/scaleway-cloud-controller-manager/blob/main/docs/loadbalancer-annotations.md */
const COOKIE_NAME = "SRV";

/** A backend: one port, and the addresses that have it. */
export class BackendHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;
  private readonly backend: LbBackend;
  private readonly targets: TargetSpec[] = [];

  public constructor({ provider }: Context, scope: Construct, lbId: string, spec: TargetGroupSpec) {
    const stickiness = spec.stickiness?.kind;
    this.backend = new LbBackend(scope, "Resource", {
      provider,
      lbId,
      name: spec.name,
      forwardProtocol: spec.protocol,
      forwardPort: spec.port,
      forwardPortAlgorithm: spec.algorithm === BalancingAlgorithm.LEAST_CONNECTIONS ? "leastconn" : "roundrobin",
      stickySessions: stickiness && (stickiness === StickinessKind.COOKIE ? "cookie" : "table"),
      stickySessionsCookieName: stickiness === StickinessKind.COOKIE ? COOKIE_NAME : undefined,
      proxyProtocol: spec.proxyProtocol ? "v1" : undefined,
      ...healthCheck(spec.healthCheck, spec.proxyProtocol),
    });
    this.targetGroupId = this.backend.id;
  }

  /** The list is in a fixed order, whatever that of the program. */
  public addTarget(spec: TargetSpec): void {
    this.targets.push(spec);
    const sorted = [...this.targets].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
    this.backend.serverIps = sorted.map(({ address }) => address);
  }
}

function healthCheck({ intervalSeconds, timeoutSeconds, unhealthyAfter, port, http }: HealthCheckSpec, proxyProtocol: boolean) {
  return {
    healthCheckDelay: seconds(intervalSeconds),
    healthCheckTimeout: seconds(timeoutSeconds),
    healthCheckMaxRetries: unhealthyAfter,
    healthCheckPort: port,
    healthCheckSendProxy: proxyProtocol ? true : undefined,
    healthCheckTcp: http ? undefined : {},
    healthCheckHttp: http && { uri: http.path, method: "GET", code: http.expectedStatus, hostHeader: http.host },
  };
}

/** A duration as Go writes it. */
function seconds(value: number): string {
  return `${Token.isUnresolved(value) ? Token.asString(value) : value}s`;
}
