import type { Context } from "./context";
import type { Capability, Shortfall } from "../../core/capability";
import type { IDatabaseDriver } from "../../databases/driver";

/** Managed databases and caches on Scaleway. */
export class ScalewayDatabase implements IDatabaseDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: Context) {}
}
