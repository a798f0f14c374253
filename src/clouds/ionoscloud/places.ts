import { BUCKET_REGIONS } from "./bucket-regions";
import { SourceKind } from "../../core/fact";
import type { PlaceName, PlaceRules } from "../../core/places";

const USER_BUCKETS = {
  source: "ionos-cloud/terraform-provider-ionoscloud: docs/resources/user_object_storage_bucket.md",
  asOf: "2026-07-24",
  sourceKind: SourceKind.OPERATOR,
};

/** Object storage stands beside the locations, in regions of its own: told by the location of the same city, or all of the country where no city is known. */
const BUCKET_PLACES: PlaceName[] = [
  { name: "de", regions: ["de/fra"], ...USER_BUCKETS, remark: "Frankfurt; its endpoint is called eu-central-1" },
  { name: "eu-central-2", regions: ["de/txl"], ...USER_BUCKETS, remark: "Berlin" },
  { name: "eu-south-2", regions: ["es/vit"], ...USER_BUCKETS, remark: "Logroño" },
  { ...factOf("eu-central-3"), regions: ["de/txl"], remark: "Berlin" },
  { ...factOf("us-central-1"), regions: ["us/las", "us/ewr", "us/mci"], remark: "United States; the city is not known" },
];

/** How resources of IONOS Cloud say where they stand. Where `eu-central-4` is, no source tells. */
export const PLACES: PlaceRules = {
  attributes: ["location", "region", "backup_location"],
  // Where a redirect leads to.
  exceptions: ["ionoscloud_application_loadbalancer_forwardingrule.http_rules.location"],
  names: BUCKET_PLACES,
};

function factOf(bucketRegion: string): Omit<PlaceName, "regions"> {
  const { name, source, asOf } = BUCKET_REGIONS.find((entry) => entry.name === bucketRegion)!;
  return { name, source, asOf, sourceKind: SourceKind.OPERATOR };
}
