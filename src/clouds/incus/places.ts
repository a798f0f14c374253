import type { PlaceRules } from "../../core/places";

/** How resources of Incus say where they stand: in the provider's own remote, unless they name another, of which nothing is known. */
export const PLACES: PlaceRules = {
  attributes: ["remote"],
  // What is fetched from elsewhere, such as the images of the remote `images`.
  exceptions: ["incus_image.source_image.remote", "incus_storage_volume.source_volume.remote", "provider.remote"],
};
