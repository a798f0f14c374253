import type { DriverContext } from "./lookups";
import type { Capability, Shortfall } from "../../core/capability";
import type { ISecretDriver } from "../../secrets/driver";

/** Secrets on Barbican. */
export class SecretDriver implements ISecretDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: DriverContext) {}
}
