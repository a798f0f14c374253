import { REGIONS } from "./regions";
import { SourceKind } from "../../core/fact";
import type { PlaceName, PlaceRules } from "../../core/places";
import { OPENSTACK_PLACES } from "../../families/openstack/places";

const LOCATIONS_GUIDE = {
  source: "ovh/docs: pages/storage_and_backup/object_storage/s3_location/guide.en-gb.md",
  asOf: "2026-02-03",
  sourceKind: SourceKind.OPERATOR,
};

/** Object storage has names of its own for a city (`gra`, `BHS`): told by the first region there. */
const STORAGE_NAMES: PlaceName[] = [...new Set(REGIONS.flatMap(({ s3, swift }) => [s3, swift]))]
  .filter((name): name is string => name !== undefined && REGIONS.every(({ region }) => region.name !== name))
  .map((name) => {
    const { region } = REGIONS.find(({ s3, swift }) => s3 === name || swift === name)!;
    return { name, regions: [region.name], ...LOCATIONS_GUIDE, remark: region.city };
  });

/** How resources of OVHcloud say where they stand, by OpenStack's provider, by OVHcloud's own and by the one that makes buckets. */
export const PLACES: PlaceRules = {
  attributes: [...OPENSTACK_PLACES.attributes, "region_name", "regions", "backup_regions", "zone", "minio_region"],
  exceptions: [
    ...(OPENSTACK_PLACES.exceptions ?? []),
    // Zones of names.
    "ovh_domain_zone_record.zone",
    "ovh_domain_zone_redirection.zone",
    // What may be used where.
    "ovh_cloud_quota.regions.region",
    "openstack_compute_aggregate_v2.zone",
  ],
  names: STORAGE_NAMES,
};
