import type { PlaceRules } from "../../core/places";

/** How resources of OUTSCALE say where they stand: most by their provider's region alone. */
export const PLACES: PlaceRules = {
  attributes: ["region", "subregion_name", "subregion_names", "placement_subregion_name", "cp_subregions", "minio_region"],
};
