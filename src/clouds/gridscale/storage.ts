import type { Construct } from "constructs";
import { HOST, defineBucket } from "./bucket";
import { STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { GridscaleFileShares } from "./file-share";
import { STORAGE_GIB } from "./volume-types";
import { ObjectStorageAccesskey } from "../../../l1/gridscale/object-storage-accesskey";
import { Snapshot } from "../../../l1/gridscale/snapshot";
import { Storage } from "../../../l1/gridscale/storage";
import { noteOwnResources } from "../../core/own-resources";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
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

/** gridscale's block, object and file storage. */
export class GridscaleStorage implements IStorageDriver {
  public readonly capabilities = STORAGE;
  public readonly shortfalls = STORAGE_SHORTFALLS;
  public readonly minVolumeGib = STORAGE_GIB.min;
  public readonly maxVolumeGib = STORAGE_GIB.max;
  /** One host for all; the region is the provider's own word: gridscale/resource_gridscale_bucket.go. */
  public readonly s3: S3Endpoint = { endpoint: `https://${HOST}`, region: "us-east-1" };
  public readonly fileShares: IFileShareDriver;
  private key?: ObjectStorageAccesskey;

  public constructor(private readonly context: Context) {
    this.fileShares = new GridscaleFileShares(context);
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const storage = new Storage(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      capacity: spec.sizeGib,
      storageType: spec.volumeType,
      labels: tagList(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: storage.id };
  }

  public defineVolumeSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    const snapshot = new Snapshot(scope, "Resource", {
      provider: this.context.provider,
      name: spec.name,
      storageUuid: spec.volumeId,
      labels: tagList(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { snapshotId: snapshot.id };
  }

  /** Buckets are made by the S3 API, with a key that all buckets of the cloud share. */
  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    const { cloud, provider } = this.context;
    noteOwnResources(cloud, "S3Credential");
    this.key ??= new ObjectStorageAccesskey(cloud as unknown as Construct, "S3Credential", { provider });
    return defineBucket(this.context, scope, spec, this.key);
  }

  /** Object storage knows keys of a project, not of a bucket. */
  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    const key = new ObjectStorageAccesskey(scope, "Resource", { provider: this.context.provider, comment: spec.name });
    return { accessKeyId: key.accessKey, secretAccessKey: key.secretKey };
  }
}
