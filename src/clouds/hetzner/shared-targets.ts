import type { Construct } from "constructs";
import type { Context } from "./context";
import { idNumber } from "./ids";
import type { TargetGroupHandle } from "./target-group";
import type { LoadBalancerNetwork } from "../../../l1/hcloud/load-balancer-network";
import { LoadBalancerTargetA as LoadBalancerTarget } from "../../../l1/hcloud/load-balancer-target";
import type { TargetSpec } from "../../load-balancing/driver";

/**
 * The targets of a load balancer: each gets what comes to any of its listeners, so the groups that listeners use must agree.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/docs/resources/load_balancer_target.md
 */
export class SharedTargets {
  private readonly used = new Set<TargetGroupHandle>();
  private readonly defined = new Set<string>();

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    private readonly loadBalancerId: string,
    private readonly place: LoadBalancerNetwork,
  ) {
    scope.node.addValidation({ validate: () => this.disagreements() });
  }

  /** From now on the group's targets get connections. */
  public use(group: TargetGroupHandle): void {
    this.used.add(group);
    this.follow(group);
  }

  /** Defines what the group has gained, if a listener uses it. */
  public follow(group: TargetGroupHandle): void {
    if (this.used.has(group)) {
      [...group.targets.values()].filter(({ targetId }) => !this.defined.has(targetId)).forEach((target) => this.define(target));
    }
  }

  /** Private addresses of servers are reached once the load balancer is on their network. */
  private define({ targetId, serverId, address }: TargetSpec): void {
    this.defined.add(targetId);
    const { scope } = this;
    const what =
      serverId === undefined
        ? { type: "ip", ip: address }
        : { type: "server", serverId: idNumber(scope, "LoadBalancer", "targets", serverId), usePrivateIp: true };
    new LoadBalancerTarget(scope, `Target-${targetId}`, {
      provider: this.context.provider,
      loadBalancerId: idNumber(scope, "LoadBalancer", "loadBalancerId", this.loadBalancerId),
      ...what,
      dependsOn: [this.place],
    });
  }

  private disagreements(): string[] {
    return [...this.used].flatMap(({ targetGroupId, targets }) => {
      const missing = [...this.defined].filter((targetId) => !targets.has(targetId)).sort();
      return missing.length === 0
        ? []
        : [`${targetGroupId} lacks ${missing.join(", ")}, a target of another group, which would get its connections, too: all listeners of a load ` +
            "balancer at Hetzner send to the same targets. Give the groups the same ones, or each a LoadBalancer of its own"];
    });
  }
}
