import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { believed, fileOf, joinParts, rulesFrom, rulesFromDocs, securityRules } from "../../core/rule-making";
import { S3_SECURITY } from "../../families/s3/security";

const DOCS = { repository: "exoscale/terraform-provider-exoscale", commit: "b692022e", asOf: "2026-08-12", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(DOCS);
const API = { repository: "exoscale/egoscale", commit: "d767924d", asOf: "2026-07-20", sourceKind: SourceKind.OPERATOR };
/** What the API says of load balancers and of nodes: both have public addresses, whatever is asked for. */
const api = rulesFrom({ ...fileOf(API, "v3/schemas.go"), asOf: API.asOf, sourceKind: API.sourceKind });
const disk = rulesFrom({
  source: "https://community.exoscale.com/product/compute/instances/reference/encryption-at-rest/",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "what was made before encryption came is not covered",
});
const database = rulesFrom({
  source: "https://community.exoscale.com/product/dbaas/service-specific/postgresql/operation",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
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
    ...["mysql_database", "mysql_user", "pg_database", "pg_user", "valkey_user"].map((part) => `exoscale_dbaas_${part}`),
    "exoscale_domain",
    "exoscale_domain_record",
    "exoscale_elastic_ip",
    "exoscale_iam_api_key",
    "exoscale_iam_role",
    "exoscale_nlb_service",
    "exoscale_private_network",
    "exoscale_security_group",
    "exoscale_security_group_rule",
    "exoscale_sks_kubeconfig",
    "exoscale_ssh_key",
  ],
  exposure: [
    rule("exoscale_compute_instance", S.SERVER, { attribute: "private", except: ["true"], byDefault: true }),
    rule("exoscale_compute_instance", S.SERVER, { attribute: "ipv6", except: ["false"] }),
    rule("exoscale_compute_instance", S.SERVER, { attribute: "elastic_ip_ids" }),
    rule("exoscale_instance_pool", S.SERVER),
    api("exoscale_nlb", S.LOAD_BALANCER),
    rule("exoscale_sks_cluster", S.KUBERNETES, believed("the page does not say who reaches its API")),
    api("exoscale_sks_nodepool", S.KUBERNETES),
    rule("exoscale_sos_bucket_policy", S.BUCKET, { attribute: "policy", isAccessPolicy: true, of: ["bucket"] }),
    // Of each kind of service, those addresses alone reach it that its filter has.
    ...["pg", "mysql", "valkey", "kafka", "opensearch", "grafana"].map((kind) => database("exoscale_dbaas", S.DATABASE, { attribute: `${kind}.ip_filter` })),
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
