import { HOST_NAME, NODE_NAME, bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

/** The API states no rule for most names; these characters pass everywhere. */
const LABEL: NameRule = {
  maxLength: 63,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 63 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  source: "Scaleway states no rule; archipel keeps to what passes on all its clouds",
  asOf: "undated",
};

/**
 * What Scaleway accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: HOST_NAME,
  fileShare: {
    ...LABEL,
    characters: "A-Za-z0-9-",
    description: "1 to 63 letters, digits and dashes that begin and end with a letter or digit",
    source: "scaleway/docs-content: pages/file-storage/how-to/create-file-system.mdx (characters)",
    asOf: "2025-07-23",
  },
  // Scaleway states no rule for clusters and pools; the names of nodes are made of theirs.
  kubernetesCluster: NODE_NAME,
  nodePool: NODE_NAME,
  bucket: bucketName("no other Scaleway customer may have it", "https://www.scaleway.com/en/docs/faq/objectstorage/"),
  accessKey: {
    ...LABEL,
    description: `${LABEL.description}; Scaleway takes at most 64 for IAM applications and policies`,
    source: "scaleway/scaleway-sdk-go: api/iam/v1alpha1/iam_sdk.go, CreateApplicationRequest.Name, CreatePolicyRequest.Name",
    asOf: "2026-08-20",
  },
  containerApp: {
    maxLength: 34,
    characters: "a-z0-9-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    description:
      "1 to 34 small letters, digits and dashes that begin and end with a letter or digit; with 29 characters of Scaleway's it is a label of a host name, and those have 63",
    source:
      "scaleway/docs-content: pages/serverless-containers/how-to/deploy-container.mdx (characters); scaleway/scaleway-cli: internal/namespaces/container/v1/testdata/test-container-logs-max-entries.cassette.yaml (public_endpoint)",
    asOf: "2026-08-07",
  },
  containerRegistry: {
    maxLength: 63,
    characters: "a-z0-9-",
    edgeCharacters: "a-z0-9",
    lowercase: true,
    globallyUnique: true,
    description: "1 to 63 small letters, digits and dashes that begin and end with a letter or digit; no other Scaleway customer may have it",
    source:
      "https://github.com/scaleway/terraform-provider-scaleway/pull/860 (characters); scaleway/docs-content: pages/container-registry/concepts.mdx (unique)",
    asOf: "2025-02-24",
  },
};
