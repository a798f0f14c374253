import { Token } from "cdktf";
import type { Construct } from "constructs";
import { defineAccessKey } from "./access-key";
import { defineBucket } from "./bucket";
import { STORAGE } from "./capabilities";
import type { Context } from "./context";
import { ScalewayFileShares, fileShares } from "./file-share";
import { gibibytes, gigabytes } from "./sizes";
import { BLOCK_GB, DEFAULT_BLOCK_TYPE, IOPS } from "./volume-types";
import { BlockSnapshot } from "../../../l1/scaleway/block-snapshot";
import { BlockVolume } from "../../../l1/scaleway/block-volume";
import type { Capability, Shortfall } from "../../core/capability";
import { Faults } from "../../core/faults";
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

/** Scaleway's block, file and object storage. */
export class ScalewayStorage implements IStorageDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly minVolumeGib = BLOCK_GB.min;
  public readonly maxVolumeGib = gibibytes(BLOCK_GB.max);
  /**
   * Conditional writes: since May 2026, says the page of 2026-07-03.
   *
   * @see https://www.scaleway.com/en/docs/object-storage/concepts/#endpoint
   * @see https://www.scaleway.com/en/docs/object-storage/api-cli/using-conditional-writes/
   */
  public readonly s3: S3Endpoint;
  public readonly fileShares?: IFileShareDriver;

  public constructor(private readonly context: Context) {
    const region = context.cloud.region.name;
    const files = fileShares(region);
    this.capabilities = [...STORAGE, ...files.capabilities];
    this.shortfalls = files.shortfalls;
    this.fileShares = files.capabilities.length > 0 ? new ScalewayFileShares(context) : undefined;
    this.s3 = { endpoint: `https://s3.${region}.scw.cloud`, region, conditionalWrites: true };
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    if (Token.isUnresolved(spec.volumeType)) {
      new Faults(scope, "Volume").refuse("volumeType", spec.volumeType, `a type known when the program runs, as Scaleway is told its IOPS: ${Object.keys(IOPS).join(", ")}`);
    }
    const volume = new BlockVolume(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.otherZone(spec.zone),
      name: spec.name,
      sizeInGb: gigabytes(spec.sizeGib),
      iops: IOPS[spec.volumeType ?? DEFAULT_BLOCK_TYPE],
      snapshotId: spec.snapshotId,
      tags: tagList(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: volume.id };
  }

  public defineVolumeSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    const snapshot = new BlockSnapshot(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.otherZone(spec.zone),
      name: spec.name,
      volumeId: spec.volumeId,
      tags: tagList(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { snapshotId: snapshot.id };
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return defineBucket(this.context, scope, spec);
  }

  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    return defineAccessKey(this.context, scope, spec);
  }
}
