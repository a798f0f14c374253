import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadBalancerHandle } from "./load-balancer";
import { loadBalancingOffer } from "./load-balancing-capabilities";
import type { Perimeter } from "./perimeter";
import type { Capability, Shortfall } from "../../core/capability";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** The load balancer of an edge gateway (NSX Advanced Load Balancer). Orange turns it on for whoever subscribed to it. */
export class CloudAvenueLoadBalancing implements ILoadBalancingDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];

  public constructor(
    private readonly context: Context,
    private readonly perimeter: Perimeter | undefined,
  ) {
    const { capabilities, shortfalls } = loadBalancingOffer(perimeter !== undefined);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
  }

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    return new LoadBalancerHandle(scope, this.context, this.perimeter!, spec);
  }
}
