import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { huaweiSecurity } from "../../families/huawei/security";

const PROVIDER = { source: "documentation of the Terraform provider flexibleenginecloud/flexibleengine 1.46.0", asOf: "2026-11", sourceKind: SourceKind.OPERATOR };
const rule = rulesFrom(PROVIDER);

/** What the resources of Flexible Engine mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(huaweiSecurity("flexibleengine", PROVIDER), {
  plain: ["flexibleengine_sfs_access_rule_v2", "flexibleengine_vpc_route", "flexibleengine_vpc_route_table"],
  exposure: [rule("flexibleengine_vpc_eip", S.SERVER, { attribute: "publicip.port_id", of: ["publicip.port_id"] }), rule("flexibleengine_vpc_eip_associate", S.SERVER, { of: ["port_id"] })],
  keepers: [rule("flexibleengine_blockstorage_volume_v2", S.VOLUME)],
  encryption: [rule("flexibleengine_obs_bucket", S.BUCKET, { attribute: "encryption", values: ["true"] })],
}));
