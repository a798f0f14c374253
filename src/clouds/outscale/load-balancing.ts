import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadBalancerHandle } from "./load-balancer";
import { LOAD_BALANCING, LOAD_BALANCING_SHORTFALLS } from "./load-balancing-capabilities";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** OUTSCALE's Load Balancer Unit (LBU). */
export class OutscaleLoadBalancing implements ILoadBalancingDriver {
  public readonly capabilities = LOAD_BALANCING;
  public readonly shortfalls = LOAD_BALANCING_SHORTFALLS;

  public constructor(private readonly context: Context) {}

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    return new LoadBalancerHandle(scope, this.context, spec);
  }
}
