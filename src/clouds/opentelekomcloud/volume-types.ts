import type { VolumeTypeEntry } from "../../core/catalogue";

/** What volumes get that name no type. The API asks for one; `SATA` is at its end of sale. */
export const DEFAULT_VOLUME_TYPE = "SSD";

/** Types of volumes: high I/O, general purpose, ultra-high I/O, extreme. */
export const VOLUME_TYPES: VolumeTypeEntry[] = ["SAS", "GPSSD", "SSD", "ESSD"].map((name) => ({
  name,
  source: "opentelekomcloud-docs/elastic-volume-service: api-ref/source/apis_recommended/disk_management/creating_evs_disks.rst, volume_type",
  asOf: "2025-10-21",
}));
