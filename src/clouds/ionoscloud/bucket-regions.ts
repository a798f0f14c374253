/** A region of IONOS Object Storage; it is none of the locations of virtual data centres. */
export interface BucketRegion {
  readonly name: string;
  /** @default - no source tells */
  readonly country?: string;
  readonly source: string;
  readonly asOf: string;
}

const PROVIDER = "ionos-cloud/terraform-provider-ionoscloud: docs/resources/s3_bucket.md";

/**
 * Regions of buckets that belong to the contract, the only kind with versions, lifecycle rules and tags.
 *
 * @see https://docs.ionos.com/cloud/storage-and-backup/s3-object-storage/concepts/bucket-types
 */
export const BUCKET_REGIONS: BucketRegion[] = [
  { name: "eu-central-3", country: "DE", source: `${PROVIDER}; https://docs.ionos.com/cloud/storage-and-backup/s3-object-storage/concepts/buckets (Berlin)`, asOf: "2026-07-24" },
  { name: "eu-central-4", source: PROVIDER, asOf: "2026-07-24" },
  { name: "us-central-1", country: "US", source: PROVIDER, asOf: "2026-07-24" },
];

/** The bucket region of a country, where there is one. Data must not cross a border that nobody mentioned. */
export function bucketRegionIn(country: string | undefined): string | undefined {
  return BUCKET_REGIONS.find((entry) => entry.country === country)?.name;
}
