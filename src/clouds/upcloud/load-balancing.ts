import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadBalancerHandle } from "./load-balancer";
import { LOAD_BALANCING, LOAD_BALANCING_SHORTFALLS } from "./load-balancing-capabilities";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** UpCloud's Managed Load Balancers. */
export class UpCloudLoadBalancing implements ILoadBalancingDriver {
  public readonly capabilities = LOAD_BALANCING;
  public readonly shortfalls = LOAD_BALANCING_SHORTFALLS;
  /** One node and two: UpCloudLtd/upcloud-go-api f64673e, upcloud/service/fixtures/getloadbalancerplans.yaml of 2022-04-08. */
  public readonly sizes = ["development", "production-small"];

  public constructor(private readonly context: Context) {}

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    return new LoadBalancerHandle(this.context, scope, { ...spec, size: spec.size ?? this.sizes[0] });
  }
}
