import type { SecurityRules } from "../../core/resource-rules";
import { joinParts, securityRules } from "../../core/rule-making";
import { OPENSTACK_SECURITY } from "../../families/openstack/security";

/** What the resources of Elastx mean. Its documentation says nothing of the encryption of volumes and containers, so nothing is encrypted at rest as far as is known. */
export const SECURITY: SecurityRules = securityRules(joinParts(OPENSTACK_SECURITY));
