import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { CloudProjectStorage, CloudProjectStorageReplicationRules } from "../../../l1/ovh/cloud-project-storage";
import type { CloudProjectUserS3Policy } from "../../../l1/ovh/cloud-project-user-s3-policy";
import { CodedError } from "../../core/coded-error";
import { literalText } from "../../core/literal-text";
import { VendorMixin } from "../../core/mixin";
import { checkArguments } from "../../core/shape-check";
import { describeValue } from "../../core/text";
import type { IBucket } from "../../storage/bucket";

const BUCKET = "ovh_cloud_project_storage";
const S3_HOSTS = ".io.cloud.ovh.net";
const LOCK_MODES = ["governance", "compliance"];

/** What the page on identity and access management of ovh/docs (2022-09-27) gives for reading one bucket. */
const READ = ["s3:GetObject", "s3:ListBucket", "s3:ListMultipartUploadParts", "s3:ListBucketMultipartUploads"];

/**
 * Encrypts the objects of a bucket with AES-256 and a key that OVHcloud keeps. Needs `projectId`.
 *
 * @see https://github.com/ovh/terraform-provider-ovh/blob/master/docs/resources/cloud_project_storage.md encryption
 */
export class EncryptedBucket extends VendorMixin {
  public constructor() {
    super(BUCKET);
  }

  protected change(resource: IConstruct): void {
    (resource as CloudProjectStorage).putEncryption({ sseAlgorithm: "AES256" });
  }
}

/**
 * Locks each new object of a bucket against change and deletion for a time. It is decided for good when the bucket is made: adding it to a
 * bucket that exists, or taking it away, replaces the bucket and loses what is in it. Needs `projectId` and `versioned: true`.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/storage_and_backup/object_storage/s3_managing_object_lock/guide.en-gb.md
 */
export class BucketObjectLock extends VendorMixin {
  /**
   * @param mode `governance`, which users with a right of their own get around, or `compliance`, which nobody does
   * @param days how long an object is locked, 1 or more
   * @throws Error when there is no such mode, or the days are not a whole number
   */
  public constructor(
    private readonly mode: string,
    private readonly days: number,
  ) {
    super(BUCKET);
    checkArguments("vendors.ovhcloud.BucketObjectLock", { days, mode });
    if (!Token.isUnresolved(mode) && !LOCK_MODES.includes(mode)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `BucketObjectLock: mode: got ${describeValue(mode)}; allowed: ${LOCK_MODES.join(", ")}`);
    }
    if (!Number.isInteger(days) || days < 1) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `BucketObjectLock: days: got ${describeValue(days)}; allowed: a whole number from 1 on`);
    }
  }

  protected change(resource: IConstruct): void {
    requireVersions(this, resource);
    const rule = { mode: this.mode, period: `P${this.days}D` };
    (resource as CloudProjectStorage).putObjectLock({ status: "enabled", rule });
  }
}

/**
 * Copies new objects of a bucket into another one of the same project, in whatever region. Deletions are not copied. Needs `projectId`, and
 * `versioned: true` on both buckets. Applied again with another bucket, it copies to both.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/storage_and_backup/object_storage/s3_asynchronous_replication/guide.en-gb.md
 */
export class ReplicatedBucket extends VendorMixin {
  /**
   * @param destination the bucket that gets the copies
   * @param prefix what the keys of the objects begin with that are copied; all are without it
   * @throws Error when the other bucket is not of OVHcloud's S3 API
   */
  public constructor(
    private readonly destination: IBucket,
    private readonly prefix: string = "",
  ) {
    super(BUCKET);
    checkArguments("vendors.ovhcloud.ReplicatedBucket", { destination, prefix });
    if (!destination.s3Endpoint.endsWith(S3_HOSTS)) {
      throw new CodedError("ARCHIPEL_ARGUMENT", `ReplicatedBucket: got a bucket at ${destination.s3Endpoint}; allowed: a bucket of OVHcloud's S3 API, at https://s3.…${S3_HOSTS}`);
    }
  }

  protected change(resource: IConstruct): void {
    requireVersions(this, resource);
    const bucket = resource as CloudProjectStorage;
    const known = bucket.replicationInput;
    const others = known !== undefined && "rules" in known && Array.isArray(known.rules) ? known.rules : [];
    bucket.putReplication({ rules: [...others, this.rule(others.length + 1)] });
  }

  private rule(priority: number): CloudProjectStorageReplicationRules {
    const { bucketName: name, s3Region } = this.destination;
    return {
      id: name,
      priority,
      status: "enabled",
      filter: { prefix: literalText(this.prefix) },
      destination: { name, region: s3Region.toUpperCase() },
      deleteMarkerReplication: "disabled",
    };
  }
}

/**
 * Stops keeping versions on a bucket that was `versioned` before and no longer is; without it that changes nothing. The versions that there
 * are stay. Needs `projectId`.
 *
 * @see https://github.com/ovh/terraform-provider-ovh/blob/master/docs/resources/cloud_project_storage.md versioning
 */
export class SuspendedVersioning extends VendorMixin {
  public constructor() {
    super(BUCKET);
  }

  protected change(resource: IConstruct): void {
    (resource as CloudProjectStorage).putVersioning({ status: "suspended" });
  }
}

/**
 * Lets an access key read its bucket and no more. Needs `projectId`.
 *
 * @see https://github.com/ovh/docs/blob/develop/pages/storage_and_backup/object_storage/s3_identity_and_access_management/guide.en-gb.md
 */
export class ReadOnlyAccessKey extends VendorMixin {
  public constructor() {
    super("ovh_cloud_project_user_s3_policy");
  }

  protected change(resource: IConstruct): void {
    const user = resource as CloudProjectUserS3Policy;
    const policy = JSON.parse(user.policyInput!) as { readonly Statement: object[] };
    user.policy = JSON.stringify({ Statement: policy.Statement.map((statement) => ({ ...statement, Action: READ })) });
  }
}

/** @throws Error when a bucket does not keep versions, on which what the mixin does rests */
function requireVersions(mixin: VendorMixin, resource: IConstruct): void {
  if ((resource as CloudProjectStorage).versioningInput === undefined) {
    throw new CodedError("ARCHIPEL_MIXIN_UNFIT", `${resource.node.path}: mixin ${mixin.constructor.name} needs a bucket that keeps versions; give it versioned: true`);
  }
}
