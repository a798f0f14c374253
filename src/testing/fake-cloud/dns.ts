import type { FakeCloud } from "./cloud";
import type { Capability, Shortfall } from "../../core/capability";
import type { IDnsDriver } from "../../dns/driver";

/** DNS zones and records of the fake cloud. */
export class FakeDnsDriver implements IDnsDriver {
  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}
}
