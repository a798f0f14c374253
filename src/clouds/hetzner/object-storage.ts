import type { Construct } from "constructs";
import type { Context } from "./context";
import type { Capability, Shortfall } from "../../core/capability";
import { S3Store } from "../../families/s3/s3-store";
import { StorageCapability as C } from "../../storage/capabilities";

/** The key pair of Object Storage, where the program brings it. */
export interface S3Keys {
  readonly accessKey?: string;
  readonly secretKey?: string;
}

/**
 * What Object Storage can do besides.
 *
 * https://docs.hetzner.com/storage/object-storage/supported-actions/ of 2024-09-23 lists the exceptions from S3. Lifecycle rules need the
 * minio provider from 3.17.1 on (https://github.com/aminueza/terraform-provider-minio/issues/837); its own table denies them and CORS to
 * Hetzner, against Hetzner's page.
 */
const FEATURES: Capability[] = [
  C.BUCKET_VERSIONING,
  C.BUCKET_PUBLIC_READ,
  C.BUCKET_LIFECYCLE,
  C.BUCKET_CORS,
  C.BUCKET_CORS_LIMITS,
  C.BUCKET_MANY_CORS_RULES,
  C.BUCKET_S3,
];

const SHORTFALLS: Shortfall[] = [
  // The same page
  { capability: C.BUCKET_TAGS, reason: "Hetzner's Object Storage has no tags on buckets" },
  // https://docs.hetzner.com/storage/object-storage/faq/buckets-objects of 2024-12-18
  {
    capability: C.BUCKET_ACCESS_KEY,
    reason: "keys for Hetzner's Object Storage are made in its console alone, and each opens every bucket of the project",
  },
];

/** Object Storage, by the S3 API: Hetzner's own API and provider know nothing of it. */
export function objectStorage(context: Context, keys: S3Keys): S3Store {
  const { location } = context;
  return new S3Store(context.cloud as unknown as Construct, {
    // https://docs.hetzner.com/storage/object-storage/overview
    s3: { endpoint: `https://${location}.your-objectstorage.com`, region: location },
    capabilities: FEATURES,
    shortfalls: SHORTFALLS,
    credentials: () => ({ accessKeyId: keys.accessKey, secretAccessKey: keys.secretKey }),
  });
}

/** Why there are no buckets in a location. */
export function withoutObjectStorage(location: string): { readonly capabilities: Capability[]; readonly shortfalls: Shortfall[] } {
  return {
    capabilities: [],
    shortfalls: [{ capability: C.BUCKET, reason: `Hetzner's Object Storage stands in fsn1, nbg1 and hel1, not in ${location}` }],
  };
}
