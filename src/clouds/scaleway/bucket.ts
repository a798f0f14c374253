import type { Construct } from "constructs";
import type { Context } from "./context";
import type { ObjectBucketLifecycleRule } from "../../../l1/scaleway/object-bucket";
import { ObjectBucket } from "../../../l1/scaleway/object-bucket";
import { ObjectBucketPolicy } from "../../../l1/scaleway/object-bucket-policy";
import { ObjectBucketServerSideEncryptionConfiguration } from "../../../l1/scaleway/object-bucket-server-side-encryption-configuration";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { corsRule } from "../../families/s3/cors";
import { ENCRYPTED_BY_DEFAULT } from "../../families/s3/encryption";
import type { BucketHandle, BucketSpec, LifecycleRuleSpec } from "../../storage/driver";

/**
 * Defines a bucket, whose objects Scaleway encrypts with keys of its own unless a client says otherwise.
 *
 * @see https://www.scaleway.com/en/docs/object-storage/api-cli/enable-sse-one/
 */
export function defineBucket({ provider }: Context, scope: Construct, spec: BucketSpec): BucketHandle {
  const bucket = new ObjectBucket(scope, "Resource", {
    provider,
    name: spec.name,
    versioning: spec.versioned ? { enabled: true } : undefined,
    lifecycleRule: filled(spec.lifecycleRules.map(lifecycleRule)),
    corsRule: filled(spec.corsRules.map(corsRule)),
    forceDestroy: spec.autoDeleteObjects ? true : undefined,
    tags: tagMap(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  new ObjectBucketServerSideEncryptionConfiguration(scope, "Encryption", { provider, bucket: bucket.name, rule: [ENCRYPTED_BY_DEFAULT] });
  if (spec.publicRead) {
    new ObjectBucketPolicy(scope, "PublicRead", { provider, bucket: bucket.name, policy: publicRead(bucket.name) });
  }
  return { bucketName: bucket.name, url: bucket.endpoint };
}

/**
 * A public ACL shows the list of objects and not the objects, so it takes a policy. Of the two versions of policies, 2023-04-17
 * shuts out everybody whom it does not name, also whoever runs Terraform; 2012-10-17 only adds to what IAM allows.
 *
 * @see https://www.scaleway.com/en/docs/object-storage/how-to/manage-object-visibility/
 * @see https://www.scaleway.com/en/docs/object-storage/api-cli/combining-iam-and-object-storage/
 */
function publicRead(bucketName: string): string {
  const statement = { Sid: "PublicRead", Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: [`${bucketName}/*`] };
  return JSON.stringify({ Version: "2012-10-17", Id: "PublicRead", Statement: [statement] });
}

function lifecycleRule(rule: LifecycleRuleSpec): ObjectBucketLifecycleRule {
  const { id, prefix, expireAfterDays, expireOldVersionsAfterDays, abortUploadsAfterDays } = rule;
  return {
    id,
    prefix,
    enabled: true,
    expiration: expireAfterDays === undefined ? undefined : { days: expireAfterDays },
    noncurrentVersionExpiration: expireOldVersionsAfterDays === undefined ? undefined : { noncurrentDays: expireOldVersionsAfterDays },
    abortIncompleteMultipartUploadDays: abortUploadsAfterDays,
  };
}
