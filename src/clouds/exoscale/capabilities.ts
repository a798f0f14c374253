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
  Compute.ROOT_DISK_SIZE,
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

/** community.exoscale.com/documentation/compute/anti-affinity-groups */
const NEVER_TOGETHER = "anti-affinity groups keep instances on different hosts, and there are no groups that keep them together";
/** exoscale/terraform-provider-exoscale b692022, docs/resources of 2026-08-12: none of the kind */
const NO_FILES = "Exoscale has no file shares";

/** Why the compute driver does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  { capability: Compute.ZONE, reason: "a zone of Exoscale is a place of its own, and networks do not leave it; give the zone to the cloud, and define a cloud for each" },
  { capability: Compute.ROOT_VOLUME_TYPE, reason: "instances boot from local disks of one type" },
  { capability: Compute.PLACEMENT_TOGETHER, reason: NEVER_TOGETHER },
  { capability: Compute.PLACEMENT_TOGETHER_STRICT, reason: NEVER_TOGETHER },
  { capability: Compute.FILE_SHARE, reason: NO_FILES },
  { capability: Compute.FILE_SHARE_READ_ONLY, reason: NO_FILES },
];

/** What the network driver does. */
export const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.EGRESS_NONE,
  Network.TAGS,
  Network.FIREWALL,
  Network.FIREWALL_EXISTING,
  Network.FIREWALL_OUTBOUND,
  Network.FIREWALL_IPV6,
];

/** https://community.exoscale.com/product/networking/private-network/overview: "a dedicated switch", and "Security group rules do not apply" there */
const PUBLIC_ONLY = "security groups filter the public interface only, never what comes over a private network";
const NO_ROUTER = "a private network of Exoscale is a switch without a router";
const NO_VPN = "Exoscale has no VPN gateways";

/** Why the network driver does not do the rest. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  { capability: Network.MANY_SUBNETS, reason: "a private network of Exoscale has one range of addresses; define another Network" },
  {
    capability: Network.EGRESS_NAT,
    reason: `${NO_ROUTER}, and Exoscale has no gateways that translate addresses; give the servers publicIp: true, or run a gateway on a server`,
  },
  ...[Network.PEERING, Network.PEERING_TAGS].map((capability) => ({ capability, reason: `${NO_ROUTER}, and so no peering; put the servers on one Network` })),
  { capability: Network.ROUTE, reason: `${NO_ROUTER}; set routes in the servers, by cloudInit` },
  // The API has it since 2025 (DHCP options), the resource exoscale_private_network of 0.70.0 has not.
  { capability: Network.DNS_SERVERS, reason: "the Terraform provider cannot tell a private network which name servers to hand out; set them by cloudInit" },
  { capability: Network.FIREWALL_PRIVATE_TRAFFIC, reason: PUBLIC_ONLY },
  { capability: Network.FIREWALL_PEER_GROUP, reason: PUBLIC_ONLY },
  // community.exoscale.com/documentation/compute/eip: "you need to configure the Elastic IP on your instance"
  {
    capability: Network.PUBLIC_IP,
    reason:
      "an Elastic IP comes on top of an instance's own address, and answers only when the system in the instance has it as an alias; use publicIp: true, or the mixin ElasticIps",
  },
  ...VPN.map((capability) => ({ capability, reason: NO_VPN })),
];

/** What the storage driver does, beside buckets. */
export const STORAGE: Capability[] = [Storage.VOLUME, Storage.VOLUME_SNAPSHOT, Storage.VOLUME_SNAPSHOT_SOURCE, Storage.VOLUME_TAGS];

/** Why the storage driver does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [
  { capability: Storage.VOLUME_TYPE, reason: "Block Storage is of one type" },
  ...[Storage.FILE_SHARE, Storage.FILE_SHARE_ANY_NETWORK, Storage.FILE_SHARE_TYPE, Storage.FILE_SHARE_TAGS].map((capability) => ({
    capability,
    reason: NO_FILES,
  })),
];
