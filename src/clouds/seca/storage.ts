import type { Construct } from "constructs";
import { STORAGE, STORAGE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import { BlockStorage } from "../../../l1/seca/block-storage";
import { CodedError } from "../../core/coded-error";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type {
  AccessKeyHandle,
  AccessKeySpec,
  BucketHandle,
  BucketSpec,
  IStorageDriver,
  VolumeHandle,
  VolumeSnapshotHandle,
  VolumeSnapshotSpec,
  VolumeSpec,
} from "../../storage/driver";

/** The volumes of a SECA cloud. */
export class SecaStorage implements IStorageDriver {
  public readonly capabilities = STORAGE;
  public readonly shortfalls = STORAGE_SHORTFALLS;
  /** eu-sovereign-cloud/go-sdk of 2026-06-30: pkg/spec/schema/block-storage.go, sizeGB */
  public readonly minVolumeGib = 1;
  public readonly maxVolumeGib = 1_000_000;

  public constructor(private readonly context: Context) {}

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const volume = new BlockStorage(scope, "Resource", {
      ...this.context.place,
      name: spec.name,
      sizeGb: spec.sizeGib,
      skuId: this.context.storageSku(spec.volumeType),
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { volumeId: volume.id };
  }

  /** Never called, like the rest: the capabilities are not listed. */
  public defineVolumeSnapshot(_scope: Construct, _spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "there are no snapshots on SECA");
  }

  public defineBucket(_scope: Construct, _spec: BucketSpec): BucketHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "there are no buckets on SECA");
  }

  public defineAccessKey(_scope: Construct, _spec: AccessKeySpec): AccessKeyHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "there are no buckets on SECA");
  }
}
