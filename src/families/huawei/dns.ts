import type { ITerraformDependable, TerraformDataSource, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { Kind, Made } from "./resources";
import type { Capability, Shortfall } from "../../core/capability";
import { sharedLookup } from "../../core/lookups";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { DnsCapability as C } from "../../dns/capabilities";
import type { DnsRecordSpec, DnsZoneSpec, IDnsDriver, IDnsZoneHandle, RecordValueSpec } from "../../dns/driver";
import { RecordType } from "../../dns/driver";
import { zoneFileValue } from "../dns/zone-file";

/** A public zone. */
export interface ZoneConfig {
  readonly name: string;
  readonly email: string;
  readonly tags?: Record<string, string>;
}

/** A record set. */
export interface RecordSetConfig {
  readonly zoneId: string;
  readonly name: string;
  readonly type: string;
  readonly ttl: number;
  readonly records: string[];
  readonly tags?: Record<string, string>;
}

/** How a cloud tells the name servers of a zone. */
export interface NameServerLookup {
  readonly define: (scope: Construct, id: string, config: { readonly zoneId: string } & TerraformMetaArguments) => TerraformDataSource;
  readonly namesOf: (found: TerraformDataSource) => string[];
}

/** What one cloud's DNS does, and by which resources. */
export interface DnsOffer {
  readonly capabilities: readonly Capability[];
  readonly shortfalls: readonly Shortfall[];
  readonly minTtlSeconds: number;
  readonly zone: Kind<ZoneConfig, Made>;
  readonly recordSet: Kind<RecordSetConfig, ITerraformDependable>;
  /** A data source. */
  readonly knownZone: Kind<{ readonly name: string }, Construct & { readonly id: string }>;
  /** A text as the provider takes it. @default - as a zone file has it */
  readonly textOf?: (text: string) => string;
  /** A data source, and what it tells. @default - the capability is not listed */
  readonly nameServers?: NameServerLookup;
}

/**
 * What the Domain Name Service does on every cloud of the family.
 *
 * CAA: opentelekomcloud-docs/domain-name-service: umn/source/record_sets/adding_record_sets/adding_a_caa_record_set.rst (2025-10-17)
 */
const DNS: Capability[] = [
  C.ZONE,
  C.ZONE_REGISTERED_DOMAIN,
  C.ZONE_SUBDOMAIN,
  C.ZONE_EMAIL,
  C.RECORD,
  C.RECORD_NS,
  C.RECORD_SRV,
  C.RECORD_CAA,
  C.RECORD_CAA_CRITICAL,
  C.RECORD_CAA_NOBODY,
];

/** Public zones and record sets of the Domain Name Service. */
export class DnsDriver implements IDnsDriver {
  public readonly minTtlSeconds: number;
  /** opentelekomcloud-docs/domain-name-service: api-ref/source/apis/record_set_management/creating_a_record_set.rst, ttl (2025-10-17) */
  public readonly maxTtlSeconds = 2 ** 31 - 1;
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];

  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: DnsOffer,
  ) {
    this.minTtlSeconds = offer.minTtlSeconds;
    this.capabilities = [...DNS, ...offer.capabilities];
    this.shortfalls = [...offer.shortfalls];
  }

  public defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle {
    const zone = new this.offer.zone(scope, "Resource", {
      provider: this.context.provider,
      name: `${spec.zoneName}.`,
      email: spec.email,
      tags: this.tags,
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return this.handleOf(zone.id, (define) => define(scope, "NameServers"));
  }

  public findZone(zoneName: string, zoneId?: string): IDnsZoneHandle {
    const { cloud, provider } = this.context;
    const make = (scope: Construct, id: string): Construct => new this.offer.knownZone(scope, id, { provider, name: `${zoneName}.` });
    const id = zoneId ?? (sharedLookup(cloud, `DnsZone-${zoneName}`, make) as Construct & { readonly id: string }).id;
    return this.handleOf(id, (define) => sharedLookup(cloud, `NameServers-${zoneName}`, define) as TerraformDataSource);
  }

  public defineRecord(scope: Construct, { zoneId, zoneName, name, type, ttlSeconds, values }: DnsRecordSpec): void {
    new this.offer.recordSet(scope, "Resource", {
      provider: this.context.provider,
      zoneId,
      name: name === "" ? `${zoneName}.` : `${name}.${zoneName}.`,
      type,
      ttl: ttlSeconds,
      records: values.map((value) => this.recordOf(type, value)),
      tags: this.tags,
    });
  }

  private recordOf(type: RecordType, value: RecordValueSpec): string {
    const text = zoneFileValue(type, value);
    return type === RecordType.TXT ? (this.offer.textOf?.(text) ?? text) : text;
  }

  /** Zones and records have no tags of their own. */
  private get tags(): Record<string, string> | undefined {
    return tagMap(this.context.cloud.tags);
  }

  private handleOf(zoneId: string, lookUp: (define: Define) => TerraformDataSource): IDnsZoneHandle {
    const { provider } = this.context;
    const { nameServers } = this.offer;
    let found: TerraformDataSource | undefined;
    return {
      zoneId,
      get nameServers() {
        return nameServers?.namesOf((found ??= lookUp((scope, id) => nameServers.define(scope, id, { provider, zoneId }))));
      },
    };
  }
}

type Define = (scope: Construct, id: string) => TerraformDataSource;
