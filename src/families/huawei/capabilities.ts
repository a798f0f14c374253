import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What the compute driver does on every cloud of the family. */
export const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.PUBLIC_ADDRESS,
  Compute.FIXED_PRIVATE_IP,
  Compute.ZONE,
  Compute.ROOT_DISK_SIZE,
  Compute.ROOT_VOLUME_TYPE,
  Compute.USER_DATA,
  Compute.VOLUME,
  Compute.SSH_KEY,
  Compute.SSH_KEY_BY_NAME,
  Compute.TAGS,
  Compute.IP_FORWARDING,
  Compute.PLACEMENT_SPREAD_STRICT,
];

/**
 * opentelekomcloud-docs/elastic-cloud-server: api-ref/source/apis_recommended/ecs_group_management/creating_an_ecs_group.rst (2026-07-02)
 * FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/compute_servergroup_v2.md (2024-03-20)
 */
const ANTI_AFFINITY =
  "server groups know anti-affinity alone: servers are kept on different hosts, or refused; ask for PlacementStrategy.SPREAD with strict: true, and for " +
  "spread: false in a ServerGroup";

/** Why it does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  {
    capability: Compute.NETWORK_WITHOUT_SUBNET,
    reason: "an interface joins a subnet, not a VPC; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
  { capability: Compute.PUBLIC_ONLY, reason: "servers stand in a VPC; a public address is translated to a private one there, so give a network" },
  { capability: Compute.MANY_SSH_KEYS, reason: "a server takes one key pair; further keys go by cloud-init" },
  { capability: Compute.PLACEMENT_SPREAD, reason: ANTI_AFFINITY },
  { capability: Compute.PLACEMENT_TOGETHER, reason: ANTI_AFFINITY },
  { capability: Compute.PLACEMENT_TOGETHER_STRICT, reason: ANTI_AFFINITY },
];

/** What the network driver does. */
export const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.MANY_SUBNETS,
  Network.EGRESS_NAT,
  Network.EGRESS_NONE,
  Network.ROUTE,
  Network.DNS_SERVERS,
  Network.TAGS,
  Network.FIREWALL,
  Network.FIREWALL_EXISTING,
  Network.FIREWALL_PRIVATE_TRAFFIC,
  Network.FIREWALL_PEER_GROUP,
  Network.FIREWALL_OUTBOUND,
  Network.FIREWALL_IPV6,
  Network.PUBLIC_IP,
  Network.PEERING,
];

/** What the storage driver does on every cloud of the family. */
export const STORAGE: Capability[] = [
  Storage.VOLUME,
  Storage.VOLUME_SNAPSHOT_SOURCE,
  Storage.VOLUME_TYPE,
  Storage.VOLUME_TAGS,
  Storage.BUCKET,
  Storage.BUCKET_VERSIONING,
  Storage.BUCKET_PUBLIC_READ,
  Storage.BUCKET_LIFECYCLE,
  Storage.BUCKET_CORS,
  Storage.BUCKET_CORS_LIMITS,
  Storage.BUCKET_MANY_CORS_RULES,
  Storage.BUCKET_AUTO_DELETE,
  Storage.BUCKET_S3,
];

/**
 * The schemas of both providers (1.36.14 and 1.46.0, 2026-11) have no resource for them. Backups by VBS are no way round: Open Telekom Cloud's provider calls them
 * deprecated (docs/resources/vbs_backup_v2.md of 1.36.55, 2025-12-19), and Flexible Engine's makes no volume of one.
 */
export const NO_SNAPSHOTS = "the cloud takes snapshots, but its Terraform provider has no resource for them; take one in the console and give its snapshotId";

/** Why it does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [{ capability: Storage.VOLUME_SNAPSHOT, reason: NO_SNAPSHOTS }];
