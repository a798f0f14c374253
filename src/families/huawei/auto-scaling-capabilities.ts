import { AutoScalingCapability as A } from "../../auto-scaling/capabilities";
import type { Capability, Shortfall } from "../../core/capability";

/** What Auto Scaling does on every cloud of the family. */
export const AUTO_SCALING: Capability[] = [
  A.GROUP,
  A.SIZE_RANGE,
  A.SIZE_RANGE_BY_HAND,
  A.INITIAL_SIZE,
  A.CPU,
  A.SCHEDULE,
  A.NETWORK,
  A.PUBLIC_ADDRESS,
  A.PRIVATE_ONLY,
  A.ZONES,
  A.TAGS,
  A.HEALTH_CHECK_LOAD_BALANCER,
  A.HEALTH_CHECK_PERIOD,
];

/** Why it does not do the rest: opentelekomcloud-docs/auto-scaling, api-ref/source/apis (2026-04-22), and the schemas of both providers (1.36.14 and 1.46.0). */
export const AUTO_SCALING_SHORTFALLS: Shortfall[] = [
  {
    capability: A.NETWORK_WITHOUT_SUBNET,
    reason: "a group stands on a subnet, not on a VPC; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
  { capability: A.PUBLIC_ONLY, reason: "the servers of a group stand in a VPC; a public address is translated to a private one there, so give a network" },
  { capability: A.PLACEMENT_GROUP, reason: "the configuration of a group in its Terraform provider takes no server group; spread the group over zones" },
  // as_configurations/creating_an_as_configuration.rst, key_name
  { capability: A.WITHOUT_SSH_KEY, reason: "the configuration of a group names a key pair; give one key in sshKeys" },
  { capability: A.MANY_SSH_KEYS, reason: "a server takes one key pair; further keys go by cloud-init" },
];
