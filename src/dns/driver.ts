import type { Construct } from "constructs";
import type { IDriver } from "../core/capability";
import type { RemovalPolicy } from "../core/removal-policy";

/**
 * A type of DNS record.
 *
 * @see https://www.iana.org/assignments/dns-parameters/dns-parameters.xhtml#dns-parameters-4
 */
export enum RecordType {
  /** IPv4 addresses. */
  A = "A",
  /** IPv6 addresses. */
  AAAA = "AAAA",
  /** Another name for a host. */
  CNAME = "CNAME",
  /** Hosts that take mail. */
  MX = "MX",
  /** Text. */
  TXT = "TXT",
  /** Hosts and ports of a service. */
  SRV = "SRV",
  /** Authorities that may issue certificates. */
  CAA = "CAA",
  /** Name servers that a name is delegated to. */
  NS = "NS",
}

/** A complete, validated zone. */
export interface DnsZoneSpec {
  /** Without a dot at its end. */
  readonly zoneName: string;
  /** The registered domain that the zone is of: the zone's name, or the end of it. */
  readonly registeredDomain: string;
  /** Mail address of who is responsible. */
  readonly email: string;
  readonly removalPolicy: RemovalPolicy;
}

/** What a DNS driver gives back for a zone. */
export interface IDnsZoneHandle {
  readonly zoneId: string;
  /** Asked for only when the capability is listed. @default - unknown */
  readonly nameServers?: string[];
}

/** One complete, validated value of a record. What it has besides `value` depends on the record's type. */
export interface RecordValueSpec {
  /** What tells it from the record's other values, whatever their order: part of a construct id. */
  readonly valueId: string;
  /** An address, a host name without a dot at its end, a text, or what a CAA tag says; empty where CAA says nobody. */
  readonly value: string;
  /** MX and SRV. @default - of another type */
  readonly priority?: number;
  /** SRV. @default - of another type */
  readonly weight?: number;
  /** SRV. @default - of another type */
  readonly port?: number;
  /** CAA. @default - of another type */
  readonly tag?: string;
  /** CAA. @default - of another type */
  readonly critical?: boolean;
}

/** A complete, validated record: all values of one name and type. */
export interface DnsRecordSpec {
  readonly zoneId: string;
  /** Without a dot at its end. */
  readonly zoneName: string;
  /** Within the zone, `www`; empty for the zone itself. */
  readonly name: string;
  readonly type: RecordType;
  readonly ttlSeconds: number;
  /** One for CNAME, one or more for the others, in the order of their ids. */
  readonly values: RecordValueSpec[];
}

/** One cloud's adapter for DNS. */
export interface IDnsDriver extends IDriver {
  /** The shortest time that a record may be kept by others, in seconds. */
  readonly minTtlSeconds: number;
  /** The longest time that a record may be kept by others, in seconds. */
  readonly maxTtlSeconds: number;
  /** Defines a zone. `scope` is the DnsZone; its main resource has the id `Resource`. */
  defineZone(scope: Construct, spec: DnsZoneSpec): IDnsZoneHandle;
  /** Finds a zone that exists, by its name, and by its identifier where that is given. */
  findZone(zoneName: string, zoneId?: string): IDnsZoneHandle;
  /** Defines a record. `scope` is the DnsRecord; where each value is a resource of its own, their ids are the values'. */
  defineRecord(scope: Construct, spec: DnsRecordSpec): void;
}
