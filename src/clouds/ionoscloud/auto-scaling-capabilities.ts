import { AutoScalingCapability as A } from "../../auto-scaling/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { LoadBalancingCapability } from "../../load-balancing/capabilities";

/** What the driver of auto scaling does: ionos-cloud/terraform-provider-ionoscloud, docs/resources/autoscaling_group.md of 2026-07-24. */
export const AUTO_SCALING: Capability[] = [
  A.GROUP,
  A.SIZE_RANGE,
  A.CPU,
  A.NETWORK_WITHOUT_SUBNET,
  A.PUBLIC_ONLY,
  A.PUBLIC_ADDRESS,
  A.PRIVATE_ONLY,
  A.ZONES,
  A.WITHOUT_SSH_KEY,
  A.MANY_SSH_KEYS,
];

/** The same: nothing of the kind among its arguments. */
const NO_CHECKS = "IONOS counts the servers of a group, and does not look at whether they work";
/** README, Addresses */
const OWN_ADDRESSES =
  "the servers of a group have addresses of IONOS' own choice on a LAN, so that they would not reach the servers and databases of the network, nor a load balancer them";

/** Why the driver of auto scaling, and that of load balancing with its groups, do not do the rest. */
export const AUTO_SCALING_SHORTFALLS: Shortfall[] = [
  // The same, policy: required, with both thresholds
  { capability: A.SIZE_RANGE_BY_HAND, reason: "a group of IONOS follows one metric always; give scaleOnCpu, or minSize and maxSize the same number" },
  // ionoscloud/resource_autoscaling_group.go of the same: target_replica_count is commented out
  { capability: A.INITIAL_SIZE, reason: "the provider has no argument for the number of servers to begin with, which is minSize" },
  { capability: A.SCHEDULE, reason: "IONOS has no schedules for groups" },
  {
    capability: A.NETWORK,
    reason: `${OWN_ADDRESSES}; give publicIp: true and no network, or a LAN whose servers all have addresses by DHCP, by Network.fromNetworkAttributes`,
  },
  { capability: A.PLACEMENT_GROUP, reason: "IONOS has no groups of servers by their hosts; its zones ZONE_1 and ZONE_2 share none, so give both as zones" },
  { capability: A.TAGS, reason: "the provider puts labels on servers of the program, not on groups" },
  ...[A.HEALTH_CHECK_LOAD_BALANCER, A.HEALTH_CHECK_PERIOD, A.HEALTH_CHECK_GRACE].map((capability) => ({ capability, reason: NO_CHECKS })),
];

/** Why a load balancer sends to no groups. */
export const NO_GROUP_TARGETS: Shortfall = { capability: LoadBalancingCapability.TARGET_AUTO_SCALING_GROUP, reason: OWN_ADDRESSES };
