import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { BucketConfig } from "./resources";
import { Faults } from "../../core/faults";
import { filled } from "../../core/lists";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type { BucketHandle, BucketSpec, LifecycleRuleSpec } from "../../storage/driver";
import { corsRule } from "../s3/cors";

/** Defines a bucket of the Object Storage Service. */
export function defineBucket({ provider, resources }: HuaweiContext, scope: Construct, spec: BucketSpec): BucketHandle {
  checkUploads(scope, spec.lifecycleRules);
  const bucket = new resources.bucket(scope, "Resource", {
    provider,
    bucket: spec.name,
    versioning: spec.versioned ? true : undefined,
    lifecycleRule: filled(spec.lifecycleRules.map(lifecycleRule)),
    corsRule: filled(spec.corsRules.map(corsRule)),
    forceDestroy: spec.autoDeleteObjects ? true : undefined,
    tags: tagMap(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  if (spec.publicRead) {
    new resources.bucketPolicy(scope, "PublicRead", { provider, bucket: bucket.bucket, policy: publicRead(bucket.bucket) });
  }
  return { bucketName: bucket.bucket, url: `https://${bucket.bucketDomainName}` };
}

/**
 * A public ACL shows the list of objects; that everybody may read them takes a policy, in the service's own form.
 *
 * opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/obs_bucket_policy.md (2024-10-24)
 * FlexibleEngineCloud/terraform-provider-flexibleengine: docs/resources/obs_bucket_policy.md (2024-03-20)
 */
function publicRead(bucketName: string): string {
  const statement = { Sid: "PublicRead", Effect: "Allow", Principal: { ID: ["*"] }, Action: ["GetObject"], Resource: [`${bucketName}/*`] };
  return JSON.stringify({ Statement: [statement] });
}

function lifecycleRule(rule: LifecycleRuleSpec): NonNullable<BucketConfig["lifecycleRule"]>[number] {
  const { id, prefix, expireAfterDays, expireOldVersionsAfterDays } = rule;
  return {
    name: id,
    enabled: true,
    prefix,
    expiration: expireAfterDays === undefined ? undefined : [{ days: expireAfterDays }],
    noncurrentVersionExpiration: expireOldVersionsAfterDays === undefined ? undefined : [{ days: expireOldVersionsAfterDays }],
  };
}

/** @throws ValidationError when unfinished uploads are to be dropped: the providers have no argument for it */
function checkUploads(scope: Construct, rules: readonly LifecycleRuleSpec[]): void {
  const faults = new Faults(scope, "Bucket");
  rules.forEach(({ abortUploadsAfterDays }, index) => {
    if (abortUploadsAfterDays !== undefined) {
      const allowed = "nothing, as the Terraform provider of this cloud has no argument for unfinished uploads";
      faults.add(`lifecycleRules[${index}].abortUploadsAfterDays`, abortUploadsAfterDays, allowed);
    }
  });
  faults.throwIfAny();
}
