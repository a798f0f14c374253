import { NO_GROUP_TARGETS } from "./auto-scaling-capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/**
 * What the driver of load balancing does: ionos-cloud/terraform-provider-ionoscloud of 2026-07-24, docs/resources/networkloadbalancer_forwardingrule.md,
 * application_loadbalancer_forwardingrule.md and target_group.md. That the first rule that matches holds is said by
 * ionos-cloud/sdk-go, model_application_load_balancer_forwarding_rule_properties.go, which the provider has with it.
 */
export const LOAD_BALANCING: Capability[] = [
  C.LOAD_BALANCER,
  C.NETWORK_WITHOUT_SUBNET,
  C.FIXED_PRIVATE_IP,
  C.HTTP,
  C.HTTPS,
  C.CERTIFICATE_PEM,
  C.RULE_HOST,
  C.RULE_PATH,
  C.RULE_HOST_AND_PATH,
  C.RULE_PRECEDENCE,
  C.STICKY_SOURCE_IP,
  C.LEAST_CONNECTIONS,
  C.SOURCE_IP,
  C.HEALTH_CHECK_HTTP,
  C.TARGET_PORT,
  C.TARGET_WEIGHT,
  C.PROXY_PROTOCOL,
];

/** algorithm of target_group.md: no cookie among them */
const NO_COOKIES = "IONOS' load balancers keep clients on a target by their address alone; use Stickiness.sourceIp";

/** Why the driver of load balancing does not do the rest. */
export const LOAD_BALANCING_SHORTFALLS: Shortfall[] = [
  NO_GROUP_TARGETS,
  { capability: C.SIZE, reason: "IONOS' load balancers have no sizes" },
  { capability: C.ZONE, reason: "IONOS' load balancers are of a virtual data centre, and of no zone in it" },
  { capability: C.TAGS, reason: "the provider puts labels on servers, not on load balancers" },
  { capability: C.UDP, reason: "IONOS' load balancers take TCP and HTTP, no UDP" },
  {
    // docs/resources/certificate_manager_auto_certificate.md and certificate_manager_auto_certificate_provider.md
    capability: C.CERTIFICATE_LETS_ENCRYPT,
    reason:
      "IONOS renews such a certificate under another identifier, and a listener has the one that it was given, so that it would show an old one; besides, IONOS wants an account of yours at the authority and the domain in its DNS",
  },
  { capability: C.ALLOWED_CIDRS, reason: "IONOS' load balancers let everybody in who reaches them, and security groups stand before servers only" },
  { capability: C.STICKY_COOKIE, reason: NO_COOKIES },
  { capability: C.STICKY_APPLICATION_COOKIE, reason: NO_COOKIES },
  { capability: C.HEALTH_CHECK_PORT, reason: "IONOS' load balancers check the port that gets the traffic" },
];
