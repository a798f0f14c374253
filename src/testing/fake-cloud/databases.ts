import type { FakeCloud } from "./cloud";
import type { Capability, Shortfall } from "../../core/capability";
import type { IDatabaseDriver } from "../../databases/driver";

/** Managed databases and caches of the fake cloud. */
export class FakeDatabaseDriver implements IDatabaseDriver {
  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}
}
