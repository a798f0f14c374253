import type { Construct } from "constructs";
import type { Context } from "./context";
import { idNumber } from "./ids";
import type { LoadBalancerNetwork } from "../../../l1/hcloud/load-balancer-network";
import { LoadBalancerTargetA as LoadBalancerTarget } from "../../../l1/hcloud/load-balancer-target";
import { SharedTargets } from "../../families/load-balancing/shared-targets";

/**
 * The targets of a load balancer. Private addresses of servers are reached once it is on their network.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud/blob/main/docs/resources/load_balancer_target.md
 */
export function defineTargets(context: Context, scope: Construct, loadBalancerId: string, place: LoadBalancerNetwork): SharedTargets {
  return new SharedTargets(scope, "Hetzner", ({ targetId, serverId, address }) => {
    const what =
      serverId === undefined
        ? { type: "ip", ip: address }
        : { type: "server", serverId: idNumber(scope, "LoadBalancer", "targets", serverId), usePrivateIp: true };
    new LoadBalancerTarget(scope, `Target-${targetId}`, {
      provider: context.provider,
      loadBalancerId: idNumber(scope, "LoadBalancer", "loadBalancerId", loadBalancerId),
      ...what,
      dependsOn: [place],
    });
  });
}
