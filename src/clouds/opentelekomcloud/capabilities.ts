import { ComputeCapability as Compute } from "../../compute/capabilities";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as Network } from "../../network/capabilities";
import { VPN } from "../../network/vpn-capabilities";
import { StorageCapability as Storage } from "../../storage/capabilities";

/**
 * opentelekomcloud-docs/scalable-file-service: umn/source/faqs/networks/does_the_security_group_of_a_vpc_affect_sfs.rst (2026-04-15)
 * opentelekomcloud/terraform-provider-opentelekomcloud: resource_opentelekomcloud_sfs_share_access_rules_v2.go (2024-10-24): its update takes
 * all rules away before it adds any, and several of them on one share read each other's rules
 */
const NO_FILE_SHARES =
  "a file share is open to the servers that name it and to no other: SFS Turbo opens its ports to the whole network by itself, and the provider's one list of " +
  "access rules for SFS Capacity-Oriented shuts every server out for a moment whenever one is added";

/** Why there are no file shares for servers. */
export const COMPUTE_SHORTFALLS: Shortfall[] = [Compute.FILE_SHARE, Compute.FILE_SHARE_READ_ONLY].map((capability) => ({ capability, reason: NO_FILE_SHARES }));

/**
 * opentelekomcloud/terraform-provider-opentelekomcloud: `opentelekomcloud_enterprise_vpn_*_v5` are in v1.36.22 (2024-10-15) and not in v1.36.14, whose schema
 * this library has; docs/resources/vpnaas_ike_policy_v2.md of 1.36.55 (2025-12-19): "deprecated for eu-de region", and its algorithms (3DES, AES).
 */
const NO_VPN =
  "its Terraform provider has Enterprise VPN from version 1.36.22 on, and 1.36.14, whose resources are known here, the classic VPN alone: deprecated in eu-de, and " +
  "without AES-GCM, which protects a tunnel unless told otherwise";

/** Why there are no tunnels, and no tags of peerings. */
export const NETWORK_SHORTFALLS: Shortfall[] = [
  ...VPN.map((capability) => ({ capability, reason: NO_VPN })),
  { capability: Network.PEERING_TAGS, reason: "the peering of its Terraform provider takes no tags" },
];

/** What the storage driver does besides what the family does. */
export const STORAGE: Capability[] = [Storage.BUCKET_TAGS, Storage.BUCKET_ACCESS_KEY];

/** Why it does not do the rest. */
export const STORAGE_SHORTFALLS: Shortfall[] = [
  Storage.FILE_SHARE,
  Storage.FILE_SHARE_ANY_NETWORK,
  Storage.FILE_SHARE_TYPE,
  Storage.FILE_SHARE_TAGS,
].map((capability) => ({ capability, reason: NO_FILE_SHARES }));
