import type { PlaceRules } from "../../core/places";

/**
 * How resources of OpenStack say where they stand. Every one has `region`; availability zones are parts of it whose names (`nova`) mean nothing elsewhere.
 *
 * Not read, as it is no place: `endpoint_region` of `openstack_identity_endpoint_v3`, an entry of a list of services.
 */
export const OPENSTACK_PLACES: PlaceRules = {
  attributes: ["region"],
};
