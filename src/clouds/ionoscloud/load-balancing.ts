import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadBalancerHandle } from "./load-balancer";
import { LOAD_BALANCING, LOAD_BALANCING_SHORTFALLS } from "./load-balancing-capabilities";
import { Faults } from "../../core/faults";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** IONOS Cloud's Network and Application Load Balancers. */
export class IonosCloudLoadBalancing implements ILoadBalancingDriver {
  public readonly capabilities = LOAD_BALANCING;
  public readonly shortfalls = LOAD_BALANCING_SHORTFALLS;

  public constructor(private readonly context: Context) {}

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    if (!spec.publicIp) {
      const allowed = "true: a load balancer at IONOS takes connections from one LAN to another, and the one of its targets is the only private LAN that it is given";
      new Faults(scope, "LoadBalancer").refuse("publicIp", spec.publicIp, allowed);
    }
    return new LoadBalancerHandle(this.context, scope, spec);
  }
}
