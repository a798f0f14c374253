import type { VolumeTypeEntry } from "../../core/catalogue";

const PAGE = "https://docs.stackit.cloud/products/storage/block-storage/basics/service-plans";

/**
 * Performance classes of block storage, slowest first.
 *
 * @see https://docs.stackit.cloud/products/storage/block-storage/basics/service-plans
 */
export const VOLUME_TYPES: VolumeTypeEntry[] = [0, 1, 2, 4, 6, 8, 10, 12].map((performance) => ({
  name: `storage_premium_perf${performance}`,
  source: `${PAGE}, also as copied by a customer (code index id 58585316545)`,
  asOf: "undated",
}));

/** 10 TB: https://docs.stackit.cloud/products/storage/block-storage/basics/concepts-of-block-storage */
export const MAX_VOLUME_GIB = 10_000;
