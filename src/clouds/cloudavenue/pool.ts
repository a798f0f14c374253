import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Place } from "./context";
import type { ElbPoolConfig, ElbPoolMembersTargets, ElbPoolPersistence } from "../../../l1/cloudavenue/elb-pool";
import { ElbPool } from "../../../l1/cloudavenue/elb-pool";
import { Faults } from "../../core/faults";
import type { HealthCheckSpec, ITargetGroupHandle, StickinessSpec, TargetGroupSpec, TargetSpec } from "../../load-balancing/driver";
import { HealthCheckKind, StickinessKind } from "../../load-balancing/driver";
import { BalancingAlgorithm } from "../../load-balancing/protocols";

const ALGORITHMS: Readonly<Record<BalancingAlgorithm, string>> = {
  [BalancingAlgorithm.ROUND_ROBIN]: "ROUND_ROBIN",
  [BalancingAlgorithm.LEAST_CONNECTIONS]: "LEAST_CONNECTIONS",
  [BalancingAlgorithm.SOURCE_IP]: "CONSISTENT_HASH",
};

/** What a check is where the program does not say; others cannot be had. */
const USUAL = { intervalSeconds: 10, timeoutSeconds: 5, unhealthyAfter: 3 };

/** The cookie that a pool sets. */
const COOKIE = "archipel-target";

/**
 * A target group: a pool, and a second one where the load balancer is reached on its network, too, as a pool is of one virtual service.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/elb_pool.md
 */
export class PoolHandle implements ITargetGroupHandle {
  public readonly targetGroupId: string;
  private readonly targets: TargetSpec[] = [];
  private readonly pools: ElbPool[] = [];

  /** @throws ValidationError when targets are to be checked at other times than Cloud Avenue does */
  public constructor(
    private readonly scope: Construct,
    private readonly place: Place,
    private readonly spec: TargetGroupSpec,
    private readonly waits: ElbPoolConfig["dependsOn"],
  ) {
    checkTimes(scope, spec.healthCheck);
    this.targetGroupId = this.define("Resource", spec.name).id;
  }

  public addTarget(spec: TargetSpec): void {
    this.targets.push(spec);
    this.pools.forEach((pool) => pool.putMembers({ targets: this.members() }));
  }

  /** The pool of the virtual service on the network. */
  public inside(): string {
    return (this.pools[1] ?? this.define("Inside", `${this.spec.name}-inside`)).id;
  }

  private define(id: string, name: string): ElbPool {
    const { provider, gateway } = this.place;
    const { port, algorithm, healthCheck, stickiness } = this.spec;
    const pool = new ElbPool(this.scope, id, {
      provider,
      ...gateway,
      name,
      defaultPort: port,
      algorithm: ALGORITHMS[algorithm],
      members: { targets: this.members() },
      health: { monitors: [healthCheck.kind === HealthCheckKind.UDP ? "UDP" : "TCP"] },
      persistence: stickiness && persistence(stickiness),
      dependsOn: this.waits,
    });
    this.pools.push(pool);
    return pool;
  }

  /** In a fixed order, whatever that of the program. A target without weight gets nothing new. */
  private members(): ElbPoolMembersTargets[] {
    const sorted = [...this.targets].sort((one, other) => (one.sortKey < other.sortKey ? -1 : 1));
    return sorted.map(({ address, port = this.spec.port, weight }) => ({
      ipAddress: address,
      port,
      ...(weight === 0 ? { enabled: false } : { ratio: weight }),
    }));
  }
}

function persistence({ kind, cookieName }: StickinessSpec): ElbPoolPersistence {
  switch (kind) {
    case StickinessKind.COOKIE:
      return { type: "HTTP_COOKIE", value: COOKIE };
    case StickinessKind.APPLICATION_COOKIE:
      return { type: "APP_COOKIE", value: cookieName };
    default:
      return { type: "CLIENT_IP" };
  }
}

function checkTimes(scope: Construct, check: HealthCheckSpec): void {
  const faults = new Faults(scope, "TargetGroup");
  for (const [property, usual] of Object.entries(USUAL) as [keyof typeof USUAL, number][]) {
    const value = check[property];
    if (Token.isUnresolved(value) || value !== usual) {
      faults.add(`healthCheck.${property}`, value, `${usual}, or nothing, as Cloud Avenue's monitors are told no times`);
    }
  }
  faults.throwIfAny();
}
