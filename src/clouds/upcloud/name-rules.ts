import { HOST_NAME, NODE_NAME, bucketName } from "../../core/name-rules";
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

const CLUSTER: NameRule = {
  minLength: 3,
  maxLength: 55,
  characters: "a-z0-9-",
  edgeCharacters: "a-z0-9",
  lowercase: true,
  description: "3 to 55 small letters, digits and dashes that begin and end with a letter or digit",
  source: "https://developers.upcloud.com/1.3/20-managed-kubernetes/ (name)",
  asOf: "undated",
};

/** A name becomes the beginning of a host name. */
const DATABASE: NameRule = {
  minLength: 3,
  maxLength: 30,
  characters: "a-z0-9-",
  edgeCharacters: "a-z0-9",
  lowercase: true,
  description: "3 to 30 small letters, digits and dashes that begin and end with a letter or digit; a host name begins with it",
  source: "UpCloudLtd/terraform-provider-upcloud 67632e6: docs/resources/managed_database_postgresql.md (name, a prefix of the host name)",
  asOf: "2026-07-22",
};

/**
 * What UpCloud accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: HOST_NAME,
  kubernetesCluster: CLUSTER,
  nodePool: NODE_NAME,
  database: DATABASE,
  cache: DATABASE,
  bucket: {
    ...bucketName(
      "other customers may have the same",
      "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html, as the storage is \"fully S3-compliant\"",
    ),
    globallyUnique: false,
  },
};
