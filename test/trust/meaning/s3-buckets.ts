import { referenceIn, resourcesOf } from "./references";

/** ACLs of S3 by which people without an account get in. */
const OPEN_ACLS = ["public-read", "public-read-write", "public"];

/** Whether a policy in the form of S3, or of OBS, lets everybody read or list. */
export function letsEverybodyIn(policy: unknown): boolean {
  const { Statement = [] } = (typeof policy === "string" ? JSON.parse(policy) : policy ?? {}) as { Statement?: unknown };
  return ([Statement].flat() as Record<string, any>[]).some(({ Effect, Principal, Condition }) => Effect === "Allow" && Condition === undefined && isEverybody(Principal));
}

function isEverybody(principal: unknown): boolean {
  return typeof principal === "object" && principal !== null ? Object.values(principal).some((one) => [one].flat().includes("*")) : principal === "*";
}

/** Buckets of the `minio` provider that everybody may read or list: by their ACL, or by a policy. */
export function publicS3Buckets(stack: Record<string, any>): string[] {
  const byAcl = resourcesOf(stack, "minio_s3_bucket").filter(({ block }) => OPEN_ACLS.includes(block.acl)).map(({ address }) => address);
  const policies = resourcesOf(stack, "minio_s3_bucket_policy").filter(({ block }) => letsEverybodyIn(block.policy));
  const anonymous = resourcesOf(stack, "minio_s3_bucket_anonymous_access");
  const byPolicy = [...policies, ...anonymous].map(({ block }) => referenceIn(block.bucket)).filter((address) => address !== undefined);
  return [...new Set([...byAcl, ...byPolicy])];
}
