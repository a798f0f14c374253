import type { Construct } from "constructs";
import type { Context } from "./context";
import type { ObjectStorageAccesskey } from "../../../l1/gridscale/object-storage-accesskey";
import type { ObjectStorageBucketLifecycleRule } from "../../../l1/gridscale/object-storage-bucket";
import { ObjectStorageBucket } from "../../../l1/gridscale/object-storage-bucket";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import type { BucketHandle, BucketSpec, LifecycleRuleSpec } from "../../storage/driver";

/** The provider's default, and the only host that its documentation names. */
export const HOST = "gos3.io";

/** Defines a bucket. */
export function defineBucket({ provider }: Context, scope: Construct, spec: BucketSpec, key: ObjectStorageAccesskey): BucketHandle {
  const bucket = new ObjectStorageBucket(scope, "Resource", {
    provider,
    bucketName: spec.name,
    accessKey: key.accessKey,
    secretKey: key.secretKey,
    lifecycleRule: filled(spec.lifecycleRules.map(lifecycleRule)),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  return { bucketName: bucket.bucketName };
}

/** What is left out would be the provider's default, and delete objects after a year: 0 is never. */
function lifecycleRule(rule: LifecycleRuleSpec): ObjectStorageBucketLifecycleRule {
  return {
    id: rule.id,
    enabled: true,
    prefix: rule.prefix,
    expirationDays: rule.expireAfterDays ?? 0,
    noncurrentVersionExpirationDays: rule.expireOldVersionsAfterDays ?? 0,
    incompleteUploadExpirationDays: rule.abortUploadsAfterDays ?? 0,
  };
}
