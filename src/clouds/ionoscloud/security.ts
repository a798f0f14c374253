import { SourceKind } from "../../core/fact";
import type { ResourceRule, SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import type { RuleTerms } from "../../core/rule-making";
import { fileOf, joinParts, rulesFrom, rulesFromDocs, securityRules } from "../../core/rule-making";

const DOCS = { repository: "ionos-cloud/terraform-provider-ionoscloud", commit: "62ea59ad", asOf: "2026-07-24", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(DOCS);
const disk = rulesFrom({
  source: "https://docs.ionos.com/cloud/storage-and-backup/block-storage/overview/security",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
  remark: "volumes made before encryption came are not covered",
});
const SERVERS = ["ionoscloud_server", "ionoscloud_vcpu_server", "ionoscloud_cube_server"];
const GROUP = "ionoscloud_autoscaling_group";
const BALANCERS = ["ionoscloud_networkloadbalancer", "ionoscloud_application_loadbalancer"];
const LAN = "ionoscloud_lan";
const POSTGRESQL = "ionoscloud_pg_cluster";
const IN_MEMORY = "ionoscloud_inmemorydb_cluster_v2";
const IN_MEMORY_PAGE = fileOf(DOCS, "docs/resources/inmemorydb_cluster_v2.md");
const POSTGRESQL_PAGE = fileOf(DOCS, "docs/resources/dbaas_pgsql_cluster.md");
/** The page tells what `public` means, the code that a LAN of which it is not written is made as a private one. */
const IS_PUBLIC = { attribute: "public", except: ["false"], ...fileOf(DOCS, "docs/resources/lan.md and ionoscloud/resource_lan.go") };

/** Something on a LAN: a public one leads to the internet. */
function onLan(type: string, attribute: string, subject: S, of?: string[], page: RuleTerms = {}): ResourceRule[] {
  return [
    rule(type, subject, { attribute, of, via: rule(LAN, subject, IS_PUBLIC), ...page }),
    rule(type, subject, { ...page, attribute, of, except: [`@${LAN}`], isUnclear: true, remark: "a LAN of another program may be a public one" }),
  ];
}

/** What the resources of IONOS Cloud mean. */
export const SECURITY: SecurityRules = securityRules(joinParts({
  plain: [
    LAN,
    "ionoscloud_application_loadbalancer_forwardingrule",
    "ionoscloud_certificate",
    "ionoscloud_container_registry_token",
    "ionoscloud_datacenter",
    "ionoscloud_datacenter_nsg_selection",
    "ionoscloud_dns_record",
    "ionoscloud_dns_zone",
    "ionoscloud_firewall",
    "ionoscloud_ipblock",
    "ionoscloud_natgateway",
    "ionoscloud_natgateway_rule",
    "ionoscloud_networkloadbalancer_forwardingrule",
    "ionoscloud_nfs_share",
    "ionoscloud_nsg",
    "ionoscloud_nsg_firewallrule",
    "ionoscloud_object_storage_accesskey",
    "ionoscloud_pg_database",
    "ionoscloud_pg_user",
    "ionoscloud_s3_bucket_cors_configuration",
    "ionoscloud_s3_bucket_lifecycle_configuration",
    "ionoscloud_s3_bucket_object_lock_configuration",
    "ionoscloud_s3_bucket_public_access_block",
    "ionoscloud_s3_bucket_versioning",
    "ionoscloud_target_group",
  ],
  exposure: [
    ...onLan("ionoscloud_nic", "lan", S.SERVER, ["server_id"]),
    ...SERVERS.flatMap((type) => onLan(type, "nic.lan", S.SERVER)),
    ...onLan(GROUP, "replica_configuration.nic.lan", S.SERVER),
    ...BALANCERS.flatMap((type) => onLan(type, "listener_lan", S.LOAD_BALANCER)),
    ...onLan(POSTGRESQL, "connections.lan_id", S.DATABASE, undefined, POSTGRESQL_PAGE),
    ...onLan(IN_MEMORY, "connections.lan_id", S.DATABASE, undefined, IN_MEMORY_PAGE),
    rule("ionoscloud_s3_bucket_policy", S.BUCKET, { attribute: "policy", isAccessPolicy: true, of: ["bucket"] }),
  ],
  keepers: [
    ...[...SERVERS, GROUP].map((type) => rule(type, S.SERVER)),
    ...["ionoscloud_volume", "ionoscloud_snapshot"].map((type) => rule(type, S.VOLUME)),
    rule("ionoscloud_s3_bucket", S.BUCKET),
    rule("ionoscloud_nfs_cluster", S.FILE_SHARE),
    rule(POSTGRESQL, S.DATABASE, POSTGRESQL_PAGE),
    rule(IN_MEMORY, S.DATABASE, IN_MEMORY_PAGE),
    rule("ionoscloud_container_registry", S.REGISTRY),
  ],
  encryption: [
    disk("ionoscloud_volume", S.VOLUME),
    // The disk of a cube is on its host, of which the page says nothing.
    ...["ionoscloud_server", "ionoscloud_vcpu_server", GROUP].map((type) => disk(type, S.SERVER)),
    rule("ionoscloud_s3_bucket_server_side_encryption_configuration", S.BUCKET, {
      attribute: "rule.apply_server_side_encryption_by_default.sse_algorithm", values: ["AES256"], of: ["bucket"],
    }),
  ],
}));
