import type { Construct } from "constructs";
import { checkRecordName } from "./names";
import type { RecordData } from "./record-data";
import type { IDnsZone } from "./zone";
import { requireCapabilities } from "../core/capability";
import { checkInteger } from "../core/checks";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { PortableConstruct } from "../core/portable";

/** What both Designate and Scaleway take when nothing is said. */
const DEFAULT_TTL_SECONDS = 3600;

/**
 * Properties of a record that its methods on the zone take, too.
 */
export interface DnsRecordOptions {
  /**
   * How long others may keep the record before they ask again, in seconds.
   *
   * @default 3600
   */
  readonly ttlSeconds?: number;
}

/**
 * Properties of a DNS record.
 */
export interface DnsRecordProps extends DnsRecordOptions {
  /** The zone. The record stands on the zone's cloud; what it leads to may stand on any. */
  readonly zone: IDnsZone;
  /**
   * The name within the zone: `www`, `api.dev`, `*`; empty or `@` for the zone itself.
   *
   * @default - the zone itself
   */
  readonly name?: string;
  /** The type and the values. */
  readonly data: RecordData;
}

/**
 * A DNS record: all values of one name and type.
 *
 * @see https://www.rfc-editor.org/rfc/rfc1035
 */
export class DnsRecord extends PortableConstruct {
  /** The full name, `www.example.com`. */
  public readonly fullName: string;

  /**
   * @throws ValidationError when the name, a value or the TTL is wrong, or the name has such a record or a CNAME
   * @throws CapabilityError when the cloud has no such records
   */
  public constructor(scope: Construct, id: string, props: DnsRecordProps) {
    super(scope, id, Given.of("DnsRecordProps", props, ({ zone }) => zone.cloud));
    const { zone, data } = props;
    const name = props.name === undefined || props.name === "@" ? "" : props.name;
    const driver = this.cloud.dns;
    requireCapabilities(this, "DnsRecord", this.cloud, driver, data._needs);
    const faults = new Faults(this, "DnsRecord");
    checkRecordName(faults, name, data.type, zone.zoneName);
    const values = data._resolve(this, faults);
    const ttlSeconds = props.ttlSeconds ?? DEFAULT_TTL_SECONDS;
    checkInteger(faults, "ttlSeconds", ttlSeconds, { min: driver!.minTtlSeconds, max: driver!.maxTtlSeconds, unit: "seconds" });
    zone._names.take(faults, name, data.type);
    faults.throwIfAny();
    this.fullName = name === "" ? zone.zoneName : `${name}.${zone.zoneName}`;
    driver!.defineRecord(this, { zoneId: zone.zoneId, zoneName: zone.zoneName, name, type: data.type, ttlSeconds, values });
  }
}
