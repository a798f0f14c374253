import type { Construct } from "constructs";
import { defineBucket } from "./bucket";
import { BUCKETS, BUCKET_SHORTFALLS, VOLUMES, VOLUME_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { fileShares } from "./file-share";
import { ObjectStorageAccesskey } from "../../../l1/ionoscloud/object-storage-accesskey";
import type { Capability, Shortfall } from "../../core/capability";
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

/** IONOS Cloud's block, file and object storage. */
export class IonosCloudStorage implements IStorageDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly minVolumeGib = 1;
  public readonly maxVolumeGib = 4096;
  public readonly s3?: S3Endpoint;
  public readonly fileShares?: IFileShareDriver;

  public constructor(
    private readonly context: Context,
    bucketRegion: string | undefined,
  ) {
    const files = fileShares(context.cloud.region.name);
    this.capabilities = [...VOLUMES, ...files.capabilities, ...(bucketRegion === undefined ? [] : BUCKETS)];
    this.shortfalls = [...VOLUME_SHORTFALLS, ...files.shortfalls, ...(bucketRegion === undefined ? BUCKET_SHORTFALLS : [])];
    this.fileShares = files.capabilities.length > 0 ? context.fileShares : undefined;
    this.s3 = bucketRegion === undefined ? undefined : { endpoint: `https://s3.${bucketRegion}.ionoscloud.com`, region: bucketRegion };
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    return this.context.volumes.define(scope, spec);
  }

  public defineVolumeSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    return this.context.volumes.defineSnapshot(scope, spec);
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return defineBucket(this.context, this.s3!, scope, spec);
  }

  /** A key is that of the user who runs Terraform, and opens whatever that user may open. */
  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    const key = new ObjectStorageAccesskey(scope, "Resource", { provider: this.context.provider, description: spec.name });
    return { accessKeyId: key.accesskey, secretAccessKey: key.secretkey };
  }
}
