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
 * orange-cloudavenue/terraform-provider-cloudavenue v0.35.0: internal/provider/edgegw/firewall_resource.go (UpdateNsxtFirewall with the rules of one
 * resource; DeleteAllRules), of 2026-02-09
 */
export const NOT_OWNED =
  "an edge gateway of Cloud Avenue has one list of firewall rules, which the provider writes and deletes as a whole; say ownsFirewall: true on the cloud if the gateway's list belongs to this program alone";

/** What takes rules at the gateway. */
const WITH_RULES_COMPUTE: Capability[] = [Compute.PUBLIC_ADDRESS];
const WITH_RULES_NETWORK: Capability[] = [
  Network.PUBLIC_IP,
  Network.EGRESS_NAT,
  Network.FIREWALL_OUTBOUND,
  Network.VPN_GATEWAY,
  Network.VPN_STATIC_ROUTES,
  Network.VPN_GIVEN_KEY,
  Network.VPN_GENERATED_KEY,
];

const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.NETWORK_WITHOUT_SUBNET,
  Compute.FIXED_PRIVATE_IP,
  Compute.ROOT_VOLUME_TYPE,
  Compute.VOLUME,
  Compute.PLACEMENT_SPREAD,
  Compute.PLACEMENT_SPREAD_STRICT,
  Compute.PLACEMENT_TOGETHER,
  Compute.PLACEMENT_TOGETHER_STRICT,
];

/** docs/resources/vm.md: a script for the guest's customization, and properties; nothing of cloud-init and no keys */
const NO_KEYS =
  "the provider has no SSH keys, and a server of Cloud Avenue takes none; put them there by a script, vendors.cloudavenue.InitScript, or set the password in the console";
const NO_FILE_SHARES = "the provider of Cloud Avenue has no file shares";

const COMPUTE_SHORTFALLS: Shortfall[] = [
  {
    capability: Compute.PUBLIC_ONLY,
    reason: "a public address at Cloud Avenue is translated to a private one by the edge gateway, so a server needs a network",
  },
  { capability: Compute.ZONE, reason: "a server of Cloud Avenue stands where its vDC does; define a cloud with another vDC" },
  { capability: Compute.ROOT_DISK_SIZE, reason: "the root disk is the template's, and the provider does not change its size" },
  {
    capability: Compute.USER_DATA,
    reason:
      "the provider takes a shell script (vendors.cloudavenue.InitScript) and properties of the guest (vendors.cloudavenue.GuestProperties), and no source tells whether Orange's templates run cloud-init",
  },
  { capability: Compute.SSH_KEY, reason: NO_KEYS },
  { capability: Compute.SSH_KEY_BY_NAME, reason: NO_KEYS },
  { capability: Compute.MANY_SSH_KEYS, reason: NO_KEYS },
  { capability: Compute.TAGS, reason: "virtual machines have no tags; security tags (cloudavenue_vm_security_tag) are lists of machines for firewalls" },
  { capability: Compute.IP_FORWARDING, reason: "no source tells whether a network lets a server send from addresses that are not its own" },
  { capability: Compute.FILE_SHARE, reason: NO_FILE_SHARES },
  { capability: Compute.FILE_SHARE_READ_ONLY, reason: NO_FILE_SHARES },
];

const NETWORK: Capability[] = [Network.NETWORK, Network.EGRESS_NONE, Network.DNS_SERVERS, Network.FIREWALL];

/** https://docs.vmware.com/en/VMware-Cloud-Director/10.6/VMware-Cloud-Director-Tenant-Guide/GUID-AE7BBB51-E070-4DAE-9BC1-93709BF664F6.html */
const PERIMETER = "the firewall of an edge gateway filters what passes the gateway, and servers of its networks reach each other past it";

const FIXED_BLOCKS = "tunnels of an edge gateway lead between address blocks that both sides are given, and speak no BGP";

