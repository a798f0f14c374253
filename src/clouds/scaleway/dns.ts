import type { Context } from "./context";
import type { Capability, Shortfall } from "../../core/capability";
import type { IDnsDriver } from "../../dns/driver";

/** DNS zones and records on Scaleway. */
export class ScalewayDns implements IDnsDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: Context) {}
}
