import type { Construct } from "constructs";
import type { Context } from "./context";
import { DNS, DNS_SHORTFALLS } from "./dns-capabilities";
import { DataStackitDnsZone } from "../../../l1/stackit/data-stackit-dns-zone";
import { DnsRecordSet } from "../../../l1/stackit/dns-record-set";
import { DnsZone } from "../../../l1/stackit/dns-zone";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle } from "../../dns/driver";
import { absoluteName, zoneFileValue } from "../../families/dns/zone-file";

/** A zone's name for people is shorter than a domain may be: stackit/internal/services/dns/zone/resource.go of 2026-08-21. */
const LONGEST_NAME = 63;

/**
 * DNS zones and record sets at STACKIT.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/main/docs/resources/dns_record_set.md
 */
export class StackitDns implements IDnsDriver {
  public readonly capabilities = DNS;
  public readonly shortfalls = DNS_SHORTFALLS;
  /** As the provider checks: stackit/internal/services/dns/recordset/resource.go of 2026-08-21. */
  public readonly minTtlSeconds = 60;
  public readonly maxTtlSeconds = 99_999_999;

  public constructor(private readonly context: Context) {}

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    const zone = new DnsZone(scope, "Resource", {
      ...this.context.place,
      name: spec.zoneName.slice(0, LONGEST_NAME),
      dnsName: spec.zoneName,
      contactEmail: spec.email,
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { zoneId: zone.zoneId };
  }

  public findZone(zoneName: string, zoneId?: string): IDnsZoneHandle {
    if (zoneId !== undefined) {
      return { zoneId };
    }
    const { cloud, place } = this.context;
    const make = (scope: Construct, id: string): DataStackitDnsZone => new DataStackitDnsZone(scope, id, { ...place, dnsName: zoneName });
    return { zoneId: (sharedLookup(cloud, `DnsZone-${zoneName}`, make) as DataStackitDnsZone).zoneId };
  }

  /** A set is called by its name within the zone; that of the zone itself by the whole name, as a name may not be empty. */
  public defineRecord(scope: Construct, spec: DnsRecordSpec): void {
    new DnsRecordSet(scope, "Resource", {
      ...this.context.place,
      zoneId: spec.zoneId,
      name: spec.name === "" ? absoluteName(spec.zoneName) : spec.name,
      type: spec.type,
      ttl: spec.ttlSeconds,
      records: spec.values.map((value) => zoneFileValue(spec.type, value)),
    });
  }
}
