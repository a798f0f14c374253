import type { NameRule } from "../../core/names";

const PROVIDER = { source: "gridscale/terraform-provider-gridscale: website/docs/r/*.html.md (name: at most 64 characters)", asOf: "2025-12-02" };

/**
 * What gridscale accepts as names. They need not be unique.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: {
    maxLength: 64,
    characters: "A-Za-z0-9._-",
    edgeCharacters: "A-Za-z0-9",
    description: "1 to 64 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
    ...PROVIDER,
  },
  server: {
    maxLength: 63,
    characters: "A-Za-z0-9.-",
    edgeCharacters: "A-Za-z0-9",
    description: "1 to 63 letters, digits, dots and dashes that begin and end with a letter or digit; it is the host name, too",
    source: "https://www.rfc-editor.org/rfc/rfc1123#page-13",
    asOf: "1989-10",
  },
  bucket: {
    minLength: 3,
    maxLength: 63,
    characters: "a-z0-9-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    globallyUnique: true,
    description: "3 to 63 small letters, digits and dashes that begin and end with a letter or digit; no other gridscale customer may have it",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, without dots; one host, gos3.io, serves all customers",
    asOf: "undated",
  },
};
