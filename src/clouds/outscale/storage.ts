import type { Construct } from "constructs";
import { defineBucket, objectStore } from "./bucket";
import { STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import type { OutscaleKeys } from "./keys";
import { tagBlocks } from "./tags";
import { MAX_VOLUME_GIB } from "./volume-types";
import { Snapshot } from "../../../l1/outscale/snapshot";
import { Volume } from "../../../l1/outscale/volume";
import type { Capability, Shortfall } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { lifecycleOf } from "../../core/removal-policy";
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

/** OUTSCALE's block and object storage. */
export class OutscaleStorage implements IStorageDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[] = STORAGE_SHORTFALLS;
  public readonly minVolumeGib = 1;
  public readonly maxVolumeGib = MAX_VOLUME_GIB;
  public readonly s3: S3Endpoint;
  private readonly buckets: S3Store;

  public constructor(
    private readonly context: Context,
    keys: OutscaleKeys,
  ) {
    this.buckets = objectStore(context, keys);
    this.capabilities = [...STORAGE, ...this.buckets.capabilities];
    this.s3 = this.buckets.s3;
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const volume = new Volume(scope, "Resource", {
      provider: this.context.provider,
      subregionName: spec.zone ?? this.context.zone,
      size: spec.sizeGib,
      volumeType: spec.volumeType,
      snapshotId: spec.snapshotId,
      tags: tagBlocks(spec.name, spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: volume.volumeId };
  }

  public defineVolumeSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    const snapshot = new Snapshot(scope, "Resource", {
      provider: this.context.provider,
      volumeId: spec.volumeId,
      description: spec.name,
      tags: tagBlocks(spec.name, spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { snapshotId: snapshot.snapshotId };
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return defineBucket(this.buckets, scope, spec);
  }

  /** Never called: the capability is not listed. */
  public defineAccessKey(_scope: Construct, _spec: AccessKeySpec): AccessKeyHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "OUTSCALE has no access keys for buckets alone");
  }
}
