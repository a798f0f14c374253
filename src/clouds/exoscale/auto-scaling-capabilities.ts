import { AutoScalingCapability as A } from "../../auto-scaling/capabilities";
import type { Capability, Shortfall } from "../../core/capability";

/** What the driver of auto scaling does: instance pools. */
export const AUTO_SCALING: Capability[] = [
  A.GROUP,
  A.NETWORK,
  A.NETWORK_WITHOUT_SUBNET,
  A.PUBLIC_ONLY,
  A.PUBLIC_ADDRESS,
  A.PLACEMENT_GROUP,
  A.WITHOUT_SSH_KEY,
  A.TAGS,
];

/** exoscale/terraform-provider-exoscale b692022, docs/resources/instance_pool.md of 2026-08-12: `size`, and nothing that changes it */
const FIXED_SIZE = "an instance pool of Exoscale has the size that the program says, and nothing changes that by load or time; give minSize and maxSize the same number";
/** The same: no argument that tells what a healthy instance is */
const NO_CHECKS = "an instance pool makes instances anew that are gone, and does not look at those that are there";

/** Why it does not do the rest. */
export const AUTO_SCALING_SHORTFALLS: Shortfall[] = [
  ...[A.SIZE_RANGE, A.SIZE_RANGE_BY_HAND, A.INITIAL_SIZE, A.CPU, A.SCHEDULE].map((capability) => ({ capability, reason: FIXED_SIZE })),
  // The same: no `private`, which compute_instance.md has
  { capability: A.PRIVATE_ONLY, reason: "every instance of a pool has a public address, whatever is asked for; say so by publicIp: true" },
  { capability: A.ZONES, reason: "a zone of Exoscale is a place of its own, and networks do not leave it; give the zone to the cloud, and define a cloud for each" },
  // The same: key_pair is one
  { capability: A.MANY_SSH_KEYS, reason: "an instance pool takes one key; further keys go by cloud-init" },
  ...[A.HEALTH_CHECK_LOAD_BALANCER, A.HEALTH_CHECK_PERIOD, A.HEALTH_CHECK_GRACE].map((capability) => ({ capability, reason: NO_CHECKS })),
];
