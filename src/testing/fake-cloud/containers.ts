import type { FakeCloud } from "./cloud";
import type { IContainerDriver } from "../../containers/driver";
import type { Capability, Shortfall } from "../../core/capability";

/** Container registries and applications of the fake cloud. */
export class FakeContainerDriver implements IContainerDriver {
  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}
}
