import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadBalancerHandle } from "./load-balancer";
import { LOAD_BALANCING, LOAD_BALANCING_SHORTFALLS } from "./load-balancing-capabilities";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** Load balancers at Hetzner. */
export class HetznerLoadBalancing implements ILoadBalancingDriver {
  public readonly capabilities = LOAD_BALANCING;
  public readonly shortfalls = LOAD_BALANCING_SHORTFALLS;
  /** hetznercloud/hcloud-cloud-controller-manager, internal/hcops: the types that its tests know. */
  public readonly sizes = ["lb11", "lb21", "lb31"];

  public constructor(private readonly context: Context) {}

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    return new LoadBalancerHandle(this.context, scope, { ...spec, size: spec.size ?? this.sizes[0] });
  }
}
