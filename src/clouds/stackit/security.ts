import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { believed, fileOf, joinParts, rulesFromDocs, securityRules } from "../../core/rule-making";
import { S3_SECURITY } from "../../families/s3/security";

const DOCS = { repository: "stackitcloud/terraform-provider-stackit", commit: "49f5457d", asOf: "2026-08-21", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(DOCS);
/** The provider refuses a load balancer that is not private only and has no external address. */
const BALANCER = fileOf(DOCS, "docs/resources/loadbalancer.md and stackit/internal/services/loadbalancer/loadbalancer/resource.go");
const APPLICATION_BALANCER = fileOf(DOCS, "docs/resources/application_load_balancer.md and stackit/internal/services/alb/applicationloadbalancer/resource.go");
const SCOPE = "network.control_plane.access_scope";

/** What the resources of STACKIT mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(S3_SECURITY, {
  plain: [
    "stackit_affinity_group",
    "stackit_alb_certificate",
    "stackit_dns_record_set",
    "stackit_dns_zone",
    "stackit_key_pair",
    "stackit_kms_key",
    "stackit_kms_keyring",
    "stackit_network",
    "stackit_network_interface",
    "stackit_objectstorage_credential",
    "stackit_objectstorage_credentials_group",
    "stackit_postgresflex_database",
    "stackit_postgresflex_user",
    "stackit_redis_credential",
    "stackit_security_group",
    "stackit_security_group_rule",
    "stackit_server_network_interface_attach",
    "stackit_server_volume_attach",
    "stackit_sfs_export_policy",
    "stackit_ske_kubeconfig",
  ],
  exposure: [
    rule("stackit_public_ip", S.SERVER, { attribute: "network_interface_id", of: ["network_interface_id"] }),
    rule("stackit_public_ip_associate", S.SERVER, { of: ["network_interface_id"] }),
    rule("stackit_loadbalancer", S.LOAD_BALANCER, { attribute: "options.private_network_only", except: ["true"], byDefault: true, ...BALANCER }),
    rule("stackit_application_load_balancer", S.LOAD_BALANCER, { attribute: "options.private_network_only", except: ["true"], byDefault: true, ...APPLICATION_BALANCER }),
    rule("stackit_postgresflex_instance", S.DATABASE, { attribute: "acl" }),
    rule("stackit_redis_instance", S.DATABASE, { attribute: "parameters.sgw_acl" }),
    rule("stackit_ske_cluster", S.KUBERNETES, { attribute: SCOPE, except: ["SNA"] }),
    rule("stackit_ske_cluster", S.KUBERNETES, { attribute: SCOPE, values: [], byDefault: true, ...believed("the page does not say which scope is the default") }),
  ],
  keepers: [
    rule("stackit_server", S.SERVER),
    rule("stackit_volume", S.VOLUME),
    rule("stackit_objectstorage_bucket", S.BUCKET),
    ...["stackit_sfs_resource_pool", "stackit_sfs_share"].map((type) => rule(type, S.FILE_SHARE)),
    rule("stackit_ske_cluster", S.KUBERNETES),
    ...["stackit_postgresflex_instance", "stackit_redis_instance"].map((type) => rule(type, S.DATABASE)),
  ],
  encryption: [rule("stackit_volume", S.VOLUME, { attribute: "encryption_parameters.kek_key_id" })],
}));
