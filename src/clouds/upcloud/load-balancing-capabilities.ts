import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** What the driver of load balancing does: UpCloudLtd/terraform-provider-upcloud 67632e6, docs/resources/loadbalancer*.md of 2026-07-22 */
export const LOAD_BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.SIZE,
  C.TAGS,
  C.HTTP,
  C.HTTPS,
  C.CERTIFICATE_PEM,
  C.CERTIFICATE_LETS_ENCRYPT,
  C.ALLOWED_CIDRS,
  C.RULE_HOST,
  C.RULE_PATH,
  C.RULE_HOST_AND_PATH,
  C.RULE_PRECEDENCE,
  C.STICKY_COOKIE,
  C.HEALTH_CHECK_HTTP,
  C.TARGET_PORT,
  C.TARGET_WEIGHT,
  C.PROXY_PROTOCOL,
];

/** docs/resources/loadbalancer_backend.md of the same */
const NO_ALGORITHM = "a backend of UpCloud's API has no word for how targets are chosen";

/** Why the driver of load balancing does not do the rest. */
export const LOAD_BALANCING_SHORTFALLS: Shortfall[] = [
  {
    capability: C.NETWORK_WITHOUT_SUBNET,
    reason: "a load balancer joins a network of UpCloud, which is a subnet here; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
  { capability: C.FIXED_PRIVATE_IP, reason: "UpCloud chooses the addresses that a load balancer has on a network" },
  { capability: C.ZONE, reason: "a zone of UpCloud is a place of its own; give the zone to the cloud, and define a cloud for each" },
  { capability: C.UDP, reason: "UpCloud's load balancers take TCP and HTTP, no UDP" },
  { capability: C.STICKY_SOURCE_IP, reason: "a backend of UpCloud keeps clients by a cookie only; use Stickiness.cookie" },
  { capability: C.STICKY_APPLICATION_COOKIE, reason: "the cookie is the load balancer's own; use Stickiness.cookie" },
  { capability: C.LEAST_CONNECTIONS, reason: NO_ALGORITHM },
  { capability: C.SOURCE_IP, reason: NO_ALGORITHM },
  { capability: C.HEALTH_CHECK_PORT, reason: "UpCloud checks targets on the port that gets the traffic" },
];
