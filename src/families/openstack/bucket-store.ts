import type { Construct } from "constructs";
import type { Capability, Shortfall } from "../../core/capability";
import type { AccessKeyHandle, AccessKeySpec, BucketHandle, BucketSpec, S3Endpoint } from "../../storage/driver";

/** The part of a storage driver that makes buckets. */
export interface IBucketStore {
  readonly capabilities: Capability[];
  readonly shortfalls: Shortfall[];
  readonly s3?: S3Endpoint;
  defineBucket(scope: Construct, spec: BucketSpec): BucketHandle;
  /** Defines an access key. @default - Keystone's, which is the user's own, for all buckets of the project */
  defineAccessKey?(scope: Construct, spec: AccessKeySpec): AccessKeyHandle;
}
