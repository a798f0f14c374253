import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What the compute driver does. */
export const COMPUTE: Capability[] = [
  Compute.SERVER,
  Compute.NETWORK_WITHOUT_SUBNET,
  Compute.PUBLIC_ADDRESS,
  Compute.PUBLIC_ONLY,
  Compute.FIXED_PRIVATE_IP,
  Compute.ZONE,
  Compute.ROOT_DISK_SIZE,
  Compute.ROOT_VOLUME_TYPE,
  Compute.USER_DATA,
  Compute.VOLUME,
  Compute.SSH_KEY,
  Compute.MANY_SSH_KEYS,
  Compute.TAGS,
  Compute.IP_FORWARDING,
];

/** Resources of the provider, 2026-07-24: none groups servers by their hosts. */
const NO_GROUPS = "IONOS has no groups of servers; its zones ZONE_1 and ZONE_2 share no host, so give a ServerGroup both as zones, and spread: false";

/** Why the compute driver does not do the rest. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [
  { capability: Compute.PLACEMENT_SPREAD, reason: NO_GROUPS },
  { capability: Compute.PLACEMENT_SPREAD_STRICT, reason: NO_GROUPS },
  { capability: Compute.PLACEMENT_TOGETHER, reason: NO_GROUPS },
  { capability: Compute.PLACEMENT_TOGETHER_STRICT, reason: NO_GROUPS },
  // docs/resources/vcpu_server.md of 2026-07-24: ssh_keys is the text of keys
  { capability: Compute.SSH_KEY_BY_NAME, reason: "IONOS keeps no keys; a server is given their text, as by new SshKey(…)" },
];

/** What the network driver does. */
export const NETWORK: Capability[] = [
  Network.NETWORK,
  Network.EGRESS_NONE,
  Network.FIREWALL,
  Network.FIREWALL_EXISTING,
  Network.FIREWALL_PRIVATE_TRAFFIC,
  Network.FIREWALL_OUTBOUND,
  Network.FIREWALL_IPV6,
  Network.PUBLIC_IP,
];

/** Why the network driver does not do the rest. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  // https://docs.ionos.com/cloud/network-services/network-services/overview
  {
    capability: Network.MANY_SUBNETS,
    reason: "a LAN is one segment with one mask, and nothing routes between two of them; define a network for each",
  },
  // ionos-cloud/module-ansible of 2026-07-02: docs/tutorials/06…/03__configure_app_servers.yml
  {
    capability: Network.EGRESS_NAT,
    reason: "IONOS' DHCP tells servers neither its NAT gateway nor a name server, so that each would have to set its route itself; the README says how",
  },
  { capability: Network.ROUTE, reason: "a LAN has no routes, and its DHCP hands out none; set them on the servers by cloud-init" },
  { capability: Network.DNS_SERVERS, reason: "the DHCP of a LAN has no setting for name servers; set them by cloud-init" },
  { capability: Network.TAGS, reason: "LANs carry no labels" },
  // docs/resources/nsg_firewallrule.md of 2026-07-24
  { capability: Network.FIREWALL_PEER_GROUP, reason: "rules of security groups know address blocks alone; name the peers by Peer.ipv4(…) or Peer.subnet(…)" },
  // docs/resources/vpn_ipsec_gateway.md of 2026-07-24: ipv4_cidr is an address that clients on the LAN have to route by
  {
    capability: Network.VPN_GATEWAY,
    reason:
      "a VPN gateway at IONOS is an address on a LAN that each server has to be told a route over, which no DHCP of a LAN tells; telling them by cloud-init would replace all servers with each tunnel. Use archipel/l1/ionoscloud/vpn-ipsec-gateway and vpn-ipsec-tunnel, and set the routes on the servers",
  },
  // docs/resources/lan.md of 2026-07-24: LANs of one cross connect share a range, in which no address is there twice
  {
    capability: Network.PEERING,
    reason:
      "IONOS' cross connects make one segment of several LANs whose addresses are of one block; networks that are peered have blocks apart, and no LAN has a router. Use archipel/l1/ionoscloud/private-crossconnect for LANs of one block in several data centres",
  },
];

/** What the storage driver does about volumes. */
export const VOLUMES: Capability[] = [Storage.VOLUME, Storage.VOLUME_SNAPSHOT, Storage.VOLUME_SNAPSHOT_SOURCE, Storage.VOLUME_TYPE];

/** What it does not do about them; resources of the provider, 2026-07-24. */
export const VOLUME_SHORTFALLS: Shortfall[] = [{ capability: Storage.VOLUME_TAGS, reason: "the provider puts labels on servers, not on volumes" }];

/** What the storage driver does where the cloud has a bucket region. */
export const BUCKETS: Capability[] = [
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

/** Why there are no buckets where the cloud has no bucket region. */
export const BUCKET_SHORTFALLS: Shortfall[] = [
  {
    capability: Storage.BUCKET,
    reason: "IONOS Object Storage has no region in the country of this location; say which one is right by the cloud's bucketRegion (eu-central-3 is in Berlin)",
  },
];
