import type { Construct } from "constructs";
import type { Context } from "./context";
import { NAME_RULES } from "./name-rules";
import { ManagedObjectStoragePolicy } from "../../../l1/upcloud/managed-object-storage-policy";
import { ManagedObjectStorageUser } from "../../../l1/upcloud/managed-object-storage-user";
import { ManagedObjectStorageUserAccessKey } from "../../../l1/upcloud/managed-object-storage-user-access-key";
import { ManagedObjectStorageUserPolicy } from "../../../l1/upcloud/managed-object-storage-user-policy";
import { Faults } from "../../core/faults";
import { physicalName } from "../../core/names";
import { noteOwnResources } from "../../core/own-resources";
import type { AccessKeyHandle, AccessKeySpec, S3Endpoint } from "../../storage/driver";

/** A policy that UpCloud brings along. @see https://developers.upcloud.com/1.3/21-managed-object-storage/ */
const EVERYTHING = "ECSS3FullAccess";

/** What a key for one bucket may do with the bucket, and with the objects in it. */
const BUCKET_ACTIONS = ["s3:GetBucketLocation", "s3:ListBucket", "s3:ListBucketMultipartUploads", "s3:ListBucketVersions"];
const OBJECT_ACTIONS = [
  "s3:AbortMultipartUpload",
  "s3:DeleteObject",
  "s3:DeleteObjectVersion",
  "s3:GetObject",
  "s3:GetObjectVersion",
  "s3:ListMultipartUploadParts",
  "s3:PutObject",
];

/**
 * A Managed Object Storage that exists: a service with a name, an address, users and buckets of its own, and a price.
 *
 * @see https://upcloud.com/docs/products/managed-object-storage/
 */
export interface UpCloudObjectStorage {
  /** Its identifier. */
  readonly serviceUuid: string;
  /** Where the internet reaches it by the S3 API: `https://….upcloudobjects.com`. It has to be known when Terraform plans. */
  readonly endpoint: string;
  /** The region it is in, which has to be in the country of the zone: `europe-1` (FI), `europe-2` (DE), `europe-3` (SE) or `apac-1` (SG). */
  readonly region: string;
}

/** Keys to the buckets of an object storage. */
export class ObjectStorage {
  public readonly s3: S3Endpoint;

  public constructor(
    private readonly context: Context,
    private readonly service: UpCloudObjectStorage,
  ) {
    this.s3 = { endpoint: service.endpoint, region: service.region };
  }

  /** A key that may do everything with the buckets of the service; made once for a cloud. */
  public ownKey(): AccessKeyHandle {
    const cloud = this.context.cloud as unknown as Construct;
    const name = physicalName(cloud, NAME_RULES.default, undefined, new Faults(cloud, "UpCloud"));
    const ids = ["ObjectStorageUser", "ObjectStorageUserPolicy", "ObjectStorageKey"];
    noteOwnResources(cloud, ...ids);
    return this.key(cloud, ids, name, EVERYTHING);
  }

  /** A key that reads and writes one bucket. */
  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    const { provider } = this.context;
    const { serviceUuid } = this.service;
    const { name } = spec;
    const policy = new ManagedObjectStoragePolicy(scope, "Policy", { provider, serviceUuid, name, document: policyFor(spec.bucketName) });
    return this.key(scope, ["User", "UserPolicy", "Resource"], name, policy.name);
  }

  private key(scope: Construct, [userId, attachmentId, keyId]: string[], userName: string, policyName: string): AccessKeyHandle {
    const { provider } = this.context;
    const { serviceUuid } = this.service;
    const { username } = new ManagedObjectStorageUser(scope, userId, { provider, serviceUuid, username: userName });
    const attachment = new ManagedObjectStorageUserPolicy(scope, attachmentId, { provider, serviceUuid, username, name: policyName });
    const key = new ManagedObjectStorageUserAccessKey(scope, keyId, { provider, serviceUuid, username, status: "Active", dependsOn: [attachment] });
    return { accessKeyId: key.accessKeyId, secretAccessKey: key.secretAccessKey };
  }
}

/** Documents are written as in an address; the name of a bucket is the same there, so that it may be unknown yet. */
function policyFor(bucketName: string): string {
  const statement = (actions: string[], resource: string): unknown => ({ Effect: "Allow", Action: actions, Resource: [resource] });
  const document = {
    Version: "2012-10-17",
    Statement: [statement(BUCKET_ACTIONS, "arn:aws:s3:::BUCKET"), statement(OBJECT_ACTIONS, "arn:aws:s3:::BUCKET/*")],
  };
  return JSON.stringify(document).split("BUCKET").map(encodeURIComponent).join(bucketName);
}
