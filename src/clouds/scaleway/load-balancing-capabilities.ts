import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/**
 * The zones that have load balancers: ZonedAPI.Zones() of scaleway/scaleway-sdk-go, api/lb/v1/lb_sdk.go, 2026-08-20.
 */
export const BALANCED_ZONES = ["fr-par-1", "fr-par-2", "nl-ams-1", "nl-ams-2", "nl-ams-3", "pl-waw-1", "pl-waw-2", "pl-waw-3"];

/** What the driver of load balancing does. */
export const LOAD_BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.FIXED_PRIVATE_IP,
  C.SIZE,
  C.ZONE,
  C.TAGS,
  C.HTTP,
  C.HTTPS,
  C.CERTIFICATE_PEM,
  C.CERTIFICATE_LETS_ENCRYPT,
  C.ALLOWED_CIDRS,
  C.RULE_HOST,
  C.RULE_PATH,
  C.STICKY_COOKIE,
  C.STICKY_SOURCE_IP,
  C.LEAST_CONNECTIONS,
  C.HEALTH_CHECK_HTTP,
  C.HEALTH_CHECK_PORT,
  C.PROXY_PROTOCOL,
];

/** https://www.scaleway.com/en/docs/load-balancer/faq/, 2025-12-19 */
const NO_UDP = "Scaleway's load balancers take TCP and HTTP, no UDP";
/** RouteMatch of scaleway/scaleway-sdk-go, api/lb/v1/lb_sdk.go, 2026-08-20 */
const ONE_MATCH = "a route of Scaleway matches a host or the beginning of a path, precisely one of them";
/** Backend of scaleway/scaleway-sdk-go, api/lb/v1/lb_sdk.go, 2026-08-20 */
const PLAIN_TARGETS = "a backend of Scaleway is one port and a list of addresses";

/** Why the driver of load balancing does not do the rest. */
export const LOAD_BALANCING_SHORTFALLS: Shortfall[] = [
  {
    capability: C.NETWORK_WITHOUT_SUBNET,
    reason: "a load balancer joins a Private Network, not a VPC; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
  { capability: C.UDP, reason: NO_UDP },
  { capability: C.RULE_HOST_AND_PATH, reason: ONE_MATCH },
  { capability: C.RULE_PRECEDENCE, reason: "Scaleway does not say which of several matching routes it takes; rules of one listener must exclude each other" },
  { capability: C.STICKY_APPLICATION_COOKIE, reason: "the cookie is the load balancer's own; use Stickiness.cookie" },
  { capability: C.SOURCE_IP, reason: "targets are chosen in turn or by connections; use Stickiness.sourceIp" },
  { capability: C.TARGET_PORT, reason: `${PLAIN_TARGETS}; make a target group for each port` },
  { capability: C.TARGET_WEIGHT, reason: PLAIN_TARGETS },
];

/** Why a region has no load balancers at all. */
export function noLoadBalancers(region: string): Shortfall[] {
  return shortfallsOf(capabilitiesOf(C), `Scaleway has load balancers in ${BALANCED_ZONES.join(", ")} only, none in ${region}`);
}
