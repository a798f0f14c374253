import { NO_GROUP_TARGETS } from "./auto-scaling-capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { connectionsOnly } from "../../families/load-balancing/connections-only";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** What the driver of load balancing does: ionos-cloud/terraform-provider-ionoscloud, docs/resources/networkloadbalancer_forwardingrule.md of 2026-07-24. */
export const LOAD_BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.NETWORK_WITHOUT_SUBNET,
  C.FIXED_PRIVATE_IP,
  C.STICKY_SOURCE_IP,
  C.LEAST_CONNECTIONS,
  C.SOURCE_IP,
  C.TARGET_PORT,
  C.TARGET_WEIGHT,
  C.PROXY_PROTOCOL,
];

/** The same, docs/resources/application_loadbalancer.md */
const NO_HTTP =
  "IONOS' Network Load Balancer passes connections on and does not look into them; HTTP is done by another product, which takes no TCP: archipel/l1/ionoscloud/application-loadbalancer";

/** Why the driver of load balancing does not do the rest. */
export const LOAD_BALANCING_SHORTFALLS: Shortfall[] = [
  NO_GROUP_TARGETS,
  { capability: C.SIZE, reason: "IONOS' load balancers have no sizes" },
  { capability: C.ZONE, reason: "IONOS' load balancers are of a virtual data centre, and of no zone in it" },
  { capability: C.TAGS, reason: "the provider puts labels on servers, not on load balancers" },
  { capability: C.UDP, reason: "IONOS' load balancers take TCP, no UDP" },
  ...connectionsOnly(NO_HTTP),
  { capability: C.ALLOWED_CIDRS, reason: "IONOS' load balancers let everybody in who reaches them, and security groups stand before servers only" },
  { capability: C.HEALTH_CHECK_PORT, reason: "IONOS' load balancers check the port that gets the traffic" },
];
