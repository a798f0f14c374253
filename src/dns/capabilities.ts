import { Capability } from "../core/capability";

/**
 * What a driver of DNS may be able to do.
 */
export class DnsCapability {
  /** Zones at all. */
  public static readonly ZONE = Capability.of("dns.zone", "DNS zones");
  /** Zones for whole domains. */
  public static readonly ZONE_REGISTERED_DOMAIN = Capability.of("dns.zone.registered-domain", "a zone made for a registered domain itself");
  /** Zones for parts of domains. */
  public static readonly ZONE_SUBDOMAIN = Capability.of("dns.zone.subdomain", "a zone made for a part of a registered domain");
  /** The address of whoever is responsible. */
  public static readonly ZONE_EMAIL = Capability.of("dns.zone.email", "a zone with a chosen mail address of who is responsible for it");
  /** The name servers of zones. */
  public static readonly ZONE_NAME_SERVERS = Capability.of("dns.zone.name-servers", "zones whose name servers the program can ask for");
  /** Addresses, aliases, mail and text. */
  public static readonly RECORD = Capability.of("dns.record", "DNS records of the types A, AAAA, CNAME, MX and TXT");
  /** Delegation. */
  public static readonly RECORD_NS = Capability.of("dns.record.ns", "NS records, which delegate a name to other name servers");
  /** Services. */
  public static readonly RECORD_SRV = Capability.of("dns.record.srv", "SRV records");
  /** Certificate authorities. */
  public static readonly RECORD_CAA = Capability.of("dns.record.caa", "CAA records");
  /** The critical bit of CAA. */
  public static readonly RECORD_CAA_CRITICAL = Capability.of("dns.record.caa-critical", "CAA records that are marked as critical");
  /** CAA that forbids. */
  public static readonly RECORD_CAA_NOBODY = Capability.of("dns.record.caa-nobody", "CAA records that let no authority issue certificates");

  private constructor() {}
}
