import type { Construct } from "constructs";
import type { Context } from "./context";
import { IamApiKey } from "../../../l1/scaleway/iam-api-key";
import { IamApplication } from "../../../l1/scaleway/iam-application";
import { IamPolicy } from "../../../l1/scaleway/iam-policy";
import type { AccessKeyHandle, AccessKeySpec } from "../../storage/driver";

/** Listing buckets, and reading, writing and deleting objects; not making, changing or deleting buckets. */
const PERMISSION_SETS = [
  "ObjectStorageBucketsRead",
  "ObjectStorageObjectsRead",
  "ObjectStorageObjectsWrite",
  "ObjectStorageObjectsDelete",
];

/**
 * Defines a key for the objects of a project. IAM knows projects and not buckets: the key opens every bucket of the project.
 *
 * @see https://www.scaleway.com/en/docs/iam/reference-content/permission-sets/
 */
export function defineAccessKey(context: Context, scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
  const { provider, projectId } = context;
  const application = new IamApplication(scope, "Application", { provider, name: spec.name });
  const policy = new IamPolicy(scope, "Policy", {
    provider,
    name: spec.name,
    applicationId: application.id,
    rule: [{ projectIds: [projectId], permissionSetNames: PERMISSION_SETS }],
  });
  const key = new IamApiKey(scope, "Resource", {
    provider,
    applicationId: application.id,
    defaultProjectId: projectId,
    dependsOn: [policy],
  });
  return { accessKeyId: key.accessKey, secretAccessKey: key.secretKey };
}
