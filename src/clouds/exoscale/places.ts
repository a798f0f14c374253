import type { PlaceRules } from "../../core/places";

/** How resources of Exoscale say where they stand; `minio_region` is of the provider that makes buckets. */
export const PLACES: PlaceRules = {
  attributes: ["zone", "minio_region", "region"],
};
