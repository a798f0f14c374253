import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What one driver does, and why not the rest. */
export interface Offer {
  readonly capabilities: Capability[];
  readonly shortfalls: Shortfall[];
}

/**
 * The provider adds "accept" for the ports from 32768 on to every firewall with inbound rules, as gridscale's own panel does: answers come in by them.
 * gridscale/terraform-provider-gridscale: gridscale/firewall-utils/defaultRuleUtils.go of 2025-12-02.
 */
const HIGH_PORTS =
  "gridscale's firewalls know no connections: for the answers to what a server asks, the ports 32768 to 65535 are open to everybody, so it is not closed to the internet; say openHighPorts: true on the cloud if that is acceptable";

/** What of servers and networks needs a public address. */
const PUBLIC_COMPUTE: Capability[] = [Compute.PUBLIC_ADDRESS, Compute.PUBLIC_ONLY];
const PUBLIC_NETWORK: Capability[] = [Network.PUBLIC_IP];

const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.NETWORK_WITHOUT_SUBNET,
  Compute.FIXED_PRIVATE_IP,
  Compute.ROOT_DISK_SIZE,
  Compute.ROOT_VOLUME_TYPE,
  Compute.USER_DATA,
  Compute.SSH_KEY,
  Compute.MANY_SSH_KEYS,
  Compute.TAGS,
  Compute.IP_FORWARDING,
  Compute.FILE_SHARE,
];

/** gridscale/terraform-provider-gridscale: no such resource or argument (2025-12-02) */
const NO_PLACEMENT = "gridscale has no placement groups; leave them out, and set spread: false on a ServerGroup";

const COMPUTE_SHORTFALLS: Shortfall[] = [
  { capability: Compute.ZONE, reason: "gridscale tells no names of zones" },
  {
    capability: Compute.VOLUME,
    reason: "gridscale tells nowhere by which path a further storage turns up in a server, so nothing could be mounted safely; ask for a larger root disk",
  },
  { capability: Compute.SSH_KEY_BY_NAME, reason: "gridscale knows keys by identifiers alone, and their names need not be unique" },
  { capability: Compute.PLACEMENT_SPREAD, reason: NO_PLACEMENT },
  { capability: Compute.PLACEMENT_SPREAD_STRICT, reason: NO_PLACEMENT },
  { capability: Compute.PLACEMENT_TOGETHER, reason: NO_PLACEMENT },
  { capability: Compute.PLACEMENT_TOGETHER_STRICT, reason: NO_PLACEMENT },
  // website/docs/r/filesystem.html.md of 2025-12-02: allowed_ip_ranges
  { capability: Compute.FILE_SHARE_READ_ONLY, reason: "whoever reaches a filesystem service of gridscale may write to it" },
];

const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.EGRESS_NONE,
  Network.DNS_SERVERS,
  Network.TAGS,
  Network.FIREWALL,
  Network.FIREWALL_IPV6,
];

const STATELESS = "gridscale's firewalls know no connections and filter TCP and UDP alone";

const NETWORK_SHORTFALLS: Shortfall[] = [
  { capability: Network.MANY_SUBNETS, reason: "a network at gridscale is one address block; define another Network" },
  { capability: Network.EGRESS_NAT, reason: "gridscale has no routers and no NAT gateway; a server gets out by a public address of its own" },
  { capability: Network.ROUTE, reason: "gridscale has no routers, so networks have no routes; set them in the servers" },
  {
    capability: Network.FIREWALL_EXISTING,
    reason: "a firewall from elsewhere may leave a server open, as gridscale's do for each protocol without a rule; define a Firewall here",
  },
  { capability: Network.FIREWALL_PRIVATE_TRAFFIC, reason: `${STATELESS}, so on a private network they would stop answers and let the rest pass` },
  { capability: Network.FIREWALL_PEER_GROUP, reason: "rules of gridscale's firewalls know address blocks alone" },
  { capability: Network.FIREWALL_OUTBOUND, reason: `${STATELESS}, so a closed way out would stop the answers of servers, too` },
  { capability: Network.VPN_GATEWAY, reason: "gridscale has no VPN gateways" },
  { capability: Network.PEERING, reason: "gridscale has no routers, and so no peering of networks" },
];

/** What the compute driver does. */
export function computeOffer(openHighPorts: boolean): Offer {
  return withPublic(openHighPorts, COMPUTE, PUBLIC_COMPUTE, COMPUTE_SHORTFALLS);
}

/** What the network driver does. */
export function networkOffer(openHighPorts: boolean): Offer {
  return withPublic(openHighPorts, NETWORK, PUBLIC_NETWORK, NETWORK_SHORTFALLS);
}

function withPublic(openHighPorts: boolean, always: Capability[], inPublic: Capability[], shortfalls: Shortfall[]): Offer {
  return openHighPorts
    ? { capabilities: [...always, ...inPublic], shortfalls }
    : { capabilities: always, shortfalls: [...shortfalls, ...inPublic.map((capability) => ({ capability, reason: HIGH_PORTS }))] };
}

/** What the storage driver does. */
export const STORAGE: Capability[] = [
  Storage.VOLUME,
  Storage.VOLUME_SNAPSHOT,
  Storage.VOLUME_TYPE,
  Storage.VOLUME_TAGS,
  Storage.BUCKET,
  Storage.BUCKET_LIFECYCLE,
  Storage.BUCKET_S3,
  Storage.BUCKET_ACCESS_KEY,
  Storage.FILE_SHARE,
  Storage.FILE_SHARE_TYPE,
  Storage.FILE_SHARE_TAGS,
];

/** gridscale/terraform-provider-gridscale: website/docs/r/object_storage_bucket.html.md of 2025-12-02 */
const NAME_AND_LIFECYCLE = "the provider makes buckets with a name and lifecycle rules, and sets nothing else";

/** Why the storage driver does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [
  // website/docs/r/storage.html.md: from a template, or rolled back from a backup
  { capability: Storage.VOLUME_SNAPSHOT_SOURCE, reason: "a storage at gridscale is rolled back to its own snapshots; no new one is made of them" },
  { capability: Storage.BUCKET_VERSIONING, reason: NAME_AND_LIFECYCLE },
  { capability: Storage.BUCKET_PUBLIC_READ, reason: NAME_AND_LIFECYCLE },
  { capability: Storage.BUCKET_CORS, reason: NAME_AND_LIFECYCLE },
  { capability: Storage.BUCKET_CORS_LIMITS, reason: NAME_AND_LIFECYCLE },
  { capability: Storage.BUCKET_MANY_CORS_RULES, reason: NAME_AND_LIFECYCLE },
  { capability: Storage.BUCKET_AUTO_DELETE, reason: NAME_AND_LIFECYCLE },
  { capability: Storage.BUCKET_TAGS, reason: NAME_AND_LIFECYCLE },
  { capability: Storage.FILE_SHARE_ANY_NETWORK, reason: "a filesystem service of gridscale stands on one private network; name the network" },
];
