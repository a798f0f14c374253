import { SourceKind } from "../../core/fact";
import type { SecurityRules } from "../../core/resource-rules";
import { joinParts, rulesFrom, securityRules } from "../../core/rule-making";
import { encryptedVolumeTypes, OPENSTACK_SECURITY } from "../../families/openstack/security";
import { S3_SECURITY } from "../../families/s3/security";

const rule = rulesFrom({ source: "ovh/docs: encrypted Block Storage volumes (code index 56108727051)", asOf: "undated", sourceKind: SourceKind.OPERATOR });
const LUKS = ["classic-luks", "high-speed-luks", "high-speed-gen2-luks"];

/** What the resources of OVHcloud mean. Its buckets are encrypted where each object, or the bucket by means this library has not, asks for it. */
export const SECURITY: SecurityRules = securityRules(joinParts(OPENSTACK_SECURITY, S3_SECURITY, { encryption: encryptedVolumeTypes(rule, LUKS) }));
