import type { Construct } from "constructs";
import { DnsCapability } from "./capabilities";
import type { IDnsZoneHandle } from "./driver";
import { checkZoneName } from "./names";
import type { DnsZoneAttributes } from "./zone";
import { DnsZoneBase } from "./zone-base";
import { requireCapabilities } from "../core/capability";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literal } from "../core/literal-text";

/** A zone that exists; it shows what the program says of it, and looks the rest up. */
export class ImportedDnsZone extends DnsZoneBase {
  public readonly zoneName: string;
  private found?: IDnsZoneHandle;

  public constructor(
    scope: Construct,
    id: string,
    private readonly attributes: DnsZoneAttributes,
  ) {
    super(scope, id, Given.of("DnsZoneAttributes", attributes, () => undefined));
    const faults = new Faults(this, "DnsZone");
    checkZoneName(faults, "zoneName", attributes.zoneName);
    faults.throwIfAny();
    this.zoneName = attributes.zoneName;
  }

  public get zoneId(): string {
    return this.handle.zoneId;
  }

  /** Nothing is looked up unless something needs it. */
  protected get handle(): IDnsZoneHandle {
    if (this.found === undefined) {
      // Not ZONE: a cloud that makes no zones by itself may keep those that exist.
      const needs = [{ capability: DnsCapability.RECORD, property: "fromZoneAttributes" }];
      requireCapabilities(this, "DnsZone", this.cloud, this.cloud.dns, needs);
      this.found = this.cloud.dns!.findZone(this.zoneName, literal(this.attributes.zoneId));
    }
    return this.found;
  }
}
