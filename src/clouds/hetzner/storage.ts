import type { Construct } from "constructs";
import { STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { labelsOf } from "./labels";
import type { S3Keys } from "./object-storage";
import { objectStorage, withoutObjectStorage } from "./object-storage";
import { VOLUME_GIB } from "./volume-sizes";
import { Volume } from "../../../l1/hcloud/volume";
import type { Capability, Shortfall } from "../../core/capability";
import { Faults } from "../../core/faults";
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

/** Hetzner's volumes and Object Storage. */
export class HetznerStorage implements IStorageDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly minVolumeGib = VOLUME_GIB.min;
  public readonly maxVolumeGib = VOLUME_GIB.max;
  public readonly s3?: S3Endpoint;
  private readonly store?: S3Store;

  public constructor(
    private readonly context: Context,
    keys: S3Keys,
  ) {
    this.store = context.hasObjectStorage ? objectStorage(context, keys) : undefined;
    const { capabilities, shortfalls } = this.store ?? withoutObjectStorage(context.location);
    this.capabilities = [...STORAGE, ...capabilities];
    this.shortfalls = [...STORAGE_SHORTFALLS, ...shortfalls];
    this.s3 = this.store?.s3;
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const volume = new Volume(scope, "Resource", {
      provider: this.context.provider,
      location: this.context.location,
      name: spec.name,
      size: spec.sizeGib,
      labels: labelsOf(scope, "Volume", spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: volume.id };
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return this.store!.defineBucket(scope, spec);
  }

  /** Never called, as the capability is not listed. */
  public defineVolumeSnapshot(scope: Construct, _spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    return new Faults(scope, "VolumeSnapshot").refuse("volume", undefined, "nothing, as Hetzner takes no snapshots of volumes");
  }

  /** Never called, as the capability is not listed. */
  public defineAccessKey(scope: Construct, _spec: AccessKeySpec): AccessKeyHandle {
    return new Faults(scope, "BucketAccessKey").refuse("bucket", undefined, "nothing, as keys are made in Hetzner's console");
  }
}
