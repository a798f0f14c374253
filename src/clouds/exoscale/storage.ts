import type { Construct } from "constructs";
import { STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { defineAccessKey, objectStorage } from "./s3";
import { BlockStorageVolume } from "../../../l1/exoscale/block-storage-volume";
import { BlockStorageVolumeSnapshot } from "../../../l1/exoscale/block-storage-volume-snapshot";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type { S3Store } from "../../families/s3/s3-store";
import type {
  AccessKeyHandle,
  AccessKeySpec,
  BucketHandle,
  BucketSpec,
  IStorageDriver,
  S3Endpoint,
  VolumeHandle,
  VolumeSnapshotHandle,
  VolumeSnapshotSpec,
  VolumeSpec,
} from "../../storage/driver";

/**
 * Exoscale's Block Storage and Simple Object Storage.
 *
 * @see https://community.exoscale.com/documentation/block-storage/overview/ for the sizes
 */
export class ExoscaleStorage implements IStorageDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly minVolumeGib = 10;
  public readonly maxVolumeGib = 10_240;
  public readonly s3: S3Endpoint;
  private readonly buckets: S3Store;

  public constructor(private readonly context: Context) {
    this.buckets = objectStorage(context);
    this.capabilities = [...STORAGE, ...this.buckets.capabilities];
    this.shortfalls = [...STORAGE_SHORTFALLS, ...this.buckets.shortfalls];
    this.s3 = this.buckets.s3;
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const { provider, zone } = this.context;
    const volume = new BlockStorageVolume(scope, "Resource", {
      provider,
      zone,
      name: spec.name,
      size: spec.sizeGib,
      snapshotTarget: spec.snapshotId === undefined ? undefined : { id: spec.snapshotId },
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: volume.id };
  }

  public defineVolumeSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    const { provider, zone } = this.context;
    const snapshot = new BlockStorageVolumeSnapshot(scope, "Resource", {
      provider,
      zone,
      name: spec.name,
      volume: { id: spec.volumeId },
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { snapshotId: snapshot.id };
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return this.buckets.defineBucket(scope, spec);
  }

  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    return defineAccessKey(this.context, scope, spec);
  }
}
