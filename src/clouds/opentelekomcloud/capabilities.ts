import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/**
 * opentelekomcloud-docs/scalable-file-service: umn/source/faqs/networks/does_the_security_group_of_a_vpc_affect_sfs.rst (2026-04-15)
 * opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/sfs_share_access_rules_v2.md and its update (2024-10-24)
 */
const NO_FILE_SHARES =
  "a file share is open to the servers that name it and to no other: SFS Turbo opens its ports to the whole network by itself, and the provider's one list of " +
  "access rules for SFS Capacity-Oriented shuts every server out for a moment whenever one is added";

/** Why there are no file shares for servers. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [{ capability: Compute.FILE_SHARE, reason: NO_FILE_SHARES }];

/** Why there are no tunnels and peerings. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  { capability: Network.VPN_GATEWAY, reason: "archipel makes no gateways of its VPN service yet; resources of the Terraform provider beside the portable ones do" },
  { capability: Network.PEERING_TAGS, reason: "the peering of its Terraform provider takes no tags" },
];

/** What the storage driver does besides what the family does. */
export const STORAGE: Capability[] = [Storage.BUCKET_TAGS, Storage.BUCKET_ACCESS_KEY];

/** Why it does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [{ capability: Storage.FILE_SHARE, reason: NO_FILE_SHARES }];
