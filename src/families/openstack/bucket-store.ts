import type { Construct } from "constructs";
import type { Capability, Shortfall } from "../../core/capability";
import type { BucketHandle, BucketSpec, S3Endpoint } from "../../storage/driver";

/** The part of a storage driver that makes buckets. */
export interface IBucketStore {
  readonly capabilities: Capability[];
  readonly shortfalls: Shortfall[];
  readonly s3?: S3Endpoint;
  defineBucket(scope: Construct, spec: BucketSpec): BucketHandle;
}
