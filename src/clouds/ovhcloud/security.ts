import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, rulesFromDocs, securityRules } from "../../core/rule-making";
import { encryptedVolumeTypes, OPENSTACK_SECURITY, publicNetworks } from "../../families/openstack/security";
import { S3_SECURITY } from "../../families/s3/security";

const rule = rulesFrom({ source: "ovh/docs: encrypted Block Storage volumes (code index 56108727051)", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const DOCS = { repository: "ovh/terraform-provider-ovh", commit: "a1ae5bce", asOf: "2026-08-21", sourceKind: SourceKind.OPERATOR };
const bucket = rulesFromDocs(DOCS);
/** As in profile.ts. */
const network = rulesFrom({ source: "ovh/docs: the network of public addresses is Ext-Net", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const LUKS = ["classic-luks", "high-speed-luks", "high-speed-gen2-luks"];

/** What the resources of OVHcloud mean. Its buckets are encrypted where they, or each object, ask for it. */
export const SECURITY: SecurityRules = securityRules(joinParts({ exposure: publicNetworks(network, ["Ext-Net"]) }, OPENSTACK_SECURITY, S3_SECURITY, {
  plain: [
    "ovh_cloud_project_storage_object_bucket_lifecycle_configuration",
    "ovh_cloud_project_user",
    "ovh_cloud_project_user_s3_credential",
    "ovh_cloud_project_user_s3_policy",
  ],
  keepers: [bucket("ovh_cloud_project_storage", S.BUCKET)],
  encryption: [
    ...encryptedVolumeTypes(rule, LUKS),
    bucket("ovh_cloud_project_storage", S.BUCKET, { attribute: "encryption.sse_algorithm", values: ["AES256"] }),
  ],
}));
