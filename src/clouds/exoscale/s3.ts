import type { Construct } from "constructs";
import type { Context } from "./context";
import { NAME_RULES } from "./name-rules";
import { IamApiKey } from "../../../l1/exoscale/iam-api-key";
import type { IamRolePolicyServicesRules } from "../../../l1/exoscale/iam-role";
import { IamRole } from "../../../l1/exoscale/iam-role";
import type { Capability, Shortfall } from "../../core/capability";
import { Faults } from "../../core/faults";
import { physicalName } from "../../core/names";
import { noteOwnResources } from "../../core/own-resources";
import { S3Store } from "../../families/s3/s3-store";
import { StorageCapability as C } from "../../storage/capabilities";
import type { AccessKeyHandle, AccessKeySpec } from "../../storage/driver";

/** https://community.exoscale.com/documentation/storage/simple-object-storage-overview/ */
const FEATURES: Capability[] = [
  C.BUCKET_VERSIONING,
  C.BUCKET_CORS,
  C.BUCKET_CORS_LIMITS,
  C.BUCKET_MANY_CORS_RULES,
  C.BUCKET_S3,
  C.BUCKET_ACCESS_KEY,
];

/** The same page, "S3 Unsupported Features" and "ACL". */
const SHORTFALLS: Shortfall[] = [
  { capability: C.BUCKET_LIFECYCLE, reason: "Object Lifecycle Management is not supported by Exoscale's Simple Object Storage" },
  { capability: C.BUCKET_TAGS, reason: "Simple Object Storage does not support tagging" },
  {
    capability: C.BUCKET_PUBLIC_READ,
    reason: "access lists of Simple Object Storage are not handed down from a bucket to its objects, so each object has to be made public when it is uploaded",
  },
];

/**
 * Simple Object Storage, by the S3 API. Conditional writes stand among what is not supported.
 *
 * @see https://community.exoscale.com/documentation/storage/simple-object-storage-overview/
 */
export function objectStorage(context: Context): S3Store {
  const { cloud, zone } = context;
  noteOwnResources(cloud, "S3Role", "S3Key");
  return new S3Store(cloud as unknown as Construct, {
    s3: { endpoint: `https://sos-${zone}.exo.io`, region: zone, conditionalWrites: false },
    capabilities: FEATURES,
    shortfalls: SHORTFALLS,
    credentials: () => defineKey(context, cloud as unknown as Construct, "S3", bucketsOf(cloud as unknown as Construct), [{ action: "allow", expression: "true" }]),
  });
}

/** Defines a key that reads and writes one bucket, and neither makes nor destroys any. */
export function defineAccessKey(context: Context, scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
  return defineKey(context, scope, "", spec.name, [
    { action: "allow", expression: "operation in ['list-sos-buckets-usage', 'list-buckets']" },
    { action: "deny", expression: `!(parameters.bucket == '${spec.bucketName}')` },
    { action: "deny", expression: "operation in ['create-bucket', 'delete-bucket']" },
    { action: "allow", expression: "true" },
  ]);
}

/**
 * A role that may use the object storage as far as the rules go, the first that fits, and a key that plays it.
 *
 * @see https://github.com/exoscale/terraform-provider-exoscale/tree/master/examples/iam-bucket-access
 */
function defineKey({ provider }: Context, scope: Construct, prefix: string, name: string, rules: IamRolePolicyServicesRules[]): AccessKeyHandle {
  const role = new IamRole(scope, `${prefix}Role`, {
    provider,
    name,
    policy: { defaultServiceStrategy: "deny", services: { sos: { type: "rules", rules } } },
  });
  const key = new IamApiKey(scope, prefix === "" ? "Resource" : `${prefix}Key`, { provider, name, roleId: role.id });
  return { accessKeyId: key.key, secretAccessKey: key.secret };
}

/** A name for what makes the buckets of a cloud. */
function bucketsOf(cloud: Construct): string {
  return physicalName(cloud, { ...NAME_RULES.default, maxLength: NAME_RULES.default.maxLength - 8 }, undefined, new Faults(cloud, "Exoscale")).concat("-buckets");
}
