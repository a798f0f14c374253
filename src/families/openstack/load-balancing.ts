import type { DriverContext } from "./lookups";
import type { Capability, Shortfall } from "../../core/capability";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";

/** Load balancers on Octavia. */
export class LoadBalancingDriver implements ILoadBalancingDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: DriverContext) {}
}
