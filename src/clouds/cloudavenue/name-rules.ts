import { bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

/** The provider states a rule for virtual machines; names of other things keep to the same characters. */
const MACHINE: NameRule = {
  maxLength: 63,
  characters: "A-Za-z0-9-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 63 letters, digits and dashes that begin and end with a letter or digit",
  source: "orange-cloudavenue/terraform-provider-cloudavenue v0.35.0: docs/resources/vm.md (name); 63, as it is the host name, too",
  asOf: "2026-02-09",
};

/**
 * What Cloud Avenue accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: MACHINE,
  bucket: bucketName(
    "no other customer of Cloud Avenue may have it",
    "orange-cloudavenue/terraform-provider-cloudavenue v0.35.0: docs/resources/s3_bucket.md (name), without dots, as buckets are parts of one host's name",
    "2026-02-09",
  ),
};
