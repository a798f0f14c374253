import type { Construct } from "constructs";
import { BALANCING, BALANCING_SHORTFALLS } from "./balancing-capabilities";
import type { BalancingOffer } from "./balancing-resources";
import type { HuaweiContext } from "./context";
import { LoadBalancerHandle } from "./load-balancer";
import type { Capability, Shortfall } from "../../core/capability";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** What one cloud's load balancers do besides what all of the family do. */
export interface LoadBalancingOffer extends BalancingOffer {
  readonly capabilities: readonly Capability[];
  readonly shortfalls: readonly Shortfall[];
}

/**
 * Dedicated load balancers of Elastic Load Balance. The shared ones reach servers from addresses of the cloud's own, past the firewalls of a network.
 */
export class LoadBalancingDriver implements ILoadBalancingDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];

  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: LoadBalancingOffer,
  ) {
    this.capabilities = [...BALANCING, ...offer.capabilities];
    this.shortfalls = [...BALANCING_SHORTFALLS, ...offer.shortfalls];
  }

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    return new LoadBalancerHandle(this.context, this.offer, scope, spec);
  }
}
