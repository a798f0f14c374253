import { HOST_NAME, bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";
import { MARK_LENGTH } from "../../families/load-balancing/marked-name";

const LABEL: NameRule = {
  maxLength: 63,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 63 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  source: "Hetzner states no rule; archipel keeps to what passes on all its clouds",
  asOf: "undated",
};

/** A certificate's name ends with a mark, which a dash stands before. */
const LONGEST_CERTIFICATE = LABEL.maxLength - MARK_LENGTH - 1;

/**
 * What Hetzner accepts as names. They are unique within a project, each kind for itself.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: { ...HOST_NAME, source: "hetznercloud/terraform-provider-hcloud: docs/resources/server.md (a host name as of RFC 1123)", asOf: "2026-08-17" },
  certificate: {
    ...LABEL,
    maxLength: LONGEST_CERTIFICATE,
    description: LABEL.description.replace(String(LABEL.maxLength), String(LONGEST_CERTIFICATE)),
  },
  bucket: bucketName(
    "it is a part of a host name, so no other customer may have it",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, without dots, which certificates do not cover",
  ),
};
