import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle, RecordValueSpec } from "../../dns/driver";

/** DNS zones and records of the fake cloud. */
export class FakeDnsDriver implements IDnsDriver {
  public readonly minTtlSeconds = 60;
  public readonly maxTtlSeconds = 604_800;

  public constructor(
    private readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    const zone = this.cloud.define(scope, "Resource", "dns_zone", {
      name: spec.zoneName,
      registered_domain: spec.registeredDomain,
      email: spec.email,
    });
    zone.lifecycle = lifecycleOf(spec.removalPolicy);
    return { zoneId: zone.resourceId, nameServers: zone.getListAttribute("name_servers") };
  }

  /** The fake cloud knows zones by their names, too. */
  public findZone(zoneName: string, zoneId = zoneName): IDnsZoneHandle {
    return { zoneId, nameServers: [`ns.${zoneName}`] };
  }

  public defineRecord(scope: Construct, spec: DnsRecordSpec): void {
    this.cloud.define(scope, "Resource", "dns_record", {
      zone_id: spec.zoneId,
      name: spec.name,
      type: spec.type,
      ttl_seconds: spec.ttlSeconds,
      value: spec.values.map(valueBlock),
    });
  }
}

function valueBlock({ value, priority, weight, port, tag, critical }: RecordValueSpec): object {
  return { value, priority, weight, port, tag, critical };
}
