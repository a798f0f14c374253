import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { VPN } from "../../network/vpn-capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What the compute driver does. */
export const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.NETWORK_WITHOUT_SUBNET,
  Compute.PUBLIC_ADDRESS,
  Compute.PUBLIC_ONLY,
  Compute.FIXED_PRIVATE_IP,
  Compute.USER_DATA,
  Compute.VOLUME,
  Compute.SSH_KEY,
  Compute.SSH_KEY_BY_NAME,
  Compute.MANY_SSH_KEYS,
  Compute.TAGS,
  Compute.IP_FORWARDING,
  Compute.PLACEMENT_SPREAD,
  Compute.PLACEMENT_SPREAD_STRICT,
];

/** https://docs.hetzner.com/cloud/servers/overview/ */
const DISK = "the disk of a server at Hetzner comes with its machine type; attach a volume";
/** https://docs.hetzner.com/cloud/placement-groups/overview of 2022-08-22 */
const SPREAD_ONLY = "Hetzner's placement groups keep servers apart; no type keeps them together";
/** hetznercloud/terraform-provider-hcloud, docs/resources/storage_box.md of 2026-08-17 */
const NO_FILE_SHARES = "Hetzner has no file shares for servers: Storage Boxes speak SMB, WebDAV and SFTP over the internet, not NFS on a network";

/** https://docs.hetzner.cloud/changelog#2026-07-01-removing-datacenters */
export const NO_ZONES = "locations of Hetzner have no zones; for another location define another Hetzner cloud";

/** Why the compute driver does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  { capability: Compute.ZONE, reason: NO_ZONES },
  { capability: Compute.ROOT_DISK_SIZE, reason: DISK },
  { capability: Compute.ROOT_VOLUME_TYPE, reason: DISK },
  { capability: Compute.PLACEMENT_TOGETHER, reason: SPREAD_ONLY },
  { capability: Compute.PLACEMENT_TOGETHER_STRICT, reason: SPREAD_ONLY },
  { capability: Compute.FILE_SHARE, reason: NO_FILE_SHARES },
  { capability: Compute.FILE_SHARE_READ_ONLY, reason: NO_FILE_SHARES },
];

/** What the network driver does. */
export const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.MANY_SUBNETS,
  Network.EGRESS_NONE,
  Network.ROUTE,
  Network.TAGS,
  Network.FIREWALL,
  Network.FIREWALL_EXISTING,
  Network.FIREWALL_OUTBOUND,
  Network.FIREWALL_IPV6,
  Network.PUBLIC_IP,
];

/** https://docs.hetzner.com/cloud/firewalls/faq/#can-firewalls-secure-traffic-to-my-private-hetzner-cloud-networks */
const PUBLIC_ONLY = "Hetzner's firewalls filter public traffic only, never what comes over a private network";

const NO_PEERING = "Hetzner has no peering of networks; put the servers on one Network with several subnets";

/** Why the network driver does not do the rest. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  // Hetzner in https://github.com/hetznercloud/cli/issues/471 of 2023-04-17
  {
    capability: Network.EGRESS_NAT,
    reason: "Hetzner has no NAT gateway; give servers public addresses, whose firewalls are closed, or run a gateway on a server of your own",
  },
  // hetznercloud/terraform-provider-hcloud, docs/resources/network_subnet.md of 2026-08-17
  { capability: Network.DNS_SERVERS, reason: "a subnet at Hetzner has no setting for name servers; set them by cloud-init" },
  { capability: Network.FIREWALL_PRIVATE_TRAFFIC, reason: PUBLIC_ONLY },
  { capability: Network.FIREWALL_PEER_GROUP, reason: `${PUBLIC_ONLY}, and their rules know address blocks alone` },
  // No resource of the provider, no page of the documentation (2026-08-17)
  ...VPN.map((capability) => ({ capability, reason: "Hetzner has no VPN gateways; run one on a server of your own" })),
  ...[Network.PEERING, Network.PEERING_TAGS].map((capability) => ({ capability, reason: NO_PEERING })),
];

/** What the storage driver does, besides what Object Storage does. */
export const STORAGE: Capability[] = [Storage.VOLUME, Storage.VOLUME_TAGS];

/** https://docs.hetzner.com/cloud/general/faq/ */
const NO_SNAPSHOTS = "Hetzner takes snapshots of servers' own disks, and none of volumes";

/** Why the storage driver does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [
  { capability: Storage.VOLUME_SNAPSHOT, reason: NO_SNAPSHOTS },
  { capability: Storage.VOLUME_SNAPSHOT_SOURCE, reason: NO_SNAPSHOTS },
  // hetznercloud/terraform-provider-hcloud, docs/resources/volume.md of 2026-08-17
  { capability: Storage.VOLUME_TYPE, reason: "Hetzner's volumes are of one type" },
  ...[Storage.FILE_SHARE, Storage.FILE_SHARE_ANY_NETWORK, Storage.FILE_SHARE_TYPE, Storage.FILE_SHARE_TAGS].map((capability) => ({
    capability,
    reason: NO_FILE_SHARES,
  })),
];
