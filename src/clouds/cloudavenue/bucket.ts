import type { Construct } from "constructs";
import type { Place } from "./context";
import { S3Bucket } from "../../../l1/cloudavenue/s3-bucket";
import { S3BucketCorsConfiguration } from "../../../l1/cloudavenue/s3-bucket-cors-configuration";
import type { S3BucketLifecycleConfigurationRules } from "../../../l1/cloudavenue/s3-bucket-lifecycle-configuration";
import { S3BucketLifecycleConfiguration } from "../../../l1/cloudavenue/s3-bucket-lifecycle-configuration";
import { S3BucketPolicy } from "../../../l1/cloudavenue/s3-bucket-policy";
import { S3BucketVersioningConfiguration } from "../../../l1/cloudavenue/s3-bucket-versioning-configuration";
import { lifecycleOf } from "../../core/removal-policy";
import { corsRule } from "../../families/s3/cors";
import type { BucketHandle, BucketSpec, LifecycleRuleSpec } from "../../storage/driver";

/** Defines a bucket of the organization; what it can do is resources of their own. */
export function defineBucket({ provider }: Place, scope: Construct, spec: BucketSpec): BucketHandle {
  const resource = new S3Bucket(scope, "Resource", { provider, name: spec.name, lifecycle: lifecycleOf(spec.removalPolicy) });
  const bucket = resource.name;
  if (spec.versioned) {
    new S3BucketVersioningConfiguration(scope, "Versioning", { provider, bucket, status: "Enabled" });
  }
  if (spec.publicRead) {
    new S3BucketPolicy(scope, "PublicRead", { provider, bucket, policy: publicRead(bucket) });
  }
  if (spec.lifecycleRules.length > 0) {
    new S3BucketLifecycleConfiguration(scope, "Lifecycle", { provider, bucket, rules: spec.lifecycleRules.flatMap(lifecycleRules) });
  }
  if (spec.corsRules.length > 0) {
    new S3BucketCorsConfiguration(scope, "Cors", { provider, bucket, corsRules: spec.corsRules.map(corsRule) });
  }
  return { bucketName: bucket, url: resource.endpoint };
}

/** @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/s3_bucket_policy.md */
function publicRead(bucket: string): string {
  const statement = { Sid: "PublicRead", Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: [`arn:aws:s3:::${bucket}/*`] };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}

/** The provider takes one of the two expirations in a rule, so a rule with both is two. */
function lifecycleRules(rule: LifecycleRuleSpec): S3BucketLifecycleConfigurationRules[] {
  const { id, prefix = "", expireAfterDays: all, expireOldVersionsAfterDays: old, abortUploadsAfterDays: uploads } = rule;
  const base = { status: "Enabled", filter: { prefix } };
  const abort = uploads === undefined ? {} : { abortIncompleteMultipartUpload: { daysAfterInitiation: uploads } };
  const expiration = all === undefined ? {} : { expiration: { days: all } };
  if (old === undefined) {
    return [{ id, ...base, ...abort, ...expiration }];
  }
  const oldVersions = { ...base, noncurrentVersionExpiration: { noncurrentDays: old } };
  return all === undefined ? [{ id, ...oldVersions, ...abort }] : [{ id, ...base, ...abort, ...expiration }, { id: `${id}-old-versions`, ...oldVersions }];
}
