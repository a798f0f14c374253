import type { DriverContext } from "./lookups";
import type { Capability, Shortfall } from "../../core/capability";
import type { IDnsDriver } from "../../dns/driver";

/** Zones and records on Designate. */
export class DnsDriver implements IDnsDriver {
  public readonly capabilities: Capability[] = [];
  public readonly shortfalls: Shortfall[] = [];

  public constructor(protected readonly context: DriverContext) {}
}
