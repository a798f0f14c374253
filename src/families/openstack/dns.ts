import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { DataOpenstackDnsZoneV2 } from "../../../l1/openstack/data-openstack-dns-zone-v2";
import { DnsRecordsetV2 } from "../../../l1/openstack/dns-recordset-v2";
import { DnsZoneV2 } from "../../../l1/openstack/dns-zone-v2";
import type { Capability, Shortfall } from "../../core/capability";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import { DnsCapability as C } from "../../dns/capabilities";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle, RecordValueSpec } from "../../dns/driver";
import { RecordType } from "../../dns/driver";
import { zoneFileValue } from "../dns/zone-file";

/** What Designate takes as one string of a text, without its quotes: opendev.org/openstack/designate, rrdata_txt.py, 2026-08-14. */
const LONGEST_STRING = 253;

/** Zones and records on Designate. */
export class DnsDriver implements IDnsDriver {
  /** Designate's schema for record sets: opendev.org/openstack/designate, recordset.py, 2026-08-14. The provider cannot say 0. */
  public readonly minTtlSeconds = 1;
  public readonly maxTtlSeconds = 2 ** 31 - 1;
  public readonly capabilities: Capability[] = [
    C.ZONE,
    C.ZONE_REGISTERED_DOMAIN,
    C.ZONE_SUBDOMAIN,
    C.ZONE_EMAIL,
    C.RECORD,
    C.RECORD_NS,
    C.RECORD_SRV,
    C.RECORD_CAA,
  ];
  /** opendev.org/openstack/designate, rrdata_caa.py and fields.py, 2026-08-14 */
  public readonly shortfalls: Shortfall[] = [
    {
      capability: C.ZONE_NAME_SERVERS,
      reason: "the Terraform provider does not tell the name servers of a zone; `openstack recordset list ZONE --type NS` does",
    },
    { capability: C.RECORD_CAA_CRITICAL, reason: "Designate takes 0 and 1 as the flags of CAA, and critical is 128" },
    { capability: C.RECORD_CAA_NOBODY, reason: "Designate wants the domain name of an authority in CAA records that speak of issuing" },
  ];

  public constructor(private readonly context: DriverContext) {}

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    const zone = new DnsZoneV2(scope, "Resource", {
      name: `${spec.zoneName}.`,
      email: spec.email,
      lifecycle: lifecycleOf(spec.removalPolicy),
      provider: this.context.provider,
    });
    return { zoneId: zone.id };
  }

  public findZone(zoneName: string, zoneId?: string): IDnsZoneHandle {
    const { cloud, provider } = this.context;
    const make = (scope: Construct, id: string): DataOpenstackDnsZoneV2 => new DataOpenstackDnsZoneV2(scope, id, { name: `${zoneName}.`, provider });
    return { zoneId: zoneId ?? (sharedLookup(cloud, `DnsZone-${zoneName}`, make) as DataOpenstackDnsZoneV2).id };
  }

  public defineRecord(scope: Construct, spec: DnsRecordSpec): void {
    new DnsRecordsetV2(scope, "Resource", {
      zoneId: spec.zoneId,
      name: spec.name === "" ? `${spec.zoneName}.` : `${spec.name}.${spec.zoneName}.`,
      type: spec.type,
      ttl: spec.ttlSeconds,
      records: spec.values.map((value) => recordOf(spec.type, value)),
      provider: this.context.provider,
    });
  }
}

/** A value as a zone file has it, but for CAA, which Designate reads without quotes. */
function recordOf(type: RecordType, spec: RecordValueSpec): string {
  return type === RecordType.CAA ? `0 ${spec.tag} ${spec.value}` : zoneFileValue(type, spec, LONGEST_STRING);
}
