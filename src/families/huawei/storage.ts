import type { Construct } from "constructs";
import { defineBucket } from "./bucket";
import { NO_SNAPSHOTS, STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import type { HuaweiContext } from "./context";
import type { Capability, Shortfall } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
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

/** What one cloud's storage does besides volumes and buckets. */
export interface StorageOffer {
  readonly s3: S3Endpoint;
  readonly capabilities: readonly Capability[];
  readonly shortfalls: readonly Shortfall[];
  /** @default - there are none */
  readonly fileShares?: IFileShareDriver;
  /** Defines a key for the S3 API. @default - the capability is not listed */
  readonly accessKey?: (scope: Construct, spec: AccessKeySpec) => AccessKeyHandle;
}

/** Elastic volumes and the Object Storage Service. */
export class StorageDriver implements IStorageDriver {
  /** opentelekomcloud-docs/elastic-volume-service: api-ref/source/apis_recommended/disk_management/creating_evs_disks.rst (2025-10-21) */
  public readonly minVolumeGib = 10;
  public readonly maxVolumeGib = 32_768;
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly s3: S3Endpoint;
  public readonly fileShares?: IFileShareDriver;

  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: StorageOffer,
  ) {
    this.capabilities = [...STORAGE, ...offer.capabilities];
    this.shortfalls = [...STORAGE_SHORTFALLS, ...offer.shortfalls];
    this.s3 = offer.s3;
    this.fileShares = offer.fileShares;
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const { provider, resources, traits } = this.context;
    const volume = new resources.volume(scope, "Resource", {
      provider,
      name: spec.name,
      size: spec.sizeGib,
      volumeType: spec.volumeType ?? traits.volumeType,
      availabilityZone: spec.zone!,
      snapshotId: spec.snapshotId,
      // Snapshots that were taken outside of the program stay, and keep the volume; Open Telekom Cloud's provider would destroy them unasked.
      cascade: false,
      tags: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: volume.id };
  }

  /** Never called, as it is not among the capabilities. */
  public defineVolumeSnapshot(_scope: Construct, _spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", NO_SNAPSHOTS);
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return defineBucket(this.context, scope, spec);
  }

  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    return this.offer.accessKey!(scope, spec);
  }
}
