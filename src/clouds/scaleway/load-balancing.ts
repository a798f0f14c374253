import type { Context } from "./context";
import type { Capability, Shortfall } from "../../core/capability";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";

/** Load balancers on Scaleway. */
export class ScalewayLoadBalancing implements ILoadBalancingDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: Context) {}
}
