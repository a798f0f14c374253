import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { believed, fileOf, joinParts, rulesFromDocs, securityRules } from "../../core/rule-making";
import { S3_SECURITY } from "../../families/s3/security";

const DOCS = { repository: "UpCloudLtd/terraform-provider-upcloud", commit: "67632e69", asOf: "2026-07-22", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(DOCS);
/** Without a filter of addresses, any may reach the control plane. */
const CONTROL_PLANE = { source: "https://developers.upcloud.com/1.3/20-managed-kubernetes/", asOf: "undated", remark: "which addresses its filter lets in is not looked at" };

const DATABASES = ["mysql", "postgresql", "valkey"].map((kind) => `upcloud_managed_database_${kind}`);

/** What the resources of UpCloud mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(S3_SECURITY, {
  plain: [
    "upcloud_file_storage_share",
    "upcloud_file_storage_share_acl",
    "upcloud_firewall_rules",
    "upcloud_gateway",
    "upcloud_gateway_connection",
    "upcloud_gateway_connection_tunnel",
    "upcloud_loadbalancer_backend",
    "upcloud_loadbalancer_dynamic_certificate_bundle",
    "upcloud_loadbalancer_frontend",
    "upcloud_loadbalancer_frontend_rule",
    "upcloud_loadbalancer_frontend_tls_config",
    "upcloud_loadbalancer_manual_certificate_bundle",
    "upcloud_loadbalancer_static_backend_member",
    "upcloud_managed_database_logical_database",
    "upcloud_managed_database_user",
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
    rule("upcloud_server", S.SERVER, { attribute: "network_interface.type", except: ["private", "utility"], ...fileOf(DOCS, "internal/service/server/server.go") }),
    rule("upcloud_floating_ip_address", S.SERVER, { attribute: "mac_address", of: ["mac_address"] }),
    rule("upcloud_loadbalancer", S.LOAD_BALANCER, { attribute: "networks.type", except: ["private"] }),
    rule("upcloud_loadbalancer", S.LOAD_BALANCER, {
      attribute: "networks.type", values: [], byDefault: true, ...believed("the page does not say what a load balancer without networks is reached by"),
    }),
    rule("upcloud_loadbalancer", S.LOAD_BALANCER, { attribute: "ip_addresses.address", isUnclear: true, remark: "a floating address may be a public one" }),
    rule("upcloud_kubernetes_cluster", S.KUBERNETES, CONTROL_PLANE),
    rule("upcloud_kubernetes_node_group", S.KUBERNETES, believed("whether nodes have public addresses is decided by their cluster")),
    ...DATABASES.map((type) => rule(type, S.DATABASE, { attribute: "properties.public_access", values: ["true"] })),
  ],
  keepers: [
    rule("upcloud_server", S.SERVER, { attribute: "template" }),
    ...["upcloud_storage", "upcloud_storage_backup"].map((type) => rule(type, S.VOLUME)),
    ...["upcloud_managed_object_storage", "upcloud_managed_object_storage_bucket"].map((type) => rule(type, S.BUCKET)),
    rule("upcloud_file_storage", S.FILE_SHARE),
    rule("upcloud_kubernetes_cluster", S.KUBERNETES),
    rule("upcloud_kubernetes_node_group", S.KUBERNETES),
    ...DATABASES.map((type) => rule(type, S.DATABASE)),
  ],
  encryption: [
    rule("upcloud_storage", S.VOLUME, { attribute: "encrypt", values: ["true"] }),
    rule("upcloud_server", S.SERVER, { attribute: "template.encrypt", values: ["true"] }),
    rule("upcloud_kubernetes_cluster", S.KUBERNETES, { attribute: "storage_encryption", values: ["data-at-rest"] }),
  ],
}));
