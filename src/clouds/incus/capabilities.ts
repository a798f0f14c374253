import type { Settings } from "./context";
import { ComputeCapability as Compute } from "../../compute/capabilities";
import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { VPN } from "../../network/vpn-capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What a driver does, and why it does not do the rest. */
export interface Offer {
  readonly capabilities: Capability[];
  readonly shortfalls: Shortfall[];
}

/** lxc/incus stable-6.0 of 2026-03-27: doc/howto/network_forwards.md, the address to listen on is given by who makes the forward */
const NO_ADDRESSES = "Incus hands out no addresses: set some of the uplink's aside, as publicAddresses of the cloud";
/** lxc/terraform-provider-incus v1.1.0: docs/resources has no snapshots of volumes; source_volume of incus_storage_volume takes no size and no project */
const NO_SNAPSHOTS = "the Terraform provider has no snapshots of volumes; let Incus make them by schedule, with the mixin vendors.incus.VolumeSnapshotSchedule";
/** lxc/incus: doc/howto/storage_buckets.md; lxc/terraform-provider-incus v1.1.0: docs/resources/storage_bucket.md */
const NO_BUCKET_SETTINGS = "Incus sets up a bucket and its keys and nothing in it; an S3 client with a key of the bucket can";
const PLACEMENT = "Incus places a server on the member that has the fewest, and knows no groups to keep apart or together; name members as zones";
const NO_VPN = "Incus has no IPsec gateways; a server can be one";

function gaps(reason: string, ...missing: Capability[]): Shortfall[] {
  return shortfallsOf(missing, reason);
}

/** What the compute driver does. */
export function computeOffer({ clustered, addresses }: Settings): Offer {
  return {
    capabilities: [
      Compute.SERVER,
      Compute.NETWORK_WITHOUT_SUBNET,
      Compute.FIXED_PRIVATE_IP,
      Compute.ROOT_DISK_SIZE,
      Compute.ROOT_VOLUME_TYPE,
      Compute.USER_DATA,
      Compute.VOLUME,
      Compute.FILE_SHARE,
      Compute.FILE_SHARE_READ_ONLY,
      Compute.SSH_KEY,
      Compute.MANY_SSH_KEYS,
      Compute.TAGS,
      Compute.IP_FORWARDING,
      ...(clustered ? [Compute.ZONE] : []),
      ...(addresses ? [Compute.PUBLIC_ADDRESS] : []),
    ],
    shortfalls: [
      ...gaps("the firewall of a server is on its private network, and a public address is forwarded there; give a network", Compute.PUBLIC_ONLY),
      ...gaps("Incus keeps no SSH keys; give the text of the key", Compute.SSH_KEY_BY_NAME),
      ...gaps(PLACEMENT, Compute.PLACEMENT_SPREAD, Compute.PLACEMENT_SPREAD_STRICT, Compute.PLACEMENT_TOGETHER, Compute.PLACEMENT_TOGETHER_STRICT),
      ...(clustered ? [] : gaps("the program names no members of a cluster; give them to the cloud as members", Compute.ZONE)),
      ...(addresses ? [] : gaps(NO_ADDRESSES, Compute.PUBLIC_ADDRESS)),
    ],
  };
}

/** What the network driver does. */
export function networkOffer({ addresses }: Settings): Offer {
  return {
    capabilities: [
      Network.NETWORK,
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
      Network.FIREWALL_IPV6,
      Network.PEERING,
      Network.PEERING_TAGS,
      ...(addresses ? [Network.PUBLIC_IP] : []),
    ],
    shortfalls: [
      ...gaps("an OVN network of Incus is network, subnet and router in one; define another network", Network.MANY_SUBNETS),
      ...gaps(NO_VPN, ...VPN),
      ...(addresses ? [] : gaps(NO_ADDRESSES, Network.PUBLIC_IP)),
    ],
  };
}

/** What the storage driver does. */
export function storageOffer({ bucketEndpoint }: Settings): Offer {
  const s3 = [Storage.BUCKET_S3, Storage.BUCKET_ACCESS_KEY];
  const settings = [
    Storage.BUCKET_VERSIONING,
    Storage.BUCKET_PUBLIC_READ,
    Storage.BUCKET_LIFECYCLE,
    Storage.BUCKET_CORS,
    Storage.BUCKET_CORS_LIMITS,
    Storage.BUCKET_MANY_CORS_RULES,
  ];
  return {
    capabilities: [
      Storage.VOLUME,
      Storage.VOLUME_TYPE,
      Storage.VOLUME_TAGS,
      Storage.FILE_SHARE,
      Storage.FILE_SHARE_ANY_NETWORK,
      Storage.FILE_SHARE_TAGS,
      Storage.BUCKET,
      Storage.BUCKET_AUTO_DELETE,
      Storage.BUCKET_TAGS,
      ...(bucketEndpoint === undefined ? [] : s3),
    ],
    shortfalls: [
      ...gaps(NO_SNAPSHOTS, Storage.VOLUME_SNAPSHOT, Storage.VOLUME_SNAPSHOT_SOURCE),
      ...gaps("file shares lie in the cloud's fileSharePool, as few pools reach all members of a cluster", Storage.FILE_SHARE_TYPE),
      ...gaps(NO_BUCKET_SETTINGS, ...settings),
      ...(bucketEndpoint === undefined ? gaps("the program does not know where buckets are served; give it to the cloud as bucketEndpoint", ...s3) : []),
    ],
  };
}
