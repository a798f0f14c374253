import type { Capability, Shortfall } from "../../core/capability";
import { DnsCapability as Dns } from "../../dns/capabilities";

/** What the DNS driver does. Types of records: hetznercloud/hcloud-go, hcloud/zone_rrset.go */
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
  // https://docs.hetzner.com/networking/dns/faq/zones/, and the parameter `name` of Ansible's hetzner.hcloud.zone (read 2026-11-28)
  {
    capability: Dns.ZONE_SUBDOMAIN,
    reason:
      "Hetzner has zones for registered domains only; make one for the domain itself, with names such as www.shop within it, " +
      "and give registeredDomain where the domain has more than two labels",
  },
  // hetznercloud/terraform-provider-hcloud, internal/zonerrset/resource.go of 2026-08-17
  { capability: Dns.ZONE_EMAIL, reason: "Hetzner writes the zone's SOA record, and its provider reads that record in where another one would be made" },
];
