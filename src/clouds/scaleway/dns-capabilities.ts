import type { Capability, Shortfall } from "../../core/capability";
import { DnsCapability as Dns } from "../../dns/capabilities";

/** What the DNS driver does. https://www.scaleway.com/en/docs/network/domains-and-dns/how-to/manage-dns-records/ */
export const DNS: Capability[] = [
  Dns.ZONE,
  Dns.ZONE_SUBDOMAIN,
  Dns.ZONE_NAME_SERVERS,
  Dns.RECORD,
  Dns.RECORD_NS,
  Dns.RECORD_SRV,
  Dns.RECORD_CAA,
  Dns.RECORD_CAA_CRITICAL,
  Dns.RECORD_CAA_NOBODY,
];

/** Why the DNS driver does not do the rest. https://www.scaleway.com/en/developers/api/domains-and-dns/ */
export const DNS_SHORTFALLS: Shortfall[] = [
  {
    capability: Dns.ZONE_REGISTERED_DOMAIN,
    reason:
      "a domain has its zone from its registration on, and the provider would take that over and destroy it in the end; " +
      "use DnsZone.fromZoneAttributes(scope, id, { zoneName }), and give registeredDomain where the zone is below a domain of one label more",
  },
  { capability: Dns.ZONE_EMAIL, reason: "Scaleway writes the zone's SOA record, and the API of zones has no mail address" },
];
