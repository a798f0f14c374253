import { bucketName } from "../../core/name-rules";
import type { NameRule } from "../../core/names";

const PROVIDER = "stackitcloud/terraform-provider-stackit: stackit/internal/services/iaas";

const LABEL: NameRule = {
  maxLength: 63,
  characters: "A-Za-z0-9._-",
  edgeCharacters: "A-Za-z0-9",
  description: "1 to 63 letters, digits, dots, dashes and underscores that begin and end with a letter or digit",
  source: `${PROVIDER}/server/resource.go, keypair_name`,
  asOf: "2026-08-21",
};

const SDK = "stackitcloud/stackit-sdk-go: services";

/** Names of load balancers, pools and listeners. */
const BALANCER: NameRule = {
  ...LABEL,
  characters: "0-9a-z-",
  edgeCharacters: "0-9a-z",
  lowercase: true,
  description: "1 to 63 small letters, digits and dashes that begin and end with a letter or digit",
  source: `${SDK}/loadbalancer/v2api/model_load_balancer.go and model_target_pool.go`,
};

/**
 * What STACKIT accepts as names.
 */
export const NAME_RULES: Record<string, NameRule> = {
  default: LABEL,
  server: {
    ...LABEL,
    characters: "A-Za-z0-9.-",
    description: "1 to 63 letters, digits, dots and dashes that begin and end with a letter or digit; it is the host name, too",
    source: `${PROVIDER}/server/resource.go, name`,
  },
  loadBalancer: BALANCER,
  targetGroup: BALANCER,
  listener: BALANCER,
  certificate: BALANCER,
  kubernetesCluster: {
    ...BALANCER,
    maxLength: 11,
    description: "1 to 11 small letters, digits and dashes that begin and end with a letter or digit",
    source: `${SDK}/ske/v2api/model_cluster.go`,
  },
  nodePool: {
    ...BALANCER,
    maxLength: 15,
    description: "1 to 15 small letters, digits and dashes that begin and end with a letter or digit; STACKIT states no rule for node pools",
    source: "STACKIT states no rule; archipel keeps to the 15 characters that Gardener, which is below it, takes for a pool of workers",
    asOf: "undated",
  },
  database: {
    ...BALANCER,
    edgeCharacters: "a-z",
    description: "1 to 63 small letters, digits and dashes that begin and end with a letter",
    source: "stackitcloud/terraform-provider-stackit v0.90.0: stackit/internal/services/postgresflex/instance/resource.go, name",
  },
  bucket: bucketName(
    "nobody else in the region may have it",
    "https://docs.stackit.cloud/products/storage/object-storage/basics/concepts (unique in the region); S3's own rule for host names",
  ),
  accessKey: {
    ...LABEL,
    maxLength: 32,
    characters: "A-Za-z0-9-",
    description: "1 to 32 letters, digits and dashes that begin and end with a letter or digit; STACKIT states no rule for credentials groups",
    source: "STACKIT states no rule; archipel keeps to what is short enough for any user name",
    asOf: "undated",
  },
};
