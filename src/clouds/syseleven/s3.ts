import type { SysElevenRegion } from "./catalogue";
import type { Capability, Shortfall } from "../../core/capability";
import { ObjectStorageApi } from "../../families/openstack/object-storage-api";
import type { OpenStackProfile } from "../../families/openstack/profile";
import { StorageCapability as C } from "../../storage/capabilities";

/** syseleven/grav-docs-syseleven-stack: user/pages/04.Reference/05.object-storage/docs.en.md (2025-09-17), column "Ceph". */
const FEATURES: Capability[] = [
  C.BUCKET_VERSIONING,
  C.BUCKET_PUBLIC_READ,
  C.BUCKET_LIFECYCLE,
  C.BUCKET_CORS,
  C.BUCKET_CORS_LIMITS,
  C.BUCKET_MANY_CORS_RULES,
];

const SHORTFALLS: Shortfall[] = [
  { capability: C.BUCKET_TAGS, reason: "SysEleven's table of S3 operations has no tags of buckets" },
];

/** The same page, column "Quobyte": no bucket policies. Terraform's S3 provider makes every bucket private by removing one. */
const NO_BUCKETS = "the object storage of this region takes no bucket policies, by which Terraform's S3 provider closes each bucket; region fes has one that does";

/** How buckets are made in a region. Swift is in none of them. */
export function objectStorageOf({ objectStorage: host }: SysElevenRegion): Pick<OpenStackProfile, "objectStorage" | "noSwiftReason" | "s3"> {
  if (host === undefined) {
    return { objectStorage: ObjectStorageApi.SWIFT, noSwiftReason: NO_BUCKETS };
  }
  // The page has no regions for clients to sign for; they sign for the one that stands for none.
  const s3 = { endpoint: `https://${host}`, region: "us-east-1" };
  return { objectStorage: ObjectStorageApi.S3, s3: { s3, capabilities: FEATURES, shortfalls: SHORTFALLS } };
}
