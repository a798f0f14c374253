import type { VolumeTypeEntry } from "../../core/catalogue";

const DOCS = { source: "ionos-cloud/terraform-provider-ionoscloud: docs/resources/server.md, docs/resources/volume.md", asOf: "2026-07-24" };

/** What a disk is when nothing is said. The API has no default. */
export const DEFAULT_DISK_TYPE = "SSD Standard";
/** What a root disk holds when nothing is said, in GiB. The API has no default, and an image of Linux fits. */
export const DEFAULT_ROOT_GIB = 20;

/**
 * Types of block storage. `DAS` belongs to Cubes, `ISO` to installers.
 *
 * @see https://docs.ionos.com/cloud/storage-and-backup/block-storage
 */
export const VOLUME_TYPES: VolumeTypeEntry[] = ["HDD", "SSD Standard", "SSD Premium"].map((name) => ({ name, ...DOCS }));
