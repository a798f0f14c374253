import { NO_VPN } from "./vpn-absence";
import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What the compute driver does. */
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
  Compute.PLACEMENT_SPREAD,
  Compute.PLACEMENT_SPREAD_STRICT,
  Compute.PLACEMENT_TOGETHER,
  Compute.PLACEMENT_TOGETHER_STRICT,
];

/** outscale/terraform-provider-outscale of 2026-08-12 has no resource for one, and docs.outscale.com no page. */
const NO_FILE_SHARES = "OUTSCALE sells block and object storage, and no file shares";

/** Why the compute driver does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  // docs/resources/security_group_rule.md (flow) of 2026-08-12; outscale/goutils: k8s/tags (PrivateOnly)
  {
    capability: Compute.PUBLIC_ONLY,
    reason:
      "outside of a Net a server gets a public address that nobody asked for, and its security group cannot restrict what goes out; give it a network",
  },
  {
    capability: Compute.NETWORK_WITHOUT_SUBNET,
    reason: "a server is made on a subnet, not on a Net; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
  // docs/resources/vm.md, keypair_name
  { capability: Compute.MANY_SSH_KEYS, reason: "a server takes one keypair; more keys go by cloud-init" },
  { capability: Compute.FILE_SHARE, reason: NO_FILE_SHARES },
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
  Network.PUBLIC_IP,
  Network.PEERING,
  Network.PEERING_TAGS,
];

/** Why the network driver does not do the rest. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  ...NO_VPN,
  // https://docs.outscale.com/en/userguide/About-Nets.html: a Net is a block of RFC 1918
  { capability: Network.FIREWALL_IPV6, reason: "Nets and public addresses are IPv4 alone, so that there is nothing for such a rule to filter" },
];

/** What the storage driver does beside buckets. */
export const STORAGE: Capability[] = [
  Storage.VOLUME,
  Storage.VOLUME_SNAPSHOT,
  Storage.VOLUME_SNAPSHOT_SOURCE,
  Storage.VOLUME_TYPE,
  Storage.VOLUME_TAGS,
  Storage.BUCKET_S3,
];

/**
 * What OUTSCALE Object Storage does beyond buckets as such. Read 2026-11-28, pages undated, below https://docs.outscale.com/en/userguide/:
 * Introduction-to-OOS (versioning, CORS), Lifecycle-Configuration-Reference, Bucket-Policy-Configuration-Reference (everybody),
 * Bucket-Policy-Supported-Actions-List (tags).
 */
export const BUCKETS: Capability[] = [
  Storage.BUCKET_VERSIONING,
  Storage.BUCKET_PUBLIC_READ,
  Storage.BUCKET_LIFECYCLE,
  Storage.BUCKET_CORS,
  Storage.BUCKET_CORS_LIMITS,
  Storage.BUCKET_MANY_CORS_RULES,
  Storage.BUCKET_TAGS,
];

/** Why the storage driver does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [
  { capability: Storage.FILE_SHARE, reason: NO_FILE_SHARES },
  // https://docs.outscale.com/en/userguide/About-EIM.html: compatibility with OOS: no
  {
    capability: Storage.BUCKET_ACCESS_KEY,
    reason: "object storage knows the keys of the account itself alone, which may do anything in the account; users with fewer rights cannot use it",
  },
];
