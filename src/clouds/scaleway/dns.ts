import type { Construct } from "constructs";
import type { Context } from "./context";
import { DNS, DNS_SHORTFALLS } from "./dns-capabilities";
import { defineDnsRecord } from "./dns-record";
import { DataScalewayDomainZone } from "../../../l1/scaleway/data-scaleway-domain-zone";
import { DomainZone } from "../../../l1/scaleway/domain-zone";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle } from "../../dns/driver";

/** DNS zones and records on Scaleway. A zone's name is its identifier. */
export class ScalewayDns implements IDnsDriver {
  public readonly capabilities = DNS;
  public readonly shortfalls = DNS_SHORTFALLS;
  /** As the provider checks: github.com/scaleway/terraform-provider-scaleway, internal/services/domain/record.go, 2026-07-15. */
  public readonly minTtlSeconds = 60;
  public readonly maxTtlSeconds = 2_592_000;

  public constructor(private readonly context: Context) {}

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    const zone = new DomainZone(scope, "Resource", {
      provider: this.context.provider,
      domain: spec.registeredDomain,
      subdomain: spec.zoneName.slice(0, -spec.registeredDomain.length - 1),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return new ZoneHandle(zone.id, () => zone);
  }

  public findZone(zoneName: string, zoneId = zoneName): IDnsZoneHandle {
    const { cloud, provider } = this.context;
    // The provider puts subdomain and domain together and asks for the zone by that name.
    const make = (scope: Construct, id: string): DataScalewayDomainZone => new DataScalewayDomainZone(scope, id, { provider, domain: zoneName });
    return new ZoneHandle(zoneId, () => sharedLookup(cloud, `DnsZone-${zoneName}`, make) as DataScalewayDomainZone);
  }

  public defineRecord(scope: Construct, spec: DnsRecordSpec): void {
    defineDnsRecord(this.context, scope, spec);
  }
}

/** A zone whose name servers are told when somebody asks. */
class ZoneHandle implements IDnsZoneHandle {
  public constructor(
    public readonly zoneId: string,
    private readonly zone: () => { readonly ns: string[] },
  ) {}

  public get nameServers(): string[] {
    return this.zone().ns;
  }
}
