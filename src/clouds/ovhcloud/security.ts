import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, rulesFromDocs, securityRules } from "../../core/rule-making";
import { encryptedVolumeTypes, OPENSTACK_SECURITY, publicNetworks } from "../../families/openstack/security";
import { S3_SECURITY } from "../../families/s3/security";

const rule = rulesFrom({ source: "ovh/docs: encrypted Block Storage volumes (code index 56108727051)", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const DOCS = { repository: "ovh/terraform-provider-ovh", commit: "a1ae5bce", asOf: "2026-08-21", sourceKind: SourceKind.OPERATOR };
const own = rulesFromDocs(DOCS);
/** As in profile.ts. */
const network = rulesFrom({ source: "ovh/docs: the network of public addresses is Ext-Net", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const LUKS = ["classic-luks", "high-speed-luks", "high-speed-gen2-luks"];

/** What the resources of OVHcloud mean. Its buckets are encrypted where they, or each object, ask for it. */
export const SECURITY: SecurityRules = securityRules(joinParts({ exposure: publicNetworks(network, ["Ext-Net"]) }, OPENSTACK_SECURITY, S3_SECURITY, {
  plain: [
    "ovh_cloud_project_database_database",
    "ovh_cloud_project_database_postgresql_user",
    "ovh_cloud_project_database_user",
    "ovh_cloud_project_database_valkey_user",
    "ovh_cloud_project_kube_iprestrictions",
    "ovh_cloud_project_storage_object_bucket_lifecycle_configuration",
    "ovh_cloud_project_user",
    "ovh_cloud_project_user_s3_credential",
    "ovh_cloud_project_user_s3_policy",
    "ovh_domain_zone",
    "ovh_domain_zone_record",
  ],
  exposure: [
    own("ovh_cloud_project_database", S.DATABASE, { attribute: "ip_restrictions.ip", isPublicAddress: true }),
    own("ovh_cloud_project_kube", S.KUBERNETES, { remark: "which addresses its restrictions let in is not looked at" }),
  ],
  keepers: [
    own("ovh_cloud_project_storage", S.BUCKET),
    own("ovh_cloud_project_database", S.DATABASE),
    ...["ovh_cloud_project_kube", "ovh_cloud_project_kube_nodepool"].map((type) => own(type, S.KUBERNETES)),
    own("ovh_cloud_project_containerregistry", S.REGISTRY),
  ],
  encryption: [
    ...encryptedVolumeTypes(rule, LUKS),
    own("ovh_cloud_project_storage", S.BUCKET, { attribute: "encryption.sse_algorithm", values: ["AES256"] }),
  ],
}));
