import { PLAIN } from "./security-plain";
import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { fileOf, joinParts, rulesFrom, rulesFromDocs, securityRules } from "../../core/rule-making";

const DOCS = { repository: "scaleway/terraform-provider-scaleway", commit: "b2d45ed4b", asOf: "2026-08-21", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(DOCS);
const secret = rulesFrom({ source: "https://scaleway.com/en/developers/api/secret-manager", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const database = rulesFrom({
  source: "scaleway/docs-content 173570b20: managed-databases-for-postgresql-and-mysql/api-cli/setting-up-encryption-at-rest.mdx",
  asOf: "2025-06-23",
  sourceKind: SourceKind.OPERATOR,
});
const LB = "scaleway_lb";
/** The provider leaves it to the API, of which the operator's generated client says that it assigns an address by default. */
const API_DEFAULT = { source: "https://github.com/scaleway/scaleway-sdk-js/pull/1312", asOf: "2024-06-13" };
const OPEN_TO_ALL = { ...fileOf(DOCS, "docs/resources/k8s_acl.md"), remark: "which addresses its access list lets in is not looked at" };
const FUNCTION = { ...fileOf(DOCS, "internal/services/function/function.go"), remark: "the provider wants it written" };

/** What the resources of Scaleway mean. A gateway that translates addresses lets out, and in only by a rule of its own. */
export const SECURITY: SecurityRules = securityRules(joinParts({
  plain: PLAIN,
  exposure: [
    rule("scaleway_instance_server", S.SERVER, { attribute: "enable_dynamic_ip", except: ["false"] }),
    ...["ip_id", "ip_ids"].map((attribute) => rule("scaleway_instance_server", S.SERVER, { attribute })),
    rule("scaleway_vpc_public_gateway", S.SERVER, { attribute: "bastion_enabled", except: ["false"], remark: "a bastion leads to the servers behind it" }),
    rule("scaleway_vpc_public_gateway_pat_rule", S.SERVER, { of: ["private_ip"] }),
    rule(LB, S.LOAD_BALANCER, { attribute: "assign_flexible_ip", except: ["false"], byDefault: true, ...API_DEFAULT }),
    rule(LB, S.LOAD_BALANCER, { attribute: "assign_flexible_ipv6", except: ["false"] }),
    ...["ip_id", "ip_ids"].map((attribute) => rule(LB, S.LOAD_BALANCER, { attribute })),
    rule("scaleway_object_bucket", S.BUCKET, { attribute: "acl", except: ["private"] }),
    rule("scaleway_object_bucket_acl", S.BUCKET, { attribute: "acl", except: ["private"], of: ["bucket"] }),
    rule("scaleway_object_bucket_acl", S.BUCKET, { attribute: "access_control_policy.grant", isUnclear: true, of: ["bucket"], remark: "grants are not read" }),
    rule("scaleway_object_bucket_policy", S.BUCKET, { attribute: "policy", isAccessPolicy: true, of: ["bucket"] }),
    rule("scaleway_object", S.BUCKET, { attribute: "visibility", except: ["private"], of: ["bucket"] }),
    rule("scaleway_rdb_instance", S.DATABASE, { attribute: "load_balancer" }),
    rule("scaleway_rdb_read_replica", S.DATABASE, { attribute: "direct_access" }),
    ...["scaleway_redis_cluster", "scaleway_mongodb_instance"].map((type) => rule(type, S.DATABASE, { attribute: "public_network" })),
    ...["scaleway_rdb_instance", "scaleway_rdb_read_replica", "scaleway_redis_cluster", "scaleway_mongodb_instance"].map((type) =>
      rule(type, S.DATABASE, { attribute: "private_network", values: [], byDefault: true })),
    rule("scaleway_k8s_cluster", S.KUBERNETES, OPEN_TO_ALL),
    rule("scaleway_k8s_pool", S.KUBERNETES, { attribute: "public_ip_disabled", except: ["true"], byDefault: true }),
    rule("scaleway_container", S.APPLICATION, { attribute: "privacy", except: ["private"], byDefault: true }),
    rule("scaleway_function", S.APPLICATION, { attribute: "privacy", except: ["private"], byDefault: true, ...FUNCTION }),
    rule("scaleway_registry_namespace", S.REGISTRY, { attribute: "is_public", except: ["false"] }),
  ],
  keepers: [
    ...["scaleway_instance_server", "scaleway_instance_snapshot"].map((type) => rule(type, S.SERVER)),
    ...["scaleway_instance_volume", "scaleway_block_volume", "scaleway_block_snapshot"].map((type) => rule(type, S.VOLUME)),
    ...["scaleway_object_bucket", "scaleway_object"].map((type) => rule(type, S.BUCKET)),
    ...["rdb_instance", "rdb_read_replica", "rdb_database_backup", "rdb_snapshot", "redis_cluster", "mongodb_instance", "mongodb_snapshot"]
      .map((type) => rule(`scaleway_${type}`, S.DATABASE)),
    ...["scaleway_k8s_cluster", "scaleway_k8s_pool"].map((type) => rule(type, S.KUBERNETES)),
    rule("scaleway_file_filesystem", S.FILE_SHARE),
    rule("scaleway_registry_namespace", S.REGISTRY),
    ...["scaleway_secret", "scaleway_secret_version"].map((type) => rule(type, S.SECRET)),
  ],
  encryption: [
    database("scaleway_rdb_instance", S.DATABASE, { attribute: "encryption_at_rest", values: ["true"] }),
    ...["scaleway_secret", "scaleway_secret_version"].map((type) => secret(type, S.SECRET)),
    rule("scaleway_object_bucket_server_side_encryption_configuration", S.BUCKET, {
      attribute: "rule.apply_server_side_encryption_by_default.sse_algorithm", values: ["AES256", "aws:kms"], of: ["bucket"],
    }),
  ],
}));
