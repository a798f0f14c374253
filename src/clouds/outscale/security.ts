import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { SecuritySubject as S } from "../../core/resource-rules";
import { joinParts, rulesFrom, rulesFromDocs, securityRules } from "../../core/rule-making";
import { S3_SECURITY } from "../../families/s3/security";

const DOCS = { repository: "outscale/terraform-provider-outscale", commit: "70f2bbeb", asOf: "2026-08-12", sourceKind: SourceKind.OPERATOR };
const rule = rulesFromDocs(DOCS);
const GUIDE = "https://docs.outscale.com/fr/userguide";
const OWN_ADDRESS = { source: `${GUIDE}/Obtenir-des-informations-sur-les-IP-publiques-d-une-Région.html`, asOf: "undated", remark: "the page does not tell VMs in a Net apart" };
const FACING = { source: `${GUIDE}/Créer-un-load-balancer-relié-à-internet-dans-un-Net.html`, asOf: "undated" };
const bucket = rulesFrom({
  source: "https://docs.outscale.com/en/userguide/Bucket-Encryption-Configuration-Reference.html",
  asOf: "undated",
  sourceKind: SourceKind.OPERATOR,
});

/** What the resources of OUTSCALE mean. A VM outside of a Net stands in the public Cloud, with a public address of its own. */
export const SECURITY: SecurityRules = securityRules(joinParts(S3_SECURITY, {
  plain: [
    "outscale_access_key",
    "outscale_dhcp_option",
    "outscale_internet_service",
    "outscale_internet_service_link",
    "outscale_keypair",
    "outscale_nat_service",
    "outscale_net",
    "outscale_net_attributes",
    "outscale_load_balancer_attributes",
    "outscale_load_balancer_policy",
    "outscale_load_balancer_vms",
    "outscale_net_peering",
    "outscale_net_peering_acceptation",
    "outscale_nic",
    "outscale_nic_link",
    "outscale_public_ip",
    "outscale_route",
    "outscale_route_table",
    "outscale_route_table_link",
    "outscale_security_group",
    "outscale_security_group_rule",
    "outscale_server_certificate",
    "outscale_subnet",
    "outscale_volume_link",
  ],
  exposure: [
    rule("outscale_public_ip_link", S.SERVER, { of: ["vm_id", "nic_id"] }),
    rule("outscale_vm", S.SERVER, { attribute: "subnet_id", values: [], byDefault: true, unless: ["nics", "primary_nic"], ...OWN_ADDRESS }),
    rule("outscale_load_balancer", S.LOAD_BALANCER, { attribute: "load_balancer_type", except: ["internal"], byDefault: true, ...FACING }),
  ],
  keepers: [rule("outscale_vm", S.SERVER), ...["outscale_volume", "outscale_snapshot"].map((type) => rule(type, S.VOLUME))],
  encryption: [bucket("minio_s3_bucket_server_side_encryption", S.BUCKET, { attribute: "encryption_type", values: ["AES256", "aws:kms"], of: ["bucket"] })],
}));
