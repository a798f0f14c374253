import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** What the driver of load balancing does: outscale/terraform-provider-outscale, docs/resources/load_balancer.md and beside, of 2026-08-12. */
export const LOAD_BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.ZONE,
  C.TAGS,
  C.HTTP,
  C.HTTPS,
  C.CERTIFICATE_PEM,
  C.ALLOWED_CIDRS,
  C.STICKY_COOKIE,
  C.STICKY_APPLICATION_COOKIE,
  C.HEALTH_CHECK_HTTP,
  C.HEALTH_CHECK_PORT,
];

/** https://docs.outscale.com/en/userguide/About-Load-Balancers.html, read 2026-11-28: round robin, and cookies */
const IN_TURN = "OUTSCALE's load balancers choose targets in turn, and keep a client on one by cookies only; use Stickiness.cookie with HTTP";
/** docs/resources/load_balancer_listener_rule.md of the same: VMs, and no port */
const NO_RULES =
  "a rule at OUTSCALE picks servers, and asks them at the one port that its listener sends to, while a target group has a port and a check of its own; let a " +
  "proxy on the targets tell requests apart, or use archipel/l1/outscale/load-balancer-listener-rule";
/** docs/resources/load_balancer_vms.md of the same */
const PLAIN_TARGETS = "targets at OUTSCALE are servers of the whole load balancer, without ports or weights of their own";

/** Why the driver of load balancing does not do the rest. */
export const LOAD_BALANCING_SHORTFALLS: Shortfall[] = [
  { capability: C.NETWORK_WITHOUT_SUBNET, reason: "a load balancer stands on a subnet, not on a Net; import that with Subnet.fromSubnetAttributes and give it as subnet" },
  { capability: C.FIXED_PRIVATE_IP, reason: "OUTSCALE picks the private address of a load balancer, and tells its name alone" },
  { capability: C.SIZE, reason: "OUTSCALE's load balancers have no sizes" },
  { capability: C.UDP, reason: "OUTSCALE's load balancers take TCP, TLS, HTTP and HTTPS, no UDP" },
  { capability: C.CERTIFICATE_LETS_ENCRYPT, reason: "OUTSCALE takes certificates, and gets none; use Certificate.fromPem" },
  { capability: C.RULE_HOST, reason: NO_RULES },
  { capability: C.RULE_PATH, reason: NO_RULES },
  { capability: C.RULE_HOST_AND_PATH, reason: NO_RULES },
  { capability: C.RULE_PRECEDENCE, reason: NO_RULES },
  { capability: C.STICKY_SOURCE_IP, reason: IN_TURN },
  { capability: C.LEAST_CONNECTIONS, reason: IN_TURN },
  { capability: C.SOURCE_IP, reason: IN_TURN },
  { capability: C.TARGET_PORT, reason: PLAIN_TARGETS },
  { capability: C.TARGET_WEIGHT, reason: PLAIN_TARGETS },
  // docs/resources/load_balancer_policy.md of the same: stickiness alone
  { capability: C.PROXY_PROTOCOL, reason: "OUTSCALE's load balancers do not speak the PROXY protocol; with HTTP, targets get X-Forwarded-For" },
];
