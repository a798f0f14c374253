import type { VolumeTypeEntry } from "../../core/catalogue";

const STORAGE = { source: "gridscale/terraform-provider-gridscale: website/docs/r/storage.html.md (storage_type)", asOf: "2025-12-02" };

/** Types of storage, from slow to fast. */
export const VOLUME_TYPES: VolumeTypeEntry[] = ["storage", "storage_high", "storage_insane"].map((name) => ({ name, ...STORAGE }));

/** Sizes of storages, of the same page. It says GB; nothing tells whether that is less than a GiB. */
export const STORAGE_GIB = { min: 1, max: 4096 };

/** A root disk that no size is said of: the provider has no default of its own. */
export const DEFAULT_ROOT_GIB = 20;
