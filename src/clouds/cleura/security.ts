import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { encryptedVolumeTypes, OPENSTACK_SECURITY } from "../../families/openstack/security";

const rule = rulesFrom({ source: "citynetwork/docs: docs/reference/volumes/index.md", asOf: "2025-12-11", sourceKind: SourceKind.OPERATOR });

/** What the resources of Cleura mean. */
export const SECURITY: SecurityRules = securityRules(joinParts(OPENSTACK_SECURITY, { encryption: encryptedVolumeTypes(rule, ["cbs-encrypted"]) }));
