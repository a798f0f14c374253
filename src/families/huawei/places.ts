import type { PlaceRules } from "../../core/places";

/** Attributes that name zones, in each spelling of the two providers; a zone is named after its region. */
const ZONES = [
  "availability_zone",
  "availability_zones",
  "availabilityzone",
  "available_zone",
  "available_zones",
  "az",
  "master_availability_zone",
  "source_availability_zone",
  "target_availability_zone",
];

/** Their zones are identifiers that nobody can read; the region decides. */
const ZONES_BY_ID = ["dcs_instance_v1", "dms_instance_v1", "dms_instance_v2"];

/**
 * How resources of the clouds that descend from Huawei's OpenStack say where they stand.
 *
 * Not read, as it is no place: `location` of the API gateways (a part of a request) and of a Direct Connect (a line), `data_location` and `bucket_location` of a
 * table (a service and a path), `region_code` of a firewall (where requests come from), `available_zone_id` (an identifier).
 */
export const PLACES: PlaceRules = {
  attributes: ["region", "router_region", "target_region", "destination_region", ...ZONES],
  exceptions: ["opentelekomcloud", "flexibleengine"].flatMap((provider) => ZONES_BY_ID.map((type) => `${provider}_${type}.available_zones`)),
};
