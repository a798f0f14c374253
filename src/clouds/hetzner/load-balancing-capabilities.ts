import { NO_ZONES } from "./capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** What the driver of load balancing does. */
export const LOAD_BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.NETWORK_WITHOUT_SUBNET,
  C.FIXED_PRIVATE_IP,
  C.SIZE,
  C.TAGS,
  C.HTTP,
  C.HTTPS,
  C.CERTIFICATE_PEM,
  C.CERTIFICATE_LETS_ENCRYPT,
  C.STICKY_COOKIE,
  C.LEAST_CONNECTIONS,
  C.HEALTH_CHECK_HTTP,
  C.HEALTH_CHECK_PORT,
  C.PROXY_PROTOCOL,
];

/** What a service is: hetznercloud/terraform-provider-hcloud, docs/resources/load_balancer_service.md of 2026-08-17 */
const NO_RULES = "a service of a load balancer at Hetzner sends to all targets, and has no rules by host or path; let a proxy on the targets tell them apart";
/** docs/resources/load_balancer_target.md of the same */
const PLAIN_TARGETS = "targets at Hetzner are servers or addresses of the whole load balancer, without ports or weights of their own";
/** https://docs.hetzner.com/cloud/load-balancers/overview of 2024-11-28 */
const TWO_ALGORITHMS = "Hetzner's load balancers choose targets in turn or by connections, never by the client's address; use Stickiness.cookie with HTTP";

/** Why the driver of load balancing does not do the rest. */
export const LOAD_BALANCING_SHORTFALLS: Shortfall[] = [
  { capability: C.ZONE, reason: NO_ZONES },
  { capability: C.UDP, reason: "Hetzner's load balancers take TCP, HTTP and HTTPS, no UDP" },
  // docs/resources/firewall_attachment.md of the same: servers and labels of servers
  { capability: C.ALLOWED_CIDRS, reason: "Hetzner's load balancers let everybody in who reaches them, and its firewalls stand before servers only" },
  { capability: C.RULE_HOST, reason: NO_RULES },
  { capability: C.RULE_PATH, reason: NO_RULES },
  { capability: C.RULE_HOST_AND_PATH, reason: NO_RULES },
  { capability: C.RULE_PRECEDENCE, reason: NO_RULES },
  { capability: C.STICKY_SOURCE_IP, reason: TWO_ALGORITHMS },
  { capability: C.STICKY_APPLICATION_COOKIE, reason: "the cookie is the load balancer's own; use Stickiness.cookie" },
  { capability: C.SOURCE_IP, reason: TWO_ALGORITHMS },
  { capability: C.TARGET_PORT, reason: PLAIN_TARGETS },
  { capability: C.TARGET_WEIGHT, reason: PLAIN_TARGETS },
];
