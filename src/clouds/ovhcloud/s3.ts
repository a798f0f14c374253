import type { Capability, Shortfall } from "../../core/capability";
import { StorageCapability as C } from "../../storage/capabilities";

/**
 * What OVHcloud's S3 API can do.
 *
 * ovh/docs, pages/storage_and_backup/object_storage/s3_s3_compliancy (2024-11-12): versioning, CORS and tags of buckets, no bucket
 * policies. Lifecycle rules since the resource ovh_cloud_project_storage_object_bucket_lifecycle_configuration (2026-03-12).
 */
export const S3_FEATURES: Capability[] = [
  C.BUCKET_VERSIONING,
  C.BUCKET_LIFECYCLE,
  C.BUCKET_CORS,
  C.BUCKET_CORS_LIMITS,
  C.BUCKET_MANY_CORS_RULES,
  C.BUCKET_TAGS,
];

/** Why the S3 API cannot do the rest. */
export const S3_SHORTFALLS: Shortfall[] = [
  {
    capability: C.BUCKET_PUBLIC_READ,
    reason: "OVHcloud's S3 API takes no bucket policies, only ACLs of single objects; its Swift containers can be public",
  },
];

/**
 * What OVHcloud's own provider can say of a bucket: ovh_cloud_project_storage and its lifecycle configuration, in
 * github.com/ovh/terraform-provider-ovh, docs/resources, v2.19.0 (2026-08-21).
 */
export const PROJECT_FEATURES: Capability[] = [C.BUCKET, C.BUCKET_VERSIONING, C.BUCKET_LIFECYCLE, C.BUCKET_AUTO_DELETE, C.BUCKET_TAGS];

const NO_CORS = "OVHcloud's own provider, which makes the buckets of a projectId, has no CORS; without projectId OVHcloud's buckets have it";

/** What it has no words for; of ACLs, https://github.com/ovh/terraform-provider-ovh/issues/1341 (open on 2026-06-12). */
export const PROJECT_SHORTFALLS: Shortfall[] = [
  {
    capability: C.BUCKET_PUBLIC_READ,
    reason:
      "OVHcloud's S3 API takes no bucket policies, its ACL of a bucket opens the list and not the objects, and its own provider sets no ACL; Swift containers, without projectId, can be public",
  },
  ...[C.BUCKET_CORS, C.BUCKET_CORS_LIMITS, C.BUCKET_MANY_CORS_RULES].map((capability) => ({ capability, reason: NO_CORS })),
];
