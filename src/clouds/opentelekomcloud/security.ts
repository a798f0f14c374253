import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, rulesFromDocs, securityRules } from "../../core/rule-making";
import { huaweiSecurity } from "../../families/huawei/security";

const PROVIDER = { repository: "opentelekomcloud/terraform-provider-opentelekomcloud", commit: "88f1cf1e", asOf: "2024-10-24", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(PROVIDER);
const disk = rulesFrom({
  source: "https://docs.otc.t-systems.com/elastic-volume-service/umn/managing_encrypted_evs_disks.html",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
});

/** What the resources of Open Telekom Cloud mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(huaweiSecurity("opentelekomcloud", PROVIDER), {
  plain: [
    "opentelekomcloud_as_group_v1",
    "opentelekomcloud_as_policy_v2",
    "opentelekomcloud_ces_alarmrule",
    "opentelekomcloud_identity_credential_v3",
    "opentelekomcloud_lb_certificate_v3",
    "opentelekomcloud_lb_ipgroup_v3",
    "opentelekomcloud_lb_policy_v3",
    "opentelekomcloud_vpc_route_table_v1",
  ],
  exposure: [
    rule("opentelekomcloud_as_configuration_v1", S.SERVER, { attribute: "instance_config.public_ip" }),
    rule("opentelekomcloud_lb_loadbalancer_v3", S.LOAD_BALANCER, { attribute: "public_ip" }),
    rule("opentelekomcloud_rds_instance_v3", S.DATABASE, { attribute: "public_ips" }),
    rule("opentelekomcloud_vpc_eip_v1", S.SERVER, { attribute: "publicip.port_id", of: ["publicip.port_id"] }),
  ],
  keepers: [
    rule("opentelekomcloud_as_group_v1", S.SERVER),
    rule("opentelekomcloud_swr_organization_v2", S.REGISTRY),
    rule("opentelekomcloud_dcs_instance_v2", S.DATABASE),
    rule("opentelekomcloud_evs_volume_v3", S.VOLUME),
    rule("opentelekomcloud_sfs_turbo_share_v1", S.FILE_SHARE),
  ],
  encryption: [
    disk("opentelekomcloud_evs_volume_v3", S.VOLUME, { attribute: "kms_id" }),
    rule("opentelekomcloud_obs_bucket", S.BUCKET, { attribute: "server_side_encryption.kms_key_id" }),
    rule("opentelekomcloud_rds_instance_v3", S.DATABASE, { attribute: "volume.disk_encryption_id" }),
    rule("opentelekomcloud_sfs_turbo_share_v1", S.FILE_SHARE, { attribute: "crypt_key_id" }),
  ],
}));
