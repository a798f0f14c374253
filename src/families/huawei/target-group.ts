import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { AutoScalingGroupHandle } from "./auto-scaling-group";
import type { BalancingOffer, PersistenceConfig } from "./balancing-resources";
import type { HuaweiContext } from "./context";
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";
import type { AutoScalingTargetSpec, HealthCheckSpec, ITargetGroupHandle, StickinessSpec, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";
import { HealthCheckKind, StickinessKind } from "../../load-balancing/driver";
import { BalancingAlgorithm, TargetProtocol } from "../../load-balancing/protocols";

/** A target group, and where its load balancer stands. */
export interface PlacedTargetGroup {
  readonly loadbalancerId: string;
  /** Neutron's identifier of the load balancer's subnet. */
  readonly neutronSubnetId: string;
  readonly spec: TargetGroupSpec;
}

const PROTOCOLS = { [TargetProtocol.TCP]: "TCP", [TargetProtocol.UDP]: "UDP", [TargetProtocol.HTTP]: "HTTP" };

const ALGORITHMS = {
  [BalancingAlgorithm.ROUND_ROBIN]: "ROUND_ROBIN",
  [BalancingAlgorithm.LEAST_CONNECTIONS]: "LEAST_CONNECTIONS",
  [BalancingAlgorithm.SOURCE_IP]: "SOURCE_IP",
};

const CHECKS = { [HealthCheckKind.TCP]: "TCP", [HealthCheckKind.UDP]: "UDP_CONNECT", [HealthCheckKind.HTTP]: "HTTP" };

/** How long a client stays on its target, the longest that there is: opentelekomcloud-docs/load-balancer, apis_v3/backend_server_group (2025-02-26). */
const LONGEST_BY_COOKIE = 1440;
const LONGEST_BY_ADDRESS = 60;

/** opentelekomcloud-docs/load-balancer: api-ref/source/apis_v3/health_check/configuring_a_health_check.rst (2025-02-26) */
const SECONDS = { min: 1, max: 50, unit: "seconds" };
const FAILURES = { min: 1, max: 10 };
/** opentelekomcloud-docs/load-balancer: api-ref/source/apis_v3/backend_server/adding_a_backend_server.rst (2025-02-26) */
const WEIGHTS = { min: 0, max: 100 };

/**
 * A backend server group with its health check.
 *
 * Servers are reached by their addresses alone ("IP as a backend"), from the load balancer's own subnet, so that the firewalls of servers see what they see
 * on other clouds: of servers that it knows by their subnets, a load balancer passes connections on past their security groups. Datagrams go to servers of the
 * load balancer's subnet only.
 *
 * opentelekomcloud-docs/load-balancer: umn/source/backend_server_dedicated_load_balancers/configuring_security_group_and_firewall_rules.rst (2025-02-26)
 */
export class TargetGroupHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;
  private readonly spec: TargetGroupSpec;
  private readonly subnetId?: string;

  /** @throws ValidationError when the cloud takes no such health check or stickiness */
  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: BalancingOffer,
    private readonly scope: Construct,
    { loadbalancerId, neutronSubnetId, spec }: PlacedTargetGroup,
  ) {
    this.spec = spec;
    this.check();
    const { name, protocol, algorithm, stickiness } = spec;
    this.subnetId = protocol === TargetProtocol.UDP ? neutronSubnetId : undefined;
    const pool = offer.resources.pool(scope, "Resource", {
      provider: context.provider,
      name,
      loadbalancerId,
      protocol: PROTOCOLS[protocol],
      algorithm: ALGORITHMS[algorithm],
      persistence: stickiness && persistence(stickiness),
    });
    this.targetGroupId = pool.id;
    this.defineHealthCheck(spec.healthCheck);
  }

  /** @throws ValidationError when the cloud takes no such weight */
  public addTarget({ targetId, address, port, weight }: TargetSpec): void {
    this.checkWeight(weight);
    this.offer.resources.member(this.scope, `Target-${targetId}`, {
      provider: this.context.provider,
      poolId: this.targetGroupId,
      address,
      protocolPort: port ?? this.spec.port,
      weight,
      subnetId: this.subnetId,
    });
  }

  /**
   * The group puts its servers into the pool, and takes them out again. The load balancer knows them by their subnet, and passes connections on past their
   * security groups.
   *
   * @throws ValidationError when the cloud takes no such weight
   */
  public addAutoScalingGroup({ targetId, group, port, weight }: AutoScalingTargetSpec): void {
    this.checkWeight(weight);
    const listener = { poolId: this.targetGroupId, protocolPort: port ?? this.spec.port, weight };
    (group as AutoScalingGroupHandle).attach(`${this.scope.node.path}/${targetId}`, listener);
  }

  private checkWeight(weight: number | undefined): void {
    const faults = new Faults(this.scope, "TargetGroup");
    checkInteger(faults, "weight of a target", weight, WEIGHTS);
    faults.throwIfAny();
  }

  private defineHealthCheck({ kind, intervalSeconds, timeoutSeconds, unhealthyAfter, port, http }: HealthCheckSpec): void {
    this.offer.resources.monitor(this.scope, "HealthCheck", {
      provider: this.context.provider,
      poolId: this.targetGroupId,
      type: CHECKS[kind],
      intervalSeconds,
      timeoutSeconds,
      unhealthyAfter,
      port,
      path: http?.path,
      expectedStatus: http && textOf(http.expectedStatus),
      host: http?.host,
    });
  }

  private check(): void {
    const { healthCheck, protocol, stickiness } = this.spec;
    const { intervalSeconds, timeoutSeconds, unhealthyAfter } = healthCheck;
    const faults = new Faults(this.scope, "TargetGroup");
    checkInteger(faults, "healthCheck.intervalSeconds", intervalSeconds, SECONDS);
    checkInteger(faults, "healthCheck.timeoutSeconds", timeoutSeconds, SECONDS);
    checkInteger(faults, "healthCheck.unhealthyAfter", unhealthyAfter, this.offer.unhealthyAfter ?? FAILURES);
    if (stickiness?.kind === StickinessKind.SOURCE_IP && protocol === TargetProtocol.HTTP) {
      faults.add("stickiness", stickiness.kind, "Stickiness.cookie, as the address is for targets that are asked by tcp or udp here");
    }
    faults.throwIfAny();
  }
}

function persistence({ kind }: StickinessSpec): PersistenceConfig {
  return kind === StickinessKind.COOKIE ? { type: "HTTP_COOKIE", minutes: LONGEST_BY_COOKIE } : { type: "SOURCE_IP", minutes: LONGEST_BY_ADDRESS };
}

function textOf(status: number): string {
  return Token.isUnresolved(status) ? Token.asString(status) : String(status);
}
