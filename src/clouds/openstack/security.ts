import type { SecurityRules } from "../../core/resource-rules";
import { joinParts, securityRules } from "../../core/rule-making";
import { OPENSTACK_SECURITY } from "../../families/openstack/security";
import { S3_SECURITY } from "../../families/s3/security";

/** What the resources of an OpenStack of one's own mean. How it keeps data is for its operator to say, so nothing is encrypted at rest as far as is known. */
export const SECURITY: SecurityRules = securityRules(joinParts(OPENSTACK_SECURITY, S3_SECURITY));
