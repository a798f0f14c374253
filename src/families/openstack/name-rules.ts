import { NODE_NAME } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

/** Names on OpenStack are labels: they need not differ, and nearly all is allowed. */
const LABEL: NameRule = {
  maxLength: 255,
  characters: "\\x20-\\x7e",
  edgeCharacters: "\\x21-\\x7e",
  description: "1 to 255 printable ASCII characters, no space at either end",
  source: "https://docs.openstack.org/api-ref/compute/ (name: maxLength 255)",
  asOf: "undated",
};

const KEY_PAIR: NameRule = {
  maxLength: 255,
  characters: "A-Za-z0-9_ -",
  edgeCharacters: "A-Za-z0-9_-",
  description: "1 to 255 letters, digits, spaces, _ and -",
  source: "https://docs.openstack.org/api-ref/compute/#import-or-create-keypair",
  asOf: "undated",
};

const CONTAINER: NameRule = {
  maxLength: 256,
  characters: "A-Za-z0-9._-",
  description: "1 to 256 letters, digits, . _ and -",
  source: "https://docs.openstack.org/api-ref/object-store/ (container: at most 256 bytes, no slash)",
  asOf: "undated",
};

const CLUSTER: NameRule = {
  maxLength: 242,
  characters: "A-Za-z0-9_.-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 242 letters, digits, _ . and -, beginning with a letter",
  source: "openstack/magnum: magnum/api/controllers/v1/cluster.py, Cluster.name",
  asOf: "2022-10",
};

/** Name rules of a cloud whose buckets are containers of Swift. */
export const SWIFT_NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  sshKey: KEY_PAIR,
  bucket: CONTAINER,
  kubernetesCluster: CLUSTER,
  // Magnum names servers after the pool.
  nodePool: NODE_NAME,
};

/** Name rules of a cloud whose buckets are made by the S3 API. */
export const S3_NAME_RULES: Record<string, NameRule> = {
  ...SWIFT_NAME_RULES,
  bucket: {
    minLength: 3,
    maxLength: 63,
    characters: "a-z0-9.-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    globallyUnique: true,
    description: "3 to 63 small letters, digits, . and -, beginning and ending with a letter or digit",
    source: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html",
    asOf: "undated",
  },
};
