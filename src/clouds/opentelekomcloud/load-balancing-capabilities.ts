import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability as C } from "../../load-balancing/capabilities";

/** Rules rest on advanced forwarding. */
const RULES: Capability[] = [C.RULE_HOST, C.RULE_PATH, C.RULE_HOST_AND_PATH, C.RULE_PRECEDENCE];
/** opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/lb_policy_v3.md, priority (2024-10-24) */
const WITHOUT_RULES = ["eu-nl"];
const NO_RULES =
  "eu-nl has no advanced forwarding, and without it the cloud does not say whether a rule for a host goes before one for a path of any host";

/** What load balancers do besides what those of the family do. */
export function balancingCapabilities(region: string): Capability[] {
  return [C.SIZE, C.UDP, C.HTTPS, C.CERTIFICATE_PEM, ...(WITHOUT_RULES.includes(region) ? [] : RULES)];
}

/** Why they do not do the rest. */
export function balancingShortfalls(region: string): Shortfall[] {
  return WITHOUT_RULES.includes(region) ? RULES.map((capability) => ({ capability, reason: NO_RULES })) : [];
}
