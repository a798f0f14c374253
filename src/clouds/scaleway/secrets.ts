import type { Context } from "./context";
import type { Capability, Shortfall } from "../../core/capability";
import type { ISecretDriver } from "../../secrets/driver";

/** Secrets on Scaleway. */
export class ScalewaySecret implements ISecretDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: Context) {}
}
