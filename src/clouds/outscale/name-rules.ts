import { bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

const DOCS = "outscale/terraform-provider-outscale: docs/resources";

/** Names are tags: OUTSCALE takes any text of up to 255 characters. archipel keeps to what passes on all its clouds. */
const TAG: NameRule = {
  maxLength: 255,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 255 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  source: `${DOCS}/vm.md, tags (length)`,
  asOf: "2026-08-12",
};

/**
 * What OUTSCALE accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: TAG,
  firewall: { ...TAG, source: `${DOCS}/security_group.md, security_group_name (length, characters)` },
  sshKey: { ...TAG, source: `${DOCS}/keypair.md, keypair_name (length)` },
  bucket: bucketName("nobody else in the region may have it", "https://docs.outscale.com/en/userguide/Introduction-to-OOS.html"),
};