const NETWORK_SHORTFALLS: Shortfall[] = [
  { capability: Network.MANY_SUBNETS, reason: "a network at Cloud Avenue is one address block behind one gateway address; define another Network" },
  { capability: Network.ROUTE, reason: "no source tells whether a network lets a server send from addresses that are not its own, so none can forward" },
  { capability: Network.TAGS, reason: "networks of Cloud Avenue have no tags" },
  {
    capability: Network.FIREWALL_EXISTING,
    reason: "an edge gateway has one list of firewall rules, and this program's own would replace one from elsewhere; define a Firewall here",
  },
  { capability: Network.FIREWALL_PRIVATE_TRAFFIC, reason: PERIMETER },
  { capability: Network.FIREWALL_PEER_GROUP, reason: PERIMETER },
  // docs/resources/publicip.md, edgegateway_network_routed.md: addresses are IPv4
  { capability: Network.FIREWALL_IPV6, reason: "public addresses and networks of the provider are IPv4, so nothing comes in by IPv6" },
  { capability: Network.VPN_EGRESS_NONE, reason: "tunnels end at the edge gateway, which a network with Egress.NONE is not behind" },
  // docs/resources/edgegateway_vpn_ipsec.md: local_networks and remote_networks
  { capability: Network.VPN_BGP, reason: FIXED_BLOCKS },
  { capability: Network.VPN_BGP_ADDRESSES, reason: FIXED_BLOCKS },
  // internal/provider/edgegw/vpn_ipsec_types.go (vpnModeInit)
  { capability: Network.VPN_PEER_INITIATES, reason: "the provider lets the edge gateway open tunnels always; leave initiator out" },
  { capability: Network.VPN_TAGS, reason: "addresses and tunnels of Cloud Avenue have no tags" },
  // docs/guides/explanation-of-networks.md (routed networks)
  { capability: Network.PEERING, reason: "two networks of one edge gateway reach each other already, and no others can be peered" },
];

/** What the compute driver does. */
export function computeOffer(ownsFirewall: boolean): Offer {
  return withRules(ownsFirewall, COMPUTE, WITH_RULES_COMPUTE, COMPUTE_SHORTFALLS);
}

/** What the network driver does. */
export function networkOffer(ownsFirewall: boolean): Offer {
  return withRules(ownsFirewall, NETWORK, WITH_RULES_NETWORK, NETWORK_SHORTFALLS);
}

function withRules(ownsFirewall: boolean, always: Capability[], byRules: Capability[], shortfalls: Shortfall[]): Offer {
  return ownsFirewall
    ? { capabilities: [...always, ...byRules], shortfalls }
    : { capabilities: always, shortfalls: [...shortfalls, ...byRules.map((capability) => ({ capability, reason: NOT_OWNED }))] };
}

const VOLUMES: Capability[] = [Storage.VOLUME, Storage.VOLUME_TYPE];

const BUCKETS: Capability[] = [
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

/** The resources of the provider, v0.35.0 of 2026-02-09 */
const NO_SNAPSHOTS = "the provider has no snapshots of disks, and makes no disk of one";

const STORAGE_SHORTFALLS: Shortfall[] = [
  { capability: Storage.VOLUME_SNAPSHOT, reason: NO_SNAPSHOTS },
  { capability: Storage.VOLUME_SNAPSHOT_SOURCE, reason: NO_SNAPSHOTS },
  { capability: Storage.VOLUME_TAGS, reason: "disks of Cloud Avenue have no tags" },
  // internal/provider/s3/bucket_resource.go (Delete)
  { capability: Storage.BUCKET_AUTO_DELETE, reason: "the provider deletes the bucket alone, and one that holds objects is refused; empty it first" },
  { capability: Storage.BUCKET_TAGS, reason: "the provider sets no tags of buckets" },
  { capability: Storage.FILE_SHARE, reason: NO_FILE_SHARES },
];

/** orange-cloudavenue/cloudavenue-sdk-go v0.27.0: pkg/clients/s3/s3.go ("S3 service is not available in location"), of 2026-02-09 */
const NO_BUCKETS = "Orange's client of object storage serves the organizations cav01ev01… and cav01iv02… of Val-de-Reuil (vdr), and no other site";

/** What the storage driver does. */
export function storageOffer(hasBuckets: boolean): Offer {
  return hasBuckets
    ? { capabilities: [...VOLUMES, ...BUCKETS], shortfalls: STORAGE_SHORTFALLS }
    : { capabilities: VOLUMES, shortfalls: [...STORAGE_SHORTFALLS, ...BUCKETS.map((capability) => ({ capability, reason: NO_BUCKETS }))] };
}
