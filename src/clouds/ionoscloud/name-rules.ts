import { bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

/** The API states no rule for most names; these characters pass everywhere. */
const LABEL: NameRule = {
  maxLength: 63,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 63 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  source: "IONOS states no rule; archipel keeps to what passes on all its clouds",
  asOf: "undated",
};

/**
 * What IONOS Cloud accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: {
    maxLength: 63,
    characters: "a-z0-9-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    description: "1 to 63 small letters, digits and dashes that begin and end with a letter or digit; it is the host name, too",
    source: "ionos-cloud/terraform-provider-ionoscloud: docs/resources/vcpu_server.md (hostname)",
    asOf: "2026-07-24",
  },
  containerRegistry: {
    minLength: 3,
    maxLength: 63,
    characters: "a-z0-9-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    globallyUnique: true,
    description: "3 to 63 small letters, digits and dashes that begin with a letter and end with a letter or digit; it is a host name",
    source: "ionos-cloud/terraform-provider-ionoscloud: ionoscloud/resource_container_registry.go, name",
    asOf: "2026-07-24",
  },
  bucket: bucketName(
    "no other IONOS customer may have it",
    "https://docs.ionos.com/cloud/storage-and-backup/s3-object-storage/concepts/buckets",
  ),
};
