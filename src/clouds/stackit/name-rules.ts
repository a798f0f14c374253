import { bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

const PROVIDER = "stackitcloud/terraform-provider-stackit: stackit/internal/services/iaas";

const LABEL: NameRule = {
  maxLength: 63,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 63 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  source: `${PROVIDER}/server/resource.go, keypair_name`,
  asOf: "2026-08-21",
};

/**
 * What STACKIT accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: {
    ...LABEL,
    characters: "A-Za-z0-9.-",
    description: "1 to 63 letters, digits, dots and dashes that begin and end with a letter or digit; it is the host name, too",
    source: `${PROVIDER}/server/resource.go, name`,
  },
  bucket: bucketName(
    "nobody else in the region may have it",
    "https://docs.stackit.cloud/products/storage/object-storage/basics/concepts (unique in the region); S3's own rule for host names",
  ),
  accessKey: {
    ...LABEL,
    maxLength: 32,
    characters: "A-Za-z0-9-",
    description: "1 to 32 letters, digits and dashes that begin and end with a letter or digit; STACKIT states no rule for credentials groups",
    source: "STACKIT states no rule; archipel keeps to what is short enough for any user name",
    asOf: "undated",
  },
};
