import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What the compute driver does. */
export const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.NETWORK_WITHOUT_SUBNET,
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

/** stackitcloud/terraform-provider-stackit: docs/resources/sfs_resource_pool.md (ip_acl, size_gigabytes, beta) and sfs_share.md of 2026-08-21 */
const NO_FILE_SHARES = "STACKIT's file storage is a pool of hundreds of GB that shares are cut from, and in beta at the provider; use archipel/l1/stackit/sfs-share";

/** Why the compute driver does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  // https://docs.stackit.cloud/products/network/core-networking/public-ip-address/basics/concepts/
  { capability: Compute.PUBLIC_ONLY, reason: "a public address is translated to the one on a network, and no server is without that; give it a network" },
  // stackitcloud/terraform-provider-stackit: docs/resources/server.md, keypair_name
  { capability: Compute.MANY_SSH_KEYS, reason: "a server takes one key pair; more keys go by cloud-init" },
  { capability: Compute.FILE_SHARE, reason: NO_FILE_SHARES },
];

/** What the network driver does. */
export const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.EGRESS_NAT,
  Network.EGRESS_NONE,
  Network.DNS_SERVERS,
  Network.TAGS,
  Network.FIREWALL,
  Network.FIREWALL_EXISTING,
  Network.FIREWALL_IPV6,
  Network.PUBLIC_IP,
];

/** https://docs.stackit.cloud/products/network/core-networking/security-groups/faq, "default behavior" */
const SAME_GROUP = "a security group lets in whatever comes from servers behind the same one, whether a rule says so or not";

/** Why the network driver does not do the rest. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  { capability: Network.MANY_SUBNETS, reason: "a network and its block are one thing at STACKIT; define a Network for each block" },
  // docs/resources/network_area_route.md and routing_table_route.md: organization_id is required
  { capability: Network.ROUTE, reason: "routes belong to a network area, which is of an organization and not of a project" },
  { capability: Network.FIREWALL_PRIVATE_TRAFFIC, reason: SAME_GROUP },
  { capability: Network.FIREWALL_PEER_GROUP, reason: SAME_GROUP },
  // the same page; docs/resources/security_group.md has no argument for it
  {
    capability: Network.FIREWALL_OUTBOUND,
    reason: "each security group comes with rules that let everything out, and the provider cannot take them away",
  },
  // stackitcloud/terraform-provider-stackit 49f5457d of 2026-08-21: docs/resources/vpn_gateway.md (no network), vpn_connection.md (tunnel1, tunnel2),
  // docs/data-sources/vpn_gateway_status.md (a next hop in the network area)
  {
    capability: Network.VPN_GATEWAY,
    reason: "a VPN gateway of STACKIT serves the network area of an organization, and no network of a project; each of its connections is two tunnels, to two peers",
  },
  { capability: Network.PEERING, reason: "STACKIT has no peering; projects are joined as a whole in one network area (stackit_network_area), which is of an organization" },
];

/** What the storage driver does. Of buckets: https://docs.stackit.cloud/products/storage/object-storage/basics/concepts and the S3 operations there. */
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
  Storage.BUCKET_S3,
  Storage.BUCKET_ACCESS_KEY,
];

/** Why the storage driver does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [
  // docs/resources of 2026-08-21 has none; the API and the portal have
  { capability: Storage.VOLUME_SNAPSHOT, reason: "the provider has no resource for snapshots; take them in the portal or by the API" },
  { capability: Storage.FILE_SHARE, reason: NO_FILE_SHARES },
  // docs/resources/objectstorage_bucket.md of 2026-08-21
  { capability: Storage.BUCKET_AUTO_DELETE, reason: "the provider destroys empty buckets only" },
  { capability: Storage.BUCKET_TAGS, reason: "the provider's buckets have no labels" },
];
