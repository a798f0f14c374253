import { HOST_NAME, bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

/** Gateways, file storages and object storages take no more; the rest take at least this. */
const LABEL: NameRule = {
  maxLength: 64,
  characters: "A-Za-z0-9_-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 64 letters, digits, dashes and underscores that begin and end with a letter or digit",
  source: "https://developers.upcloud.com/1.3/25-file-storage/ and /1.3/21-managed-object-storage/ (name)",
  asOf: "undated",
};

/**
 * What UpCloud accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: HOST_NAME,
  bucket: {
    ...bucketName(
      "other customers may have the same",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, as the storage is \"fully S3-compliant\"",
    ),
    globallyUnique: false,
  },
};
