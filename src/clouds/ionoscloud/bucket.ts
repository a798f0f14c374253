import type { Construct } from "constructs";
import type { Context } from "./context";
import { S3Bucket } from "../../../l1/ionoscloud/s3-bucket";
import { S3BucketCorsConfiguration } from "../../../l1/ionoscloud/s3-bucket-cors-configuration";
import type { S3BucketLifecycleConfigurationRule } from "../../../l1/ionoscloud/s3-bucket-lifecycle-configuration";
import { S3BucketLifecycleConfiguration } from "../../../l1/ionoscloud/s3-bucket-lifecycle-configuration";
import { S3BucketPolicy } from "../../../l1/ionoscloud/s3-bucket-policy";
import type { S3BucketPublicAccessBlockConfig } from "../../../l1/ionoscloud/s3-bucket-public-access-block";
import { S3BucketPublicAccessBlock } from "../../../l1/ionoscloud/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfiguration } from "../../../l1/ionoscloud/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioning } from "../../../l1/ionoscloud/s3-bucket-versioning";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { corsRule } from "../../families/s3/cors";
import { ENCRYPTED_BY_DEFAULT } from "../../families/s3/encryption";
import type { BucketHandle, BucketSpec, LifecycleRuleSpec, S3Endpoint } from "../../storage/driver";

/** Defines a bucket of the contract; what it can do is resources of their own. */
export function defineBucket({ provider }: Context, s3: S3Endpoint, scope: Construct, spec: BucketSpec): BucketHandle {
  const resource = new S3Bucket(scope, "Resource", {
    provider,
    name: spec.name,
    region: s3.region,
    forceDestroy: spec.autoDeleteObjects ? true : undefined,
    tags: tagMap(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  const bucket = resource.name;
  if (spec.versioned) {
    new S3BucketVersioning(scope, "Versioning", { provider, bucket, versioningConfiguration: { status: "Enabled" } });
  }
  new S3BucketServerSideEncryptionConfiguration(scope, "Encryption", { provider, bucket, rule: [ENCRYPTED_BY_DEFAULT] });
  const block = new S3BucketPublicAccessBlock(scope, "PublicAccessBlock", { provider, bucket, ...publicAccessBlock(spec.publicRead !== true) });
  if (spec.publicRead) {
    new S3BucketPolicy(scope, "PublicRead", { provider, bucket, policy: publicRead(bucket), dependsOn: [block] });
  }
  if (spec.lifecycleRules.length > 0) {
    new S3BucketLifecycleConfiguration(scope, "Lifecycle", { provider, bucket, rule: spec.lifecycleRules.map(lifecycleRule) });
  }
  if (spec.corsRules.length > 0) {
    new S3BucketCorsConfiguration(scope, "Cors", { provider, bucket, corsRule: spec.corsRules.map(corsRule) });
  }
  return { bucketName: bucket, url: `${s3.endpoint}/${bucket}` };
}

/**
 * It stands also where everybody may read, so that a bucket that becomes public is let out before its policy is written.
 *
 * @see https://docs.ionos.com/cloud/storage-and-backup/ionos-object-storage/settings/block-public-access
 */
function publicAccessBlock(isClosed: boolean): Pick<S3BucketPublicAccessBlockConfig, "blockPublicAcls" | "blockPublicPolicy" | "ignorePublicAcls" | "restrictPublicBuckets"> {
  return { blockPublicAcls: isClosed, blockPublicPolicy: isClosed, ignorePublicAcls: isClosed, restrictPublicBuckets: isClosed };
}

/** @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/examples/static_website_hosting/main.tf */
function publicRead(bucket: string): string {
  const statement = { Sid: "PublicRead", Effect: "Allow", Principal: ["*"], Action: ["s3:GetObject"], Resource: [`arn:aws:s3:::${bucket}/*`] };
  return JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
}

function lifecycleRule(rule: LifecycleRuleSpec): S3BucketLifecycleConfigurationRule {
  const { id, prefix = "", expireAfterDays, expireOldVersionsAfterDays, abortUploadsAfterDays } = rule;
  return {
    id,
    status: "Enabled",
    filter: { prefix },
    expiration: expireAfterDays === undefined ? undefined : { days: expireAfterDays },
    noncurrentVersionExpiration: expireOldVersionsAfterDays === undefined ? undefined : { noncurrentDays: expireOldVersionsAfterDays },
    abortIncompleteMultipartUpload: abortUploadsAfterDays === undefined ? undefined : { daysAfterInitiation: abortUploadsAfterDays },
  };
}
