import type { Capability, Shortfall } from "../../core/capability";
import { DnsCapability as C } from "../../dns/capabilities";

/** What the DNS driver does: types of records as in ovh/docs, pages/web_cloud/domains/dns_zone_edit. */
const ALWAYS: Capability[] = [C.ZONE_NAME_SERVERS, C.RECORD, C.RECORD_NS, C.RECORD_SRV, C.RECORD_CAA, C.RECORD_CAA_CRITICAL, C.RECORD_CAA_NOBODY];
/** Of parts of domains, too: the example of the page below. */
const ORDERS: Capability[] = [C.ZONE, C.ZONE_REGISTERED_DOMAIN, C.ZONE_SUBDOMAIN];

/** An order: ovh_domain_zone in github.com/ovh/terraform-provider-ovh, docs/resources/domain_zone.md, v2.19.0 (2026-08-21). */
const NOT_ORDERED =
  "at OVHcloud a new zone is an order, billed to the account and renewed; use one that exists with DnsZone.fromZoneAttributes(scope, id, { zoneName }), " +
  "or let the cloud order them: orderDnsZones: true";

/** What the DNS driver does. */
export function dnsCapabilities(ordersZones: boolean): Capability[] {
  return [...(ordersZones ? ORDERS : []), ...ALWAYS];
}

/** Why the DNS driver does not do the rest. */
export function dnsShortfalls(ordersZones: boolean): Shortfall[] {
  return [
    ...(ordersZones ? [] : ORDERS.map((capability) => ({ capability, reason: NOT_ORDERED }))),
    { capability: C.ZONE_EMAIL, reason: "OVHcloud writes the zone's SOA record, and an order of a zone has no mail address" },
  ];
}
