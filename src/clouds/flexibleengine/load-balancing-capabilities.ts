import type { Capability, Shortfall } from "../../core/capability";
import type { NumberRange } from "../../core/checks";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** Load balancers do what those of the family do. */
export const BALANCING: Capability[] = [];

/**
 * The provider sets after how many good answers a target is back; bad ones are counted to the service's own number.
 *
 * FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/lb_monitor_v3.md (2024-03-20);
 * opentelekomcloud-docs/load-balancer, the same service: api-ref/source/apis_v3/health_check/configuring_a_health_check.rst (2025-02-26)
 */
export const UNHEALTHY_AFTER: NumberRange = { min: 3, max: 3, unit: "failed checks, as the Terraform provider cannot set them" };

/** FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/lb_pool_v3.md, protocol (2024-03-20) */
const NO_TLS = "a load balancer of Flexible Engine that takes HTTPS sends requests on by HTTPS, too; let the targets end TLS, behind a listener for TCP";
/** The resources of the provider 1.46.0: flexibleengine_lb_l7policy_v2 is for shared load balancers. */
const NO_RULES = "its Terraform provider has no resource for the rules of dedicated load balancers";

/** Why they do not do the rest. */
export const BALANCING_SHORTFALLS: Shortfall[] = [
  { capability: C.SIZE, reason: "its Terraform provider finds sizes of load balancers by their measures, not by names" },
  { capability: C.UDP, reason: "its Terraform provider defines no health checks by UDP (docs/resources/lb_monitor_v3.md)" },
  ...[C.HTTPS, C.CERTIFICATE_PEM].map((capability) => ({ capability, reason: NO_TLS })),
  ...[C.RULE_HOST, C.RULE_PATH, C.RULE_HOST_AND_PATH, C.RULE_PRECEDENCE].map((capability) => ({ capability, reason: NO_RULES })),
];
