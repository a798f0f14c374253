import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { IlmPolicyRule } from "../../../l1/minio/ilm-policy";
import { IlmPolicy } from "../../../l1/minio/ilm-policy";
import type { LifecycleRuleSpec } from "../../storage/driver";

/** Defines the lifecycle rules of a bucket. */
export function lifecyclePolicy(scope: Construct, bucket: string, rules: readonly LifecycleRuleSpec[], provider: TerraformProvider): void {
  new IlmPolicy(scope, "Lifecycle", { bucket, rule: rules.map(ilmRule), provider });
}

/** The provider writes days as `30d`. */
function ilmRule(rule: LifecycleRuleSpec): IlmPolicyRule {
  const { expireAfterDays: all, expireOldVersionsAfterDays: old, abortUploadsAfterDays: uploads } = rule;
  return {
    id: rule.id,
    filter: rule.prefix,
    expiration: all === undefined ? undefined : `${all}d`,
    noncurrentExpiration: old === undefined ? undefined : { days: `${old}d` },
    abortIncompleteMultipartUpload: uploads === undefined ? undefined : { daysAfterInitiation: `${uploads}d` },
  };
}
