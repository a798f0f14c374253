import { NOT_OWNED } from "./capabilities";
import type { Offer } from "./capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** What the driver of load balancing does: orange-cloudavenue/terraform-provider-cloudavenue v0.35.0 of 2026-02-09, docs/resources/elb_pool.md and elb_virtual_service.md. */
const LOAD_BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.FIXED_PRIVATE_IP,
  C.UDP,
  C.HTTP,
  C.HTTPS,
  C.CERTIFICATE_PEM,
  C.STICKY_COOKIE,
  C.STICKY_SOURCE_IP,
  C.STICKY_APPLICATION_COOKIE,
  C.LEAST_CONNECTIONS,
  C.SOURCE_IP,
  C.TARGET_PORT,
  C.TARGET_WEIGHT,
];

/** The same, docs/resources/elb_policies_http_request.md: actions */
const NO_ROUTING = "policies of Cloud Avenue's load balancer rewrite and redirect requests, and send none to other targets";
/** elb_pool.md: health */
const OWN_CHECKS = "Cloud Avenue's load balancer checks targets by monitors of its own, at the port that gets the traffic, and is told neither paths nor ports";

const SHORTFALLS: Shortfall[] = [
  {
    capability: C.NETWORK_WITHOUT_SUBNET,
    reason: "a load balancer at Cloud Avenue has an address that the program picks, so the network's block must be known",
  },
  { capability: C.SIZE, reason: "the size of the load balancer of an edge gateway is ordered with it, from Orange's support" },
  { capability: C.ZONE, reason: "a load balancer stands at the edge gateway; define a cloud with another one" },
  { capability: C.TAGS, reason: "pools and virtual services of Cloud Avenue have no tags" },
  { capability: C.CERTIFICATE_LETS_ENCRYPT, reason: "the provider takes certificates in PEM, and gets none by itself" },
  // elb_policies_http_security.md closes connections by address for HTTP alone
  { capability: C.ALLOWED_CIDRS, reason: "a virtual service has no list of addresses; its policies know those of HTTP clients alone" },
  ...[C.RULE_HOST, C.RULE_PATH, C.RULE_HOST_AND_PATH, C.RULE_PRECEDENCE].map((capability) => ({ capability, reason: NO_ROUTING })),
  { capability: C.HEALTH_CHECK_HTTP, reason: OWN_CHECKS },
  { capability: C.HEALTH_CHECK_PORT, reason: OWN_CHECKS },
  { capability: C.PROXY_PROTOCOL, reason: "the provider has no argument for it" },
];

/** What the driver of load balancing does. A public listener takes a rule of the gateway. */
export function loadBalancingOffer(ownsFirewall: boolean): Offer {
  return ownsFirewall
    ? { capabilities: LOAD_BALANCING, shortfalls: SHORTFALLS }
    : { capabilities: [], shortfalls: [...SHORTFALLS, ...LOAD_BALANCING.map((capability) => ({ capability, reason: NOT_OWNED }))] };
}
