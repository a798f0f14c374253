import type { PlaceRules } from "../../core/places";

/** How resources of STACKIT say where they stand. A content delivery network is in continents (`EU`, `US`), which are no regions: its place cannot be told. */
export const PLACES: PlaceRules = {
  attributes: ["region", "regions", "default_region", "availability_zone", "availability_zones", "minio_region"],
};
