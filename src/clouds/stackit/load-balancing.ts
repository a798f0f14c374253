import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadBalancerHandle } from "./load-balancer";
import { LOAD_BALANCING, LOAD_BALANCING_SHORTFALLS } from "./load-balancing-capabilities";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** Load balancers at STACKIT. */
export class StackitLoadBalancing implements ILoadBalancingDriver {
  public readonly capabilities = LOAD_BALANCING;
  public readonly shortfalls = LOAD_BALANCING_SHORTFALLS;
  /** `plan_id` of stackitcloud/terraform-provider-stackit, docs/resources/loadbalancer.md of 2026-08-21. */
  public readonly sizes = ["p10", "p50", "p250", "p750"];

  public constructor(private readonly context: Context) {}

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    return new LoadBalancerHandle(this.context, scope, { ...spec, size: spec.size ?? this.sizes[0] });
  }
}
