import type { Construct } from "constructs";
import type { Context } from "./context";
import { DNS, DNS_SHORTFALLS } from "./dns-capabilities";
import { defineDnsRecord } from "./dns-record";
import { DataIonoscloudDnsZone } from "../../../l1/ionoscloud/data-ionoscloud-dns-zone";
import { DnsZone } from "../../../l1/ionoscloud/dns-zone";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle } from "../../dns/driver";

/**
 * IONOS Cloud DNS. It takes tokens alone, no user names.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/dns_zone.md
 */
export class IonosCloudDns implements IDnsDriver {
  public readonly capabilities = DNS;
  public readonly shortfalls = DNS_SHORTFALLS;
  /** IONOS states no limits; archipel keeps to a minute and a week. */
  public readonly minTtlSeconds = 60;
  public readonly maxTtlSeconds = 604_800;

  public constructor(private readonly context: Context) {}

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    const zone = new DnsZone(scope, "Resource", {
      provider: this.context.provider,
      name: spec.zoneName,
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return new ZoneHandle(zone.id, () => zone);
  }

  /** An existing zone is looked up by its name where its identifier is not given, or its name servers are asked for. */
  public findZone(zoneName: string, zoneId?: string): IDnsZoneHandle {
    const { cloud, provider } = this.context;
    const make = (scope: Construct, id: string): DataIonoscloudDnsZone => new DataIonoscloudDnsZone(scope, id, { provider, name: zoneName });
    const find = (): DataIonoscloudDnsZone => sharedLookup(cloud, `DnsZone-${zoneName}`, make) as DataIonoscloudDnsZone;
    return new ZoneHandle(zoneId ?? find().id, find);
  }

  public defineRecord(scope: Construct, spec: DnsRecordSpec): void {
    defineDnsRecord(this.context, scope, spec);
  }
}

/** A zone whose name servers are told when somebody asks. */
class ZoneHandle implements IDnsZoneHandle {
  public constructor(
    public readonly zoneId: string,
    private readonly zone: () => { readonly nameservers: string[] },
  ) {}

  public get nameServers(): string[] {
    return this.zone().nameservers;
  }
}
