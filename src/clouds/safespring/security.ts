import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { OPENSTACK_SECURITY, publicNetworks } from "../../families/openstack/security";
import { S3_SECURITY } from "../../families/s3/security";

const network = rulesFrom({
  source: "safespring/docs: content/compute/networking.md",
  asOf: "2026-08-18",
  sourceKind: SourceKind.OPERATOR,
  remark: "public has public addresses, default has those of IPv6",
});

/** What the resources of Safespring mean. Its documentation says nothing of the encryption of volumes and buckets, so nothing is encrypted at rest as far as is known. */
export const SECURITY: SecurityRules = securityRules(joinParts({ exposure: publicNetworks(network, ["public", "default"]) }, OPENSTACK_SECURITY, S3_SECURITY));
