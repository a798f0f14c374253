import type { VolumeTypeEntry } from "../../core/catalogue";

/** What volumes get that name no type. */
export const DEFAULT_VOLUME_TYPE = "SSD";

/** Types of volumes: ultra-high, high and common I/O. */
export const VOLUME_TYPES: VolumeTypeEntry[] = ["SSD", "SAS", "SATA"].map((name) => ({
  name,
  source: "FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/compute_instance_v2.md, volume_type",
  asOf: "2024-03-20",
}));
