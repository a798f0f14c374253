import type { PlaceRules } from "../../core/places";

/** How resources of gridscale say where they stand: by identifiers that nobody can read, where not in the location that the token belongs to. */
export const PLACES: PlaceRules = {
  attributes: ["location_uuid", "backup_location_uuid"],
};
