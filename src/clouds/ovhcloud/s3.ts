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
