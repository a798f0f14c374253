import type { Capability, Shortfall } from "../../core/capability";
import { DnsCapability as C } from "../../dns/capabilities";

/**
 * What the DNS driver does. Types of records: exoscale/terraform-provider-exoscale b692022, docs/resources/domain_record.md of 2026-08-12. Zones
 * for parts of domains: public repositories delegate such to Exoscale (code index ids 38132646269 and 29179446827).
 */
export const DNS: Capability[] = [
  C.ZONE,
  C.ZONE_REGISTERED_DOMAIN,
  C.ZONE_SUBDOMAIN,
  C.ZONE_NAME_SERVERS,
  C.RECORD,
  C.RECORD_NS,
  C.RECORD_SRV,
  C.RECORD_CAA,
  C.RECORD_CAA_CRITICAL,
  C.RECORD_CAA_NOBODY,
];

/** Why the DNS driver does not do the rest. */
export const DNS_SHORTFALLS: Shortfall[] = [
  // exoscale/egoscale d767924, v3/operations.go of 2026-07-20: CreateDNSDomainRequest has a name and no more, and no record can be SOA
  { capability: C.ZONE_EMAIL, reason: "Exoscale writes the zone's SOA record, and a zone is made of its name alone" },
];
