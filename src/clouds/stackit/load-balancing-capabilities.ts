import type { Capability, Shortfall } from "../../core/capability";
import { connectionsOnly } from "../../families/load-balancing/connections-only";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** What the driver of load balancing does: stackitcloud/terraform-provider-stackit, docs/resources/loadbalancer.md of 2026-08-21. */
export const LOAD_BALANCING: Capability[] = [C.LOAD_BALANCER, C.NETWORK_WITHOUT_SUBNET, C.SIZE, C.UDP, C.STICKY_SOURCE_IP, C.SOURCE_IP];

/** The same, docs/resources/application_load_balancer.md */
const NO_HTTP =
  "STACKIT's load balancer passes connections on and does not look into them; HTTP is done by another product, which takes no TCP: archipel/l1/stackit/application-load-balancer";

/** Why the driver of load balancing does not do the rest. */
export const LOAD_BALANCING_SHORTFALLS: Shortfall[] = [
  { capability: C.FIXED_PRIVATE_IP, reason: "STACKIT picks the private address of a load balancer" },
  { capability: C.ZONE, reason: "STACKIT's load balancers are of a region, and of no zone in it" },
  { capability: C.TAGS, reason: "the provider's load balancers have no labels" },
  ...connectionsOnly(NO_HTTP),
  {
    capability: C.ALLOWED_CIDRS,
    reason: "a list of allowed addresses is the whole load balancer's at STACKIT, and not a listener's; put the mixin vendors.stackit.LoadBalancerAllowList on the load balancer",
  },
  { capability: C.LEAST_CONNECTIONS, reason: "STACKIT's load balancers choose targets in turn or by the client's address" },
  { capability: C.HEALTH_CHECK_PORT, reason: "STACKIT's load balancers check the port that gets the traffic" },
  { capability: C.TARGET_PORT, reason: "all targets of a pool have one port at STACKIT; make a target group for each port" },
  { capability: C.TARGET_WEIGHT, reason: "targets of a pool are all alike at STACKIT" },
  // PROTOCOL_TCP_PROXY of the same page
  { capability: C.PROXY_PROTOCOL, reason: "STACKIT does not say which version of the PROXY protocol its load balancers speak" },
];
