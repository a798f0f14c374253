import { ComputeCapability as Compute } from "../../compute/capabilities";
import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What a driver does, and why not the rest. */
export interface Offer {
  readonly capabilities: Capability[];
  readonly shortfalls: Shortfall[];
}

/** What is offered under a condition, with the reason where it does not hold. */
export function offerIf(holds: boolean, capabilities: Capability[], reason: string): Offer {
  return holds ? { capabilities, shortfalls: [] } : { capabilities: [], shortfalls: shortfallsOf(capabilities, reason) };
}

/** What the compute driver does, beside file shares and public addresses. */
export const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.FIXED_PRIVATE_IP,
  Compute.ROOT_DISK_SIZE,
  Compute.ROOT_VOLUME_TYPE,
  Compute.USER_DATA,
  Compute.VOLUME,
  Compute.SSH_KEY,
  Compute.MANY_SSH_KEYS,
  Compute.TAGS,
  Compute.IP_FORWARDING,
  Compute.PLACEMENT_SPREAD,
  Compute.PLACEMENT_SPREAD_STRICT,
];

/**
 * https://upcloud.com/docs/products/networking/features/firewall/: "stateless and does not keep track of connections". Rules with state
 * (upcloud_firewall_ruleset, since the provider's 5.40) are for private networks.
 */
const STATELESS =
  "UpCloud's firewall on public interfaces keeps no state: either answers do not come in, or the ports that they come to are open to everybody. " +
  "Say openHighPorts: true on the cloud if the latter is acceptable; behind Egress.NAT servers reach the internet without";

/** What the compute driver does with public addresses. */
export function publicServers(openHighPorts: boolean): Offer {
  return offerIf(openHighPorts, [Compute.PUBLIC_ADDRESS, Compute.PUBLIC_ONLY], STATELESS);
}

const NEVER_TOGETHER = "server groups of UpCloud keep servers apart, and none keeps them together";

/** Why the compute driver does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  {
    capability: Compute.NETWORK_WITHOUT_SUBNET,
    reason: "an interface joins a network of UpCloud, which is a subnet here; import that with Subnet.fromSubnetAttributes and give it as subnet",
  },
  { capability: Compute.ZONE, reason: "a zone of UpCloud is a place of its own, and networks do not leave it; give the zone to the cloud, and define a cloud for each" },
  { capability: Compute.SSH_KEY_BY_NAME, reason: "UpCloud keeps no SSH keys; a server is given their text" },
  { capability: Compute.PLACEMENT_TOGETHER, reason: NEVER_TOGETHER },
  { capability: Compute.PLACEMENT_TOGETHER_STRICT, reason: NEVER_TOGETHER },
];

/** What the network driver does. */
export const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.MANY_SUBNETS,
  Network.EGRESS_NAT,
  Network.EGRESS_NONE,
  Network.DNS_SERVERS,
  Network.TAGS,
  Network.FIREWALL,
  Network.FIREWALL_IPV6,
  Network.PEERING,
  Network.PEERING_TAGS,
  Network.VPN_GATEWAY,
  Network.VPN_EGRESS_NONE,
  Network.VPN_STATIC_ROUTES,
  Network.VPN_GIVEN_KEY,
  Network.VPN_GENERATED_KEY,
  Network.VPN_TAGS,
];

/** The same page: "SDN private networks are excluded" */
const PUBLIC_ONLY = "UpCloud's firewall filters public interfaces only, never what comes over a private network";
/** https://developers.upcloud.com/1.3/10-ip-addresses/: only floating addresses can be reserved, and DHCP does not hand those out */
const FLOATING =
  "an address of UpCloud's that outlives its server is a floating one, which works only once the system in the server is set up for it, too; " +
  "with publicIp: true a server has one of its own, where the cloud has openHighPorts: true";
/** docs/resources/gateway_connection.md of UpCloudLtd/terraform-provider-upcloud 67632e6 of 2026-07-22: `type` of a route */
const STATIC = "UpCloud's gateways know static routes alone and speak no BGP; give fixed address blocks on both sides";

/** Why the network driver does not do the rest. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  {
    capability: Network.ROUTE,
    reason: "the provider writes routes into the router, which has to be there before the server whose address they need; set routes in the servers, by cloudInit",
  },
  { capability: Network.FIREWALL_EXISTING, reason: "UpCloud has no firewalls apart from servers" },
  { capability: Network.FIREWALL_PRIVATE_TRAFFIC, reason: PUBLIC_ONLY },
  { capability: Network.FIREWALL_PEER_GROUP, reason: `${PUBLIC_ONLY}, and its rules know addresses alone` },
  { capability: Network.FIREWALL_OUTBOUND, reason: `${PUBLIC_ONLY}, and servers reach the internet over theirs` },
  { capability: Network.PUBLIC_IP, reason: FLOATING },
  { capability: Network.VPN_BGP, reason: STATIC },
  { capability: Network.VPN_BGP_ADDRESSES, reason: STATIC },
  { capability: Network.VPN_PEER_INITIATES, reason: "UpCloud's API has no word for which side opens a tunnel; leave initiator out" },
];

/** What the storage driver does, beside buckets and file shares. */
export const STORAGE: Capability[] = [
  Storage.VOLUME,
  Storage.VOLUME_SNAPSHOT,
  Storage.VOLUME_SNAPSHOT_SOURCE,
  Storage.VOLUME_TYPE,
  Storage.VOLUME_TAGS,
];

/** https://developers.upcloud.com/1.3/21-managed-object-storage/: "fully S3-compliant" */
export const BUCKETS: Capability[] = [
  Storage.BUCKET_VERSIONING,
  Storage.BUCKET_LIFECYCLE,
  Storage.BUCKET_CORS,
  Storage.BUCKET_CORS_LIMITS,
  Storage.BUCKET_MANY_CORS_RULES,
  Storage.BUCKET_S3,
  Storage.BUCKET_ACCESS_KEY,
];

/** Why buckets cannot do the rest. */
export const BUCKET_SHORTFALLS: Shortfall[] = [
  { capability: Storage.BUCKET_TAGS, reason: "UpCloud does not say whether buckets can be tagged" },
  { capability: Storage.BUCKET_PUBLIC_READ, reason: "UpCloud does not say whether objects can be read without a key" },
];

/** Why there are no buckets where no object storage is given. */
export const NO_BUCKETS: Shortfall[] = [
  Storage.BUCKET,
  Storage.BUCKET_AUTO_DELETE,
  ...BUCKETS,
  ...BUCKET_SHORTFALLS.map(({ capability }) => capability),
].map((capability) => ({
  capability,
  reason:
    "buckets stand in a Managed Object Storage, whose address is known once it exists: too late for what makes buckets by the S3 API, while UpCloud's own " +
    "Terraform resource would destroy a bucket with all that is in it. Make an object storage, and give it to the cloud as objectStorage",
}));
