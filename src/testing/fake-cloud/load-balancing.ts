import type { FakeCloud } from "./cloud";
import type { Capability, Shortfall } from "../../core/capability";
import type { ILoadBalancingDriver } from "../../load-balancing/driver";

/** Load balancers of the fake cloud. */
export class FakeLoadBalancingDriver implements ILoadBalancingDriver {
  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}
}
