import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFromDocs, securityRules } from "../../core/rule-making";

const DOCS = { repository: "orange-cloudavenue/terraform-provider-cloudavenue", commit: "ce1b3da5", asOf: "2026-08-19", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(DOCS);

/** What the resources of Cloud Avenue mean. Only address translation leads in. No source was found that says that anything is encrypted at rest. */
export const SECURITY: SecurityRules = securityRules(joinParts({
  plain: [
    "cloudavenue_edgegateway_app_port_profile",
    "cloudavenue_edgegateway_firewall",
    "cloudavenue_edgegateway_ip_set",
    "cloudavenue_edgegateway_network_routed",
    "cloudavenue_edgegateway_vpn_ipsec",
    "cloudavenue_elb_pool",
    "cloudavenue_org_certificate_library",
    "cloudavenue_publicip",
    "cloudavenue_s3_bucket_cors_configuration",
    "cloudavenue_s3_bucket_lifecycle_configuration",
    "cloudavenue_s3_bucket_versioning_configuration",
    "cloudavenue_s3_credential",
    "cloudavenue_vapp",
    "cloudavenue_vapp_org_network",
    "cloudavenue_vdc_network_isolated",
    "cloudavenue_vm_affinity_rule",
  ],
  exposure: [
    rule("cloudavenue_edgegateway_nat_rule", S.SERVER, { attribute: "rule_type", except: ["SNAT", "NO_SNAT", "NO_DNAT"], of: ["internal_address"] }),
    rule("cloudavenue_elb_virtual_service", S.LOAD_BALANCER, { attribute: "virtual_ip", values: ["@cloudavenue_publicip"] }),
    rule("cloudavenue_elb_virtual_service", S.LOAD_BALANCER, { attribute: "virtual_ip", isPublicAddress: true }),
    rule("cloudavenue_s3_bucket_policy", S.BUCKET, { attribute: "policy", isAccessPolicy: true, of: ["bucket"] }),
    rule("cloudavenue_s3_bucket_acl", S.BUCKET, { attribute: "acl", except: ["private"], of: ["bucket"] }),
    rule("cloudavenue_s3_bucket_acl", S.BUCKET, { attribute: "access_control_policy", isUnclear: true, of: ["bucket"], remark: "grants are not read" }),
  ],
  keepers: [rule("cloudavenue_vm", S.SERVER), rule("cloudavenue_vm_disk", S.VOLUME), rule("cloudavenue_s3_bucket", S.BUCKET)],
}));
