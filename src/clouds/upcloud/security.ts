import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { S3_SECURITY } from "../../families/s3/security";

const rule = rulesFrom({ source: "documentation of the Terraform provider upcloudltd/upcloud 5.36.3", asOf: "2026-11", sourceKind: SourceKind.OPERATOR });

/** What the resources of UpCloud mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(S3_SECURITY, {
  plain: [
    "upcloud_file_storage_share",
    "upcloud_file_storage_share_acl",
    "upcloud_firewall_rules",
    "upcloud_gateway",
    "upcloud_loadbalancer_backend",
    "upcloud_loadbalancer_frontend",
    "upcloud_loadbalancer_frontend_rule",
    "upcloud_loadbalancer_static_backend_member",
    "upcloud_managed_object_storage_policy",
    "upcloud_managed_object_storage_user",
    "upcloud_managed_object_storage_user_access_key",
    "upcloud_managed_object_storage_user_policy",
    "upcloud_network",
    "upcloud_network_peering",
    "upcloud_router",
    "upcloud_server_group",
    "upcloud_tag",
  ],
  exposure: [
    rule("upcloud_server", S.SERVER, { attribute: "network_interface.type", except: ["private", "utility"] }),
    rule("upcloud_floating_ip_address", S.SERVER, { attribute: "mac_address", of: ["mac_address"] }),
    rule("upcloud_loadbalancer", S.LOAD_BALANCER, { attribute: "networks.type", except: ["private"], byDefault: true }),
    rule("upcloud_kubernetes_cluster", S.KUBERNETES, { remark: "which addresses its filter lets in is not looked at" }),
  ],
  keepers: [
    rule("upcloud_server", S.SERVER, { attribute: "template" }),
    ...["upcloud_storage", "upcloud_storage_backup"].map((type) => rule(type, S.VOLUME)),
    ...["upcloud_managed_object_storage", "upcloud_managed_object_storage_bucket"].map((type) => rule(type, S.BUCKET)),
    rule("upcloud_file_storage", S.FILE_SHARE),
    rule("upcloud_kubernetes_cluster", S.KUBERNETES),
  ],
  encryption: [
    rule("upcloud_storage", S.VOLUME, { attribute: "encrypt", values: ["true"] }),
    rule("upcloud_server", S.SERVER, { attribute: "template.encrypt", values: ["true"] }),
    rule("upcloud_kubernetes_cluster", S.KUBERNETES, { attribute: "storage_encryption", values: ["data-at-rest"] }),
  ],
}));
