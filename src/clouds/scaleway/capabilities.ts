import { ComputeCapability as Compute } from "../../compute/capabilities";
import { ContainerCapability as Container } from "../../containers/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as Database } from "../../databases/capabilities";
import { NetworkCapability as Network } from "../../network/capabilities";
import { SecretCapability as Secret } from "../../secrets/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What the compute driver does. */
export const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.PUBLIC_ADDRESS,
  Compute.PUBLIC_ONLY,
  Compute.FIXED_PRIVATE_IP,
  Compute.ZONE,
  Compute.ROOT_DISK_SIZE,
  Compute.ROOT_VOLUME_TYPE,
  Compute.USER_DATA,
  Compute.VOLUME,
  Compute.SSH_KEY,
  Compute.SSH_KEY_BY_NAME,
  Compute.MANY_SSH_KEYS,
  Compute.TAGS,
  Compute.IP_FORWARDING,
  Compute.PLACEMENT_SPREAD,
  Compute.PLACEMENT_SPREAD_STRICT,
  Compute.PLACEMENT_TOGETHER,
  Compute.PLACEMENT_TOGETHER_STRICT,
];

/** Why the compute driver does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  {
    capability: Compute.NETWORK_WITHOUT_SUBNET,
    reason: "an interface joins a Private Network, not a VPC; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
];

/** What the network driver does. */
export const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.MANY_SUBNETS,
  Network.EGRESS_NAT,
  Network.EGRESS_NONE,
  Network.ROUTE,
  Network.TAGS,
  Network.FIREWALL,
  Network.FIREWALL_EXISTING,
  Network.FIREWALL_OUTBOUND,
  Network.FIREWALL_IPV6,
  Network.PUBLIC_IP,
  Network.PEERING,
  Network.PEERING_TAGS,
  Network.VPN_GATEWAY,
  Network.VPN_EGRESS_NONE,
  Network.VPN_BGP,
  Network.VPN_BGP_ADDRESSES,
  Network.VPN_GENERATED_KEY,
  Network.VPN_PEER_INITIATES,
  Network.VPN_TAGS,
];

/** https://github.com/scaleway/docs-content/pull/865 and /pull/3052 */
const PUBLIC_ONLY = "security groups of Instances filter public traffic only, never what comes over a Private Network";

/** Why the network driver does not do the rest. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  // scaleway/docs-content: pages/site-to-site-vpn/faq.mdx of 2025-12-05
  {
    capability: Network.VPN_STATIC_ROUTES,
    reason: "Site-to-Site VPN tells routes by BGP alone and takes no static ones; the peer must speak BGP, and be given as VpnPeer.of({ bgpAsn: … })",
  },
  // scaleway/docs-content: pages/site-to-site-vpn/how-to/create-manage-vpn-connection.mdx of 2025-12-31
  {
    capability: Network.VPN_GIVEN_KEY,
    reason: "Site-to-Site VPN makes the key itself and takes no other; leave presharedKey out here and give the tunnel's own to the peer",
  },
  { capability: Network.FIREWALL_PRIVATE_TRAFFIC, reason: PUBLIC_ONLY },
  { capability: Network.FIREWALL_PEER_GROUP, reason: `${PUBLIC_ONLY}, and their rules know address blocks alone` },
  {
    capability: Network.DNS_SERVERS,
    reason: "a Private Network hands out Scaleway's own name servers and has no setting for others; set them by cloud-init",
  },
];

/** What the storage driver does. */
export const STORAGE: Capability[] = [
  Storage.VOLUME,
  Storage.VOLUME_SNAPSHOT,
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
  Storage.BUCKET_TAGS,
  Storage.BUCKET_S3,
  Storage.BUCKET_ACCESS_KEY,
];

/** What the database driver does. */
export const DATABASES: Capability[] = [
  Database.DATABASE,
  Database.POSTGRESQL,
  Database.MYSQL,
  Database.HIGH_AVAILABILITY,
  Database.BACKUP_SCHEDULE,
  Database.BACKUP_NONE,
  Database.PRIVATE_NETWORK,
  Database.PUBLIC_ACCESS,
  Database.STORAGE_TYPE,
  Database.ENCRYPTION,
  Database.LOGICAL_DATABASE,
  Database.USER,
  Database.USER_PERMISSION,
  Database.USER_ADMIN,
  Database.TAGS,
  Database.CACHE,
  Database.CACHE_REDIS,
  Database.CACHE_STANDBY,
  Database.CACHE_SHARDED,
  Database.CACHE_TLS,
  Database.CACHE_PRIVATE_NETWORK,
  Database.CACHE_PUBLIC_ACCESS,
  Database.CACHE_USER_NAME,
  Database.CACHE_TAGS,
];

/** https://www.scaleway.com/en/docs/managed-databases-for-redis/faq/ of 2025-02-11, and the provider's resources of 2026-08-21 */
export const DATABASE_SHORTFALLS: Shortfall[] = [
  { capability: Database.CACHE_VALKEY, reason: "its managed caches are Redis alone" },
];

/** What the driver of secrets does. */
export const SECRETS: Capability[] = [
  Secret.SECRET,
  Secret.DESCRIPTION,
  Secret.TAGS,
  Secret.STABLE_ID,
  Secret.WITHOUT_VALUE,
  Secret.WRITE_ONLY,
  Secret.BY_NAME,
  Secret.READ_BY_ID,
];

/** What the container driver does. */
export const CONTAINERS: Capability[] = [
  Container.REGISTRY,
  Container.REGISTRY_PUBLIC,
  Container.APP,
  Container.APP_SECRET_ENVIRONMENT,
  Container.APP_COMMAND,
  Container.APP_SIZE,
  Container.APP_SCALE,
  Container.APP_TIMEOUT,
  Container.APP_PRIVATE,
  Container.APP_DOMAIN_NAME,
  Container.APP_HEALTH_CHECK,
  Container.APP_NETWORK,
  Container.APP_TAGS,
];
