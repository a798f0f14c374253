import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadBalancerAttributes } from "../../../l1/outscale/load-balancer-attributes";
import { LoadBalancerPolicy } from "../../../l1/outscale/load-balancer-policy";
import { markedName } from "../../families/load-balancing/marked-name";
import type { StickinessSpec } from "../../load-balancing/driver";

/**
 * Keeps clients of a listener on one target. A policy that a listener goes by cannot go, so the next one is made before, under another name.
 *
 * @see https://docs.outscale.com/en/userguide/Configuring-Sticky-Sessions-for-Load-Balancers.html
 */
export function defineStickiness(context: Context, scope: Construct, loadBalancerName: string, port: number, { cookieName }: StickinessSpec): void {
  const { provider } = context;
  const { policyName } = new LoadBalancerPolicy(scope, "Policy", {
    provider,
    loadBalancerName,
    policyName: markedName("sticky", [Token.isUnresolved(port) ? Token.asString(port) : String(port), cookieName]),
    policyType: cookieName === undefined ? "load_balancer" : "app",
    cookieName,
    lifecycle: { createBeforeDestroy: true },
  });
  new LoadBalancerAttributes(scope, "Stickiness", { provider, loadBalancerName, loadBalancerPort: port, policyNames: [policyName] });
}
