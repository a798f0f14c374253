import type { Construct } from "constructs";
import type { Context } from "./context";
import { DNS, DNS_SHORTFALLS } from "./dns-capabilities";
import { defineDnsRecord } from "./dns-record";
import { DataExoscaleDomain } from "../../../l1/exoscale/data-exoscale-domain";
import { Domain } from "../../../l1/exoscale/domain";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle } from "../../dns/driver";

/**
 * Every zone has these, and the API does not tell them.
 *
 * @see https://github.com/exoscale/egoscale/blob/master/v2/dns_test.go a zone file of the API
 */
const NAME_SERVERS = ["ns1.exoscale.ch", "ns1.exoscale.com", "ns1.exoscale.io", "ns1.exoscale.net"];

/** DNS zones and records of Exoscale. They are of the organization, whatever the zone that the cloud stands in. */
export class ExoscaleDns implements IDnsDriver {
  public readonly capabilities = DNS;
  public readonly shortfalls = DNS_SHORTFALLS;
  /** The provider takes zero for nothing said, which is 3600: docs/resources/domain_record.md of 2026-08-12. */
  public readonly minTtlSeconds = 1;
  /** @see https://www.rfc-editor.org/rfc/rfc2181#section-8 */
  public readonly maxTtlSeconds = 2 ** 31 - 1;

  public constructor(private readonly context: Context) {}

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    const { provider } = this.context;
    const zone = new Domain(scope, "Resource", { provider, name: spec.zoneName, lifecycle: lifecycleOf(spec.removalPolicy) });
    return { zoneId: zone.id, nameServers: NAME_SERVERS };
  }

  public findZone(zoneName: string, zoneId?: string): IDnsZoneHandle {
    const { cloud, provider } = this.context;
    const make = (scope: Construct, id: string): DataExoscaleDomain => new DataExoscaleDomain(scope, id, { provider, name: zoneName });
    return {
      get zoneId() {
        return zoneId ?? (sharedLookup(cloud, `DnsZone-${zoneName}`, make) as DataExoscaleDomain).id;
      },
      nameServers: NAME_SERVERS,
    };
  }

  public defineRecord(scope: Construct, spec: DnsRecordSpec): void {
    defineDnsRecord(this.context, scope, spec);
  }
}
