import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { LoadBalancerHandle } from "./load-balancer";
import { BALANCED_ZONES, LOAD_BALANCING, LOAD_BALANCING_SHORTFALLS, noLoadBalancers } from "./load-balancing-capabilities";
import { zonesOf } from "./regions";
import type { Capability, Shortfall } from "../../core/capability";
import { Faults } from "../../core/faults";
import type { ILoadBalancerHandle, ILoadBalancingDriver, LoadBalancerSpec } from "../../load-balancing/driver";

/** Load balancers on Scaleway. */
export class ScalewayLoadBalancing implements ILoadBalancingDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  /** `load_balancer_type` of https://github.com/scaleway/terraform-scaleway-lb-module/blob/main/variables.tf, as of 2026-11-24. */
  public readonly sizes = ["LB-S", "LB-GP-M", "LB-GP-L", "LB-GP-XL"];

  public constructor(protected readonly context: Context) {
    const { name } = context.cloud.region;
    const hasSome = zonesOf(name).some((zone) => BALANCED_ZONES.includes(zone));
    this.capabilities = hasSome ? LOAD_BALANCING : [];
    this.shortfalls = hasSome ? LOAD_BALANCING_SHORTFALLS : noLoadBalancers(name);
  }

  public defineLoadBalancer(scope: Construct, spec: LoadBalancerSpec): ILoadBalancerHandle {
    if (!Token.isUnresolved(spec.zone) && !BALANCED_ZONES.includes(spec.zone!)) {
      new Faults(scope, "LoadBalancer").refuse("zone", spec.zone, `a zone that has load balancers: ${BALANCED_ZONES.join(", ")}`);
    }
    return new LoadBalancerHandle(this.context, scope, { ...spec, size: spec.size ?? this.sizes[0] });
  }
}
