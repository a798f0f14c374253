import type { PlaceRules } from "../../core/places";

/** How resources of Scaleway say where they stand. A zone is named after its region. */
export const PLACES: PlaceRules = {
  attributes: ["region", "zone", "bucket_region"],
};
