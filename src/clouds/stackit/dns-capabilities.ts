import type { Capability, Shortfall } from "../../core/capability";
import { DnsCapability as Dns } from "../../dns/capabilities";

/** What the DNS driver does. Types of records: stackitcloud/stackit-sdk-go, services/dns/v1api/model_create_record_set_payload_type.go of 2026-08-21 */
export const DNS: Capability[] = [
  Dns.ZONE,
  Dns.ZONE_REGISTERED_DOMAIN,
  Dns.ZONE_SUBDOMAIN,
  Dns.ZONE_EMAIL,
  Dns.RECORD,
  Dns.RECORD_NS,
  Dns.RECORD_SRV,
  Dns.RECORD_CAA,
  Dns.RECORD_CAA_CRITICAL,
  Dns.RECORD_CAA_NOBODY,
];

/** Why the DNS driver does not do the rest. */
export const DNS_SHORTFALLS: Shortfall[] = [
  // stackitcloud/terraform-provider-stackit, docs/resources/dns_zone.md of 2026-08-21
  { capability: Dns.ZONE_NAME_SERVERS, reason: "the provider tells the primary name server of a zone alone, and a delegation needs all; the zone's page in the portal has them" },
];
