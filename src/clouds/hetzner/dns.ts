import type { Construct } from "constructs";
import type { Context } from "./context";
import { DNS, DNS_SHORTFALLS } from "./dns-capabilities";
import { labelsOf } from "./labels";
import { DataHcloudZone } from "../../../l1/hcloud/data-hcloud-zone";
import { Zone } from "../../../l1/hcloud/zone";
import { ZoneRrset } from "../../../l1/hcloud/zone-rrset";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle } from "../../dns/driver";
import { zoneFileValue } from "../../families/dns/zone-file";

/** How Hetzner calls the zone itself among the names within it. */
const APEX = "@";

/** DNS zones and record sets at Hetzner. A zone is known by its name as well as by its number; names outlive a zone that is made anew. */
export class HetznerDns implements IDnsDriver {
  public readonly capabilities = DNS;
  public readonly shortfalls = DNS_SHORTFALLS;
  /** https://docs.hetzner.cloud/reference/cloud#zone-rrsets-create-an-rrset */
  public readonly minTtlSeconds = 60;
  public readonly maxTtlSeconds = 2 ** 31 - 1;

  public constructor(private readonly context: Context) {}

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    const zone = new Zone(scope, "Resource", {
      provider: this.context.provider,
      name: spec.zoneName,
      mode: "primary",
      labels: this.labels(scope, "DnsZone"),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return new ZoneHandle(zone.name, () => zone);
  }

  public findZone(zoneName: string, zoneId = zoneName): IDnsZoneHandle {
    const { cloud, provider } = this.context;
    const make = (scope: Construct, id: string): DataHcloudZone => new DataHcloudZone(scope, id, { provider, name: zoneName });
    return new ZoneHandle(zoneId, () => sharedLookup(cloud, `DnsZone-${zoneName}`, make) as DataHcloudZone);
  }

  public defineRecord(scope: Construct, spec: DnsRecordSpec): void {
    new ZoneRrset(scope, "Resource", {
      provider: this.context.provider,
      zone: spec.zoneId,
      name: spec.name === "" ? APEX : spec.name,
      type: spec.type,
      ttl: spec.ttlSeconds,
      records: spec.values.map((value) => ({ value: zoneFileValue(spec.type, value) })),
      labels: this.labels(scope, "DnsRecord"),
    });
  }

  /** Zones and records have no tags of their own. */
  private labels(scope: Construct, subject: string): Record<string, string> | undefined {
    return labelsOf(scope, subject, this.context.cloud.tags);
  }
}

/** A zone whose name servers are told when somebody asks. */
class ZoneHandle implements IDnsZoneHandle {
  public constructor(
    public readonly zoneId: string,
    private readonly zone: () => { readonly authoritativeNameservers: { readonly assigned: string[] } },
  ) {}

  public get nameServers(): string[] {
    return this.zone().authoritativeNameservers.assigned;
  }
}
