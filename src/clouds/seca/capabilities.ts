import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

// Reasons are from the provider's resources of 2026-07-22 (0.2.0, an alpha) and the specification as eu-sovereign-cloud/go-sdk of
// 2026-06-30 has it.

const NO_PUBLIC_ADDRESS = "the provider (0.2.0, an alpha) reserves public addresses and has no argument that attaches one";
const APART = "SECA keeps servers apart by a text on each, and knows no group; put it on with vendors.seca.AntiAffinity, and give a ServerGroup spread: false";
const TOGETHER = "SECA keeps servers apart, not together";

/** What the compute driver does. */
export const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.FIXED_PRIVATE_IP,
  Compute.ZONE,
  Compute.ROOT_DISK_SIZE,
  Compute.ROOT_VOLUME_TYPE,
  Compute.USER_DATA,
  Compute.VOLUME,
  Compute.SSH_KEY,
  Compute.MANY_SSH_KEYS,
  Compute.TAGS,
];

/** Why the compute driver does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  { capability: Compute.PUBLIC_ADDRESS, reason: NO_PUBLIC_ADDRESS },
  { capability: Compute.PUBLIC_ONLY, reason: NO_PUBLIC_ADDRESS },
  {
    capability: Compute.NETWORK_WITHOUT_SUBNET,
    reason: "an interface joins a subnet; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
  { capability: Compute.IP_FORWARDING, reason: "the specification does not say whether a network passes packets of other addresses" },
  { capability: Compute.SSH_KEY_BY_NAME, reason: "a server is given the text of keys, as by new SshKey(…)" },
  { capability: Compute.PLACEMENT_SPREAD, reason: APART },
  { capability: Compute.PLACEMENT_SPREAD_STRICT, reason: APART },
  { capability: Compute.PLACEMENT_TOGETHER, reason: TOGETHER },
  { capability: Compute.PLACEMENT_TOGETHER_STRICT, reason: TOGETHER },
];

/** What the network driver does. */
export const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.MANY_SUBNETS,
  Network.EGRESS_NONE,
  Network.TAGS,
  Network.FIREWALL,
  Network.FIREWALL_EXISTING,
  Network.FIREWALL_PRIVATE_TRAFFIC,
  Network.FIREWALL_PEER_GROUP,
  Network.FIREWALL_OUTBOUND,
  Network.FIREWALL_IPV6,
];

/** Why the network driver does not do the rest. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  {
    capability: Network.EGRESS_NAT,
    reason: "NAT gateways are an extension of SECA that the provider does not have; what its internet gateway does for private servers is up to the operator",
  },
  { capability: Network.ROUTE, reason: "the specification does not say whether a network passes packets of other addresses, which a route through a server needs" },
  { capability: Network.DNS_SERVERS, reason: "subnets have no name servers in SECA; set them by cloud-init" },
  { capability: Network.PUBLIC_IP, reason: NO_PUBLIC_ADDRESS },
  { capability: Network.PEERING, reason: "SECA has no peering of networks; put the servers on one Network with several subnets" },
  { capability: Network.VPN_GATEWAY, reason: "SECA has no gateways of tunnels" },
];

/** What the storage driver does. */
export const STORAGE: Capability[] = [Storage.VOLUME, Storage.VOLUME_TYPE, Storage.VOLUME_TAGS];

/** Why the storage driver does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [
  { capability: Storage.VOLUME_SNAPSHOT, reason: "SECA has no snapshots; seca_image makes an image of a volume" },
  { capability: Storage.VOLUME_SNAPSHOT_SOURCE, reason: "a volume starts blank or from an image" },
  { capability: Storage.FILE_SHARE, reason: "SECA has no file shares" },
  { capability: Storage.BUCKET, reason: "object storage is an extension of SECA that the provider does not have" },
];
