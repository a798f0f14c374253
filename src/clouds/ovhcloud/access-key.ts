import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { CloudProjectUser } from "../../../l1/ovh/cloud-project-user";
import { CloudProjectUserS3Credential } from "../../../l1/ovh/cloud-project-user-s3-credential";
import { CloudProjectUserS3Policy } from "../../../l1/ovh/cloud-project-user-s3-policy";
import type { AccessKeyHandle, AccessKeySpec } from "../../storage/driver";

/** The role without which a user gets no S3 credentials: ovh/docs, object_storage/s3_identity_and_access_management (2022-09-27). */
const ROLE = "objectstore_operator";

/** What the same page gives for reading and writing one bucket. */
const READ_AND_WRITE = [
  "s3:GetObject",
  "s3:PutObject",
  "s3:DeleteObject",
  "s3:ListBucket",
  "s3:ListMultipartUploadParts",
  "s3:ListBucketMultipartUploads",
  "s3:AbortMultipartUpload",
  "s3:GetBucketLocation",
];

/** Defines an access key: that of a user of its own, who owns nothing and whose policy opens the one bucket. */
export function defineAccessKey({ place }: OvhContext, scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
  const user = new CloudProjectUser(scope, "User", { ...place, description: spec.name, roleNames: [ROLE] });
  const bucket = `arn:aws:s3:::${spec.bucketName}`;
  const statement = { Sid: "Bucket", Effect: "Allow", Action: READ_AND_WRITE, Resource: [bucket, `${bucket}/*`] };
  const policy = new CloudProjectUserS3Policy(scope, "Policy", { ...place, userId: user.id, policy: JSON.stringify({ Statement: [statement] }) });
  // Whoever has the key may use it at once.
  const key = new CloudProjectUserS3Credential(scope, "Resource", { ...place, userId: user.id, dependsOn: [policy] });
  return { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey };
}
