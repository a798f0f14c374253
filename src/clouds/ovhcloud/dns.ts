import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { dnsCapabilities, dnsShortfalls } from "./dns-capabilities";
import { defineDnsRecord } from "./dns-record";
import { orderDnsZone } from "./dns-zone";
import { DataOvhDomainZone } from "../../../l1/ovh/data-ovh-domain-zone";
import type { Capability, Shortfall } from "../../core/capability";
import { sharedLookup } from "../../core/lookups";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle } from "../../dns/driver";

/** DNS zones and records of OVHcloud. They are of the account, whatever the project; a zone's name is its identifier. */
export class OvhDns implements IDnsDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  /** As the provider checks: github.com/ovh/terraform-provider-ovh, ovh/resource_domain_zone_record.go, 2026-08-21. */
  public readonly minTtlSeconds = 60;
  /** @see https://www.rfc-editor.org/rfc/rfc2181#section-8 */
  public readonly maxTtlSeconds = 2 ** 31 - 1;

  public constructor(
    private readonly context: OvhContext,
    ordersZones: boolean,
  ) {
    this.capabilities = dnsCapabilities(ordersZones);
    this.shortfalls = dnsShortfalls(ordersZones);
  }

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    return orderDnsZone(this.context, scope, spec);
  }

  public findZone(zoneName: string, zoneId = zoneName): IDnsZoneHandle {
    const { cloud, provider } = this.context;
    const make = (scope: Construct, id: string): DataOvhDomainZone => new DataOvhDomainZone(scope, id, { provider, name: zoneName });
    return {
      zoneId,
      get nameServers() {
        return (sharedLookup(cloud, `DnsZone-${zoneName}`, make) as DataOvhDomainZone).nameServers;
      },
    };
  }

  public defineRecord(scope: Construct, spec: DnsRecordSpec): void {
    defineDnsRecord(this.context, scope, spec);
  }
}
