import type { Capability, Shortfall } from "../../core/capability";
import { DnsCapability as Dns } from "../../dns/capabilities";

/** What the DNS driver does. Types of records: ionos-cloud/terraform-provider-ionoscloud, docs/resources/dns_record.md of 2026-07-24 */
export const DNS: Capability[] = [
  Dns.ZONE,
  Dns.ZONE_REGISTERED_DOMAIN,
  Dns.ZONE_NAME_SERVERS,
  Dns.RECORD,
  Dns.RECORD_NS,
  Dns.RECORD_SRV,
  Dns.RECORD_CAA,
  Dns.RECORD_CAA_CRITICAL,
  Dns.RECORD_CAA_NOBODY,
];

/** Why the DNS driver does not do the rest. */
export const DNS_SHORTFALLS: Shortfall[] = [
  // docs/resources/dns_zone.md of the same
  {
    capability: Dns.ZONE_SUBDOMAIN,
    reason:
      "no source says that IONOS has zones for parts of domains; make one for the domain itself, with names such as www.shop within it, " +
      "and give registeredDomain where the domain has more than two labels",
  },
  { capability: Dns.ZONE_EMAIL, reason: "IONOS writes the zone's SOA record, and the API of zones has no mail address" },
];
