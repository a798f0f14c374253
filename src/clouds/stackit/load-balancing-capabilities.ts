import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/**
 * What the driver of load balancing does, by one product or the other: stackitcloud/terraform-provider-stackit, v0.98.0, docs/resources/loadbalancer.md,
 * application_load_balancer.md and alb_certificate.md.
 */
export const LOAD_BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.NETWORK_WITHOUT_SUBNET,
  C.SIZE,
  C.UDP,
  C.HTTP,
  C.HTTPS,
  C.CERTIFICATE_PEM,
  C.RULE_HOST,
  C.RULE_PATH,
  C.RULE_HOST_AND_PATH,
  C.RULE_PRECEDENCE,
  C.STICKY_COOKIE,
  C.STICKY_SOURCE_IP,
  C.SOURCE_IP,
  C.HEALTH_CHECK_HTTP,
];

/** Why the driver of load balancing does not do the rest. */
export const LOAD_BALANCING_SHORTFALLS: Shortfall[] = [
  { capability: C.FIXED_PRIVATE_IP, reason: "STACKIT picks the private address of a load balancer" },
  { capability: C.ZONE, reason: "STACKIT's load balancers are of a region, and of no zone in it" },
  { capability: C.TAGS, reason: "the provider's load balancers for connections have no labels; those for requests carry the cloud's" },
  // docs/resources/alb_certificate.md: PEM alone
  { capability: C.CERTIFICATE_LETS_ENCRYPT, reason: "the provider takes certificates in PEM alone; use Certificate.fromPem" },
  {
    capability: C.ALLOWED_CIDRS,
    reason: "a list of allowed addresses is the whole load balancer's at STACKIT, and not a listener's; put the mixin vendors.stackit.LoadBalancerAllowList or ApplicationLoadBalancerAllowList on the load balancer",
  },
  { capability: C.STICKY_APPLICATION_COOKIE, reason: "the cookie is the load balancer's own; use Stickiness.cookie" },
  { capability: C.LEAST_CONNECTIONS, reason: "STACKIT's load balancers choose targets in turn or by the client's address" },
  { capability: C.HEALTH_CHECK_PORT, reason: "STACKIT's load balancers check the port that gets the traffic" },
  { capability: C.TARGET_PORT, reason: "all targets of a pool have one port at STACKIT; make a target group for each port" },
  { capability: C.TARGET_WEIGHT, reason: "targets of a pool are all alike at STACKIT" },
  // PROTOCOL_TCP_PROXY of docs/resources/loadbalancer.md
  { capability: C.PROXY_PROTOCOL, reason: "STACKIT does not say which version of the PROXY protocol its load balancers speak" },
];
