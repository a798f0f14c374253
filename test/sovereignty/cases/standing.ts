import type { PlacedResource } from "../../../src/sovereignty/placed-resource";
import type { BuiltProgram } from "../../support/built-cases";

/** What stands elsewhere than its cloud, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  "ionoscloud_s3_bucket at de/txl": "Object Storage of IONOS has regions of its own; eu-central-3, for buckets of Germany, is in Berlin",
  "ionoscloud_s3_bucket_cors_configuration at de/txl": "it belongs to such a bucket",
  "ionoscloud_s3_bucket_lifecycle_configuration at de/txl": "it belongs to such a bucket",
  "ionoscloud_s3_bucket_policy at de/txl": "it belongs to such a bucket",
  "ionoscloud_s3_bucket_public_access_block at de/txl": "it belongs to such a bucket",
  "ionoscloud_s3_bucket_server_side_encryption_configuration at de/txl": "it belongs to such a bucket",
  "ionoscloud_s3_bucket_versioning at de/txl": "it belongs to such a bucket",
  "ionoscloud_inmemorydb_cluster_v2 at de/txl": "snapshots of caches are kept in Object Storage, in that region",
  "openstack_objectstorage_container_v1 at DE": "Swift of OVHcloud has regions of its own; DE1 uses that of Frankfurt, DE",
  "ovh_cloud_project_containerregistry at DE": "registries of OVHcloud have the regions of object storage",
  "ovh_cloud_project_database at DE": "databases and caches of OVHcloud have them, too",
  "ovh_cloud_project_storage at DE": "Object Storage of OVHcloud has the same regions",
  "ovh_cloud_project_storage_object_bucket_lifecycle_configuration at DE": "it belongs to such a bucket",
  "ovh_cloud_project_user_s3_policy at DE": "it belongs to such a bucket",
};

/** Where a program's resources stand, each in words: the type and place, or the doubt. Those in the cloud's own region, or nowhere, are left out. */
export function standingFaults({ cloud, reading }: BuiltProgram): string[] {
  return reading.resources.filter(({ isPlaceless }) => !isPlaceless).flatMap((resource) => odditiesOf(resource, cloud.region.name));
}

function odditiesOf({ resourceType, places, doubts }: PlacedResource, home: string): string[] {
  const elsewhere = places.filter(({ region }) => region.name !== home).map(({ region }) => `${resourceType} at ${region.name}`);
  const nowhere = places.length + doubts.length === 0 ? [`${resourceType} stands nowhere`] : [];
  return [...elsewhere.filter((words) => ELSEWHERE[words] === undefined), ...doubts.map((doubt) => `${resourceType}: ${doubt}`), ...nowhere];
}
