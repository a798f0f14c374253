import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** What dedicated load balancers do on every cloud of the family. */
export const BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.FIXED_PRIVATE_IP,
  C.ZONE,
  C.TAGS,
  C.HTTP,
  C.ALLOWED_CIDRS,
  C.STICKY_COOKIE,
  C.STICKY_SOURCE_IP,
  C.LEAST_CONNECTIONS,
  C.SOURCE_IP,
  C.HEALTH_CHECK_HTTP,
  C.HEALTH_CHECK_PORT,
  C.TARGET_PORT,
  C.TARGET_WEIGHT,
  C.TARGET_AUTO_SCALING_GROUP,
];

/** Why they do not do the rest: opentelekomcloud-docs/load-balancer, api-ref/source/apis_v3, and the schemas of both providers (1.36.14 and 1.46.0). */
export const BALANCING_SHORTFALLS: Shortfall[] = [
  {
    capability: C.NETWORK_WITHOUT_SUBNET,
    reason: "a load balancer stands on a subnet, not on a VPC; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
  { capability: C.CERTIFICATE_LETS_ENCRYPT, reason: "the cloud gets no certificates by itself; give one by Certificate.fromPem where its listeners take them" },
  // backend_server_group/creating_a_backend_server_group.rst, type of session_persistence (2025-02-26)
  { capability: C.STICKY_APPLICATION_COOKIE, reason: "dedicated load balancers set a cookie of their own; use Stickiness.cookie" },
  { capability: C.PROXY_PROTOCOL, reason: "its Terraform provider cannot ask for the PROXY protocol" },
];
