import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { VPN } from "../../network/vpn-capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/** What the compute driver does besides what the family does. */
export const COMPUTE: Capability[] = [Compute.FILE_SHARE, Compute.FILE_SHARE_READ_ONLY];

/** Why there are no tunnels: the schema of the provider 1.46.0 has no resource of them (2026-11). */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  ...VPN.map((capability) => ({ capability, reason: "its Terraform provider has no resource for VPN gateways" })),
  { capability: Network.PEERING_TAGS, reason: "the peering of its Terraform provider takes no tags" },
];

/** What the storage driver does besides what the family does. */
export const STORAGE: Capability[] = [Storage.FILE_SHARE];

/** Why it does not do the rest: the arguments and resources of the provider 1.46.0 (2026-11). */
export const STORAGE_SHORTFALLS: Shortfall[] = [
  { capability: Storage.BUCKET_TAGS, reason: "the bucket of its Terraform provider takes no tags" },
  { capability: Storage.BUCKET_ACCESS_KEY, reason: "its Terraform provider has no resource for access keys; make one in the console" },
  { capability: Storage.FILE_SHARE_ANY_NETWORK, reason: "servers are let in by their addresses in a VPC, so a file share is for the servers of one network; give it" },
  { capability: Storage.FILE_SHARE_TYPE, reason: "file systems of the Scalable File Service are of one type" },
  { capability: Storage.FILE_SHARE_TAGS, reason: "the file system of its Terraform provider takes no tags" },
];
