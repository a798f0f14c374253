import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { S3_SECURITY } from "../../families/s3/security";

const rule = rulesFrom({ source: "documentation of the Terraform provider exoscale/exoscale 0.70.0", asOf: "2026-11", sourceKind: SourceKind.OPERATOR });
const disk = rulesFrom({
  source: "https://community.exoscale.com/product/compute/instances/reference/encryption-at-rest/",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "what was made before encryption came is not covered",
});
const bucket = rulesFrom({
  source: "https://community.exoscale.com/product/storage/object-storage/how-to/encryption",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "buckets made before it became the default are not covered",
});

/** What the resources of Exoscale mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(S3_SECURITY, {
  plain: [
    "exoscale_anti_affinity_group",
    "exoscale_domain",
    "exoscale_domain_record",
    "exoscale_elastic_ip",
    "exoscale_iam_api_key",
    "exoscale_iam_role",
    "exoscale_nlb_service",
    "exoscale_private_network",
    "exoscale_security_group",
    "exoscale_security_group_rule",
    "exoscale_ssh_key",
  ],
  exposure: [
    rule("exoscale_compute_instance", S.SERVER, { attribute: "private", except: ["true"], byDefault: true }),
    rule("exoscale_compute_instance", S.SERVER, { attribute: "ipv6", except: ["false"] }),
    rule("exoscale_compute_instance", S.SERVER, { attribute: "elastic_ip_ids" }),
    rule("exoscale_instance_pool", S.SERVER),
    rule("exoscale_nlb", S.LOAD_BALANCER),
    rule("exoscale_sks_cluster", S.KUBERNETES),
    rule("exoscale_sks_nodepool", S.KUBERNETES),
    rule("exoscale_sos_bucket_policy", S.BUCKET, { attribute: "policy", isAccessPolicy: true, of: ["bucket"] }),
    rule("exoscale_dbaas", S.DATABASE, { remark: "which addresses its filter lets in is not looked at" }),
  ],
  keepers: [
    ...["exoscale_compute_instance", "exoscale_instance_pool"].map((type) => rule(type, S.SERVER)),
    ...["exoscale_block_storage_volume", "exoscale_block_storage_volume_snapshot"].map((type) => rule(type, S.VOLUME)),
    ...["exoscale_sks_cluster", "exoscale_sks_nodepool"].map((type) => rule(type, S.KUBERNETES)),
    rule("exoscale_dbaas", S.DATABASE),
  ],
  encryption: [
    disk("exoscale_compute_instance", S.SERVER),
    ...["exoscale_block_storage_volume", "exoscale_block_storage_volume_snapshot"].map((type) => disk(type, S.VOLUME)),
    bucket("minio_s3_bucket", S.BUCKET),
  ],
}));
