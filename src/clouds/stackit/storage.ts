import type { Construct } from "constructs";
import { defineAccessKey } from "./access-key";
import { defineBucket, objectStore } from "./bucket";
import { STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { MAX_VOLUME_GIB } from "./volume-types";
import { Volume } from "../../../l1/stackit/volume";
import { CodedError } from "../../core/coded-error";
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

/** STACKIT's block and object storage. */
export class StackitStorage implements IStorageDriver {
  public readonly capabilities = STORAGE;
  public readonly shortfalls = STORAGE_SHORTFALLS;
  public readonly minVolumeGib = 1;
  public readonly maxVolumeGib = MAX_VOLUME_GIB;
  public readonly s3: S3Endpoint;
  private readonly store: S3Store;

  public constructor(private readonly context: Context) {
    this.store = objectStore(context);
    this.s3 = this.store.s3;
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const volume = new Volume(scope, "Resource", {
      ...this.context.place,
      name: spec.name,
      availabilityZone: spec.zone ?? this.context.zone,
      size: spec.sizeGib,
      performanceClass: spec.volumeType,
      source: spec.snapshotId === undefined ? undefined : { type: "snapshot", id: spec.snapshotId },
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: volume.volumeId };
  }

  /** Never called: the capability is not listed. */
  public defineVolumeSnapshot(_scope: Construct, _spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "STACKIT's provider takes no snapshots");
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return defineBucket(this.context, this.store, scope, spec);
  }

  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    return defineAccessKey(this.context, scope, ["Group", "Resource"], spec.name);
  }
}
