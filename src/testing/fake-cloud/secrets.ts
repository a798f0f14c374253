import type { FakeCloud } from "./cloud";
import type { Capability, Shortfall } from "../../core/capability";
import type { ISecretDriver } from "../../secrets/driver";

/** Secrets of the fake cloud. */
export class FakeSecretDriver implements ISecretDriver {
  public constructor(
    protected readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}
}
