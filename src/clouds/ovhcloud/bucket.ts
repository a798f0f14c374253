import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { CloudProjectStorage } from "../../../l1/ovh/cloud-project-storage";
import type { CloudProjectStorageObjectBucketLifecycleConfigurationRules as Rule } from "../../../l1/ovh/cloud-project-storage-object-bucket-lifecycle-configuration";
import { CloudProjectStorageObjectBucketLifecycleConfiguration as LifecycleConfiguration } from "../../../l1/ovh/cloud-project-storage-object-bucket-lifecycle-configuration";
import { lifecycleOf } from "../../core/removal-policy";
import type { BucketHandle, BucketSpec, LifecycleRuleSpec, S3Endpoint } from "../../storage/driver";
import { warnOfLostContent } from "../../storage/lost-content";

/**
 * Defines a bucket.
 *
 * The region is the one of the S3 endpoint in capitals, `GRA` for all of `GRA5`, `GRA9` and `GRA11`: examples in the provider's
 * docs/resources/cloud_project_storage.md (2026-08-21), `DE` and `EU-WEST-PAR` in its issue 1140 (2025-11-05).
 */
export function defineBucket(context: OvhContext, s3: S3Endpoint, scope: Construct, spec: BucketSpec): BucketHandle {
  // deleteBucket in ovh/resource_cloud_project_storage.go (2026-08-21) empties the bucket first, with all versions, and cannot be told not to.
  warnOfLostContent(scope, "OVHcloud's own API", spec);
  const regionName = s3.region.toUpperCase();
  const bucket = new CloudProjectStorage(scope, "Resource", {
    ...context.place,
    regionName,
    name: spec.name,
    versioning: spec.versioned ? { status: "enabled" } : undefined,
    // With a key that OVHcloud keeps; objects of before stay as they are. The provider changes it in place (ToUpdate in its resource_cloud_project_storage_gen.go).
    encryption: { sseAlgorithm: "AES256" },
    // Without a map the tags of before would stay: https://github.com/ovh/terraform-provider-ovh/pull/1304 (2026-05-06).
    tags: spec.tags,
    // Else the state holds the first thousand objects.
    hideObjects: true,
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  if (spec.lifecycleRules.length > 0) {
    const rules = spec.lifecycleRules.map(lifecycleRule);
    new LifecycleConfiguration(scope, "Lifecycle", { ...context.place, regionName, containerName: bucket.name, rules });
  }
  const host = s3.endpoint.replace("https://", "");
  return { bucketName: bucket.name, url: `https://${bucket.name}.${host}` };
}

function lifecycleRule(rule: LifecycleRuleSpec): Rule {
  const { prefix, expireAfterDays: all, expireOldVersionsAfterDays: old, abortUploadsAfterDays: uploads } = rule;
  return {
    id: rule.id,
    status: "enabled",
    filter: prefix === undefined ? undefined : { prefix },
    expiration: all === undefined ? undefined : { days: all },
    noncurrentVersionExpiration: old === undefined ? undefined : { noncurrentDays: old },
    abortIncompleteMultipartUpload: uploads === undefined ? undefined : { daysAfterInitiation: uploads },
  };
}
