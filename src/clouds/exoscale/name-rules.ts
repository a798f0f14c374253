import { HOST_NAME, NODE_NAME, bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

const API = { source: "exoscale/egoscale d767924: v3/operations.go, the lengths of names in Create…Request", asOf: "2026-07-20" };

/** The API states lengths and no characters; these pass everywhere. */
const LABEL: NameRule = {
  maxLength: 191,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 191 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  ...API,
};

/** A service's name becomes a part of its host name. */
const SERVICE: NameRule = {
  maxLength: 63,
  characters: "a-z0-9-",
  edgeCharacters: "a-z0-9",
  lowercase: true,
  description: "1 to 63 small letters, digits and dashes that begin and end with a letter or digit; it is a part of the host name, too",
  source: "exoscale/egoscale d767924: v3/schemas.go, DBAASServiceName",
  asOf: "2026-07-20",
};

/**
 * What Exoscale accepts as names. The API takes 255 characters in most places, and 191 for roles.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: HOST_NAME,
  kubernetesCluster: NODE_NAME,
  nodePool: NODE_NAME,
  database: SERVICE,
  cache: SERVICE,
  bucket: bucketName(
    "no other Exoscale customer may have it",
    "https://community.exoscale.com/documentation/storage/simple-object-storage-overview/ (DNS compatible)",
  ),
};
