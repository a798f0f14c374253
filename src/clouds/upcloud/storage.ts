import type { Construct } from "constructs";
import { BUCKETS, BUCKET_SHORTFALLS, NO_BUCKETS, STORAGE } from "./capabilities";
import type { Context } from "./context";
import { UpCloudFileShares } from "./file-share";
import { fileShares } from "./file-share-offer";
import type { UpCloudObjectStorage } from "./object-storage";
import { ObjectStorage } from "./object-storage";
import { Storage } from "../../../l1/upcloud/storage";
import { StorageBackup } from "../../../l1/upcloud/storage-backup";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { S3Store } from "../../families/s3/s3-store";
import type {
  AccessKeyHandle,
  AccessKeySpec,
  BucketHandle,
  BucketSpec,
  IFileShareDriver,
  IStorageDriver,
  S3Endpoint,
  VolumeHandle,
  VolumeSnapshotHandle,
  VolumeSnapshotSpec,
  VolumeSpec,
} from "../../storage/driver";

/**
 * UpCloud's Block, File and Managed Object Storage.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/internal/service/storage/storage.go for the sizes
 */
export class UpCloudStorage implements IStorageDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly minVolumeGib = 1;
  public readonly maxVolumeGib = 4096;
  public readonly s3?: S3Endpoint;
  public readonly fileShares?: IFileShareDriver;
  private readonly objects?: ObjectStorage;
  private readonly buckets?: S3Store;

  public constructor(
    private readonly context: Context,
    objectStorage: UpCloudObjectStorage | undefined,
  ) {
    const files = fileShares(context.zone);
    this.objects = objectStorage && new ObjectStorage(context, objectStorage);
    this.buckets = this.objects && this.storeOf(this.objects);
    this.s3 = this.buckets?.s3;
    this.fileShares = files.capabilities.length > 0 ? new UpCloudFileShares(context) : undefined;
    this.capabilities = [...STORAGE, ...(this.buckets?.capabilities ?? []), ...files.capabilities];
    this.shortfalls = [...(this.buckets?.shortfalls ?? NO_BUCKETS), ...files.shortfalls];
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const volume = new Storage(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.zone,
      title: spec.name,
      size: spec.sizeGib,
      tier: spec.volumeType,
      clone: spec.snapshotId === undefined ? undefined : [{ id: spec.snapshotId }],
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: volume.id };
  }

  /** A backup on demand: a copy of its own, which stays when the volume goes. */
  public defineVolumeSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    const backup = new StorageBackup(scope, "Resource", {
      provider: this.context.provider,
      title: spec.name,
      sourceStorage: spec.volumeId,
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { snapshotId: backup.id };
  }

  /** UpCloud's addresses have the bucket in their path. */
  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    const { bucketName } = this.buckets!.defineBucket(scope, spec);
    return { bucketName, url: `${this.s3!.endpoint}/${bucketName}` };
  }

  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    return this.objects!.defineAccessKey(scope, spec);
  }

  /** By the S3 API, as UpCloud's own would destroy a bucket with all that is in it. */
  private storeOf(objects: ObjectStorage): S3Store {
    return new S3Store(this.context.cloud as unknown as Construct, {
      s3: objects.s3,
      capabilities: BUCKETS,
      shortfalls: BUCKET_SHORTFALLS,
      credentials: () => objects.ownKey(),
    });
  }
}
