import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { encryptedVolumeTypes, OPENSTACK_SECURITY } from "../../families/openstack/security";

const volume = rulesFrom({
  source: "plusserver/docs: content/en/compute/pluscloudopen/reference/volumes-snap-back/_index.md",
  asOf: "2025-11-13",
  sourceKind: SourceKind.OPERATOR,
});
const ENCRYPTED = ["ceph-standard-luks", "ceph-premium-luks", "LUKS"];

/** What the resources of pluscloud open mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(OPENSTACK_SECURITY, { encryption: encryptedVolumeTypes(volume, ENCRYPTED) }));
