import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { believed, joinParts, rulesFrom, rulesFromDocs, securityRules } from "../../core/rule-making";
import { encryptedVolumeTypes, OPENSTACK_SECURITY, publicNetworks } from "../../families/openstack/security";
import { S3_SECURITY } from "../../families/s3/security";

const rule = rulesFrom({ source: "ovh/docs: encrypted Block Storage volumes (code index 56108727051)", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const DOCS = { repository: "ovh/terraform-provider-ovh", commit: "a1ae5bce", asOf: "2026-08-21", sourceKind: SourceKind.OPERATOR };
const own = rulesFromDocs(DOCS);
const database = rulesFrom({ source: "ovh/docs: public_cloud_databases/information_01_security_overview", asOf: "2023-05-23", sourceKind: SourceKind.OPERATOR });
/** As in profile.ts. */
const network = rulesFrom({ source: "ovh/docs: the network of public addresses is Ext-Net", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const LUKS = ["classic-luks", "high-speed-luks", "high-speed-gen2-luks"];

/** What the resources of OVHcloud mean. Its databases are encrypted, and its buckets where they, or each object, ask for it. */
export const SECURITY: SecurityRules = securityRules(joinParts({ exposure: publicNetworks(network, ["Ext-Net"]) }, OPENSTACK_SECURITY, S3_SECURITY, {
  plain: [
    ...["ip_restrictions_management", "ip_restrictions_registry", "user"].map((part) => `ovh_cloud_project_containerregistry_${part}`),
    ...["database", "postgresql_user", "user", "valkey_user"].map((part) => `ovh_cloud_project_database_${part}`),
    "ovh_cloud_project_kube_iprestrictions",
    "ovh_cloud_project_storage_object_bucket_lifecycle_configuration",
    "ovh_cloud_project_user",
    "ovh_cloud_project_user_s3_credential",
    "ovh_cloud_project_user_s3_policy",
    "ovh_domain_zone",
    "ovh_domain_zone_record",
  ],
  exposure: [
    // A database is on a private network or on the internet, where those alone reach it that are listed.
    own("ovh_cloud_project_database", S.DATABASE, { attribute: "ip_restrictions.ip", unless: ["nodes.network_id"] }),
    own("ovh_cloud_project_kube", S.KUBERNETES, believed("the page does not say who reaches its API; the addresses that are let in are not looked at")),
    own("ovh_cloud_project_kube_nodepool", S.KUBERNETES, believed("the page does not say whether nodes have public addresses")),
  ],
  keepers: [
    own("ovh_cloud_project_containerregistry", S.REGISTRY),
    own("ovh_cloud_project_database", S.DATABASE),
    own("ovh_cloud_project_kube", S.KUBERNETES),
    own("ovh_cloud_project_kube_nodepool", S.KUBERNETES),
    own("ovh_cloud_project_storage", S.BUCKET),
  ],
  encryption: [
    ...encryptedVolumeTypes(rule, LUKS),
    database("ovh_cloud_project_database", S.DATABASE),
    own("ovh_cloud_project_storage", S.BUCKET, { attribute: "encryption.sse_algorithm", values: ["AES256"] }),
  ],
}));
