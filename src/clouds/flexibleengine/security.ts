import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFromDocs, securityRules } from "../../core/rule-making";
import { huaweiSecurity } from "../../families/huawei/security";

const PROVIDER = { repository: "FlexibleEngineCloud/terraform-provider-flexibleengine", commit: "daeea520", asOf: "2024-03-20", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(PROVIDER);

/** What the resources of Flexible Engine mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(huaweiSecurity("flexibleengine", PROVIDER), {
  plain: [
    "flexibleengine_as_group",
    "flexibleengine_as_policy_v1",
    "flexibleengine_ces_alarmrule",
    "flexibleengine_elb_certificate",
    "flexibleengine_elb_ipgroup",
    "flexibleengine_sfs_access_rule_v2",
    "flexibleengine_vpc_route",
    "flexibleengine_vpc_route_table",
  ],
  exposure: [
    rule("flexibleengine_as_configuration", S.SERVER, { attribute: "instance_config.public_ip" }),
    ...["ipv4_eip_id", "iptype"].map((attribute) => rule("flexibleengine_lb_loadbalancer_v3", S.LOAD_BALANCER, { attribute })),
    rule("flexibleengine_vpc_eip", S.SERVER, { attribute: "publicip.port_id", of: ["publicip.port_id"] }),
    rule("flexibleengine_vpc_eip_associate", S.SERVER, { of: ["port_id"] }),
  ],
  keepers: [rule("flexibleengine_as_group", S.SERVER), rule("flexibleengine_blockstorage_volume_v2", S.VOLUME), rule("flexibleengine_dcs_instance_v1", S.DATABASE), rule("flexibleengine_swr_organization", S.REGISTRY)],
  encryption: [
    rule("flexibleengine_obs_bucket", S.BUCKET, { attribute: "encryption", values: ["true"] }),
    rule("flexibleengine_rds_instance_v3", S.DATABASE, { attribute: "volume.disk_encryption_id" }),
    rule("flexibleengine_blockstorage_volume_v2", S.VOLUME, { attribute: "metadata.__system__encrypted", values: ["1"] }),
  ],
}));
