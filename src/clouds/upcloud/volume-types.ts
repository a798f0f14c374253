import type { VolumeTypeEntry } from "../../core/catalogue";

const LISTED = { source: "UpCloudLtd/terraform-provider-upcloud 67632e6: internal/service/storage/storage.go (tier)", asOf: "2026-07-22" };

/**
 * Tiers of Block Storage. When nothing is said, UpCloud takes `maxiops`. `archive` is for what is seldom read, and stays out.
 *
 * @see https://upcloud.com/docs/products/block-storage/tiers/
 */
export const VOLUME_TYPES: VolumeTypeEntry[] = ["maxiops", "standard", "hdd"].map((name) => ({ name, ...LISTED }));
