import type { VolumeTypeEntry } from "../../core/catalogue";

/** How many input and output operations per second each type of block storage does: the provider asks for the number. */
export const IOPS: Record<string, number> = { sbs_5k: 5000, sbs_15k: 15000 };

/** The type that a block volume gets when none is named: the cheaper of the two. The provider has no default of its own. */
export const DEFAULT_BLOCK_TYPE = "sbs_5k";

/** Storage in the host itself, for the root disk of the machine types that have it. */
export const LOCAL_TYPE = "l_ssd";

/**
 * Types of block storage, by the names that the vendor's databases use for them.
 *
 * @see https://www.scaleway.com/en/docs/block-storage/concepts/#iops
 */
export const BLOCK_VOLUME_TYPES: VolumeTypeEntry[] = Object.keys(IOPS).map((name) => ({
  name,
  source: "scaleway/terraform-provider-scaleway: docs/resources/block_volume.md, iops",
  asOf: "2026-08-21",
}));

/** Sizes in GB: the smallest that the block storage API lists, the largest that the vendor's CSI driver knows. */
export const BLOCK_GB = { min: 5, max: 10_000, source: "https://github.com/scaleway/scaleway-csi/pull/8" };
