import { HOST_NAME, bucketName } from "../../core/name-rules";
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
  server: HOST_NAME,
  bucket: bucketName(
    "no other gridscale customer may have it",
    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, without dots; one host, gos3.io, serves all customers",
  ),
};
