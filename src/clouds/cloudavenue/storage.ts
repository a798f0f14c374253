import type { Construct } from "constructs";
import { defineBucket } from "./bucket";
import { storageOffer } from "./capabilities";
import type { Context } from "./context";
import { MAX_DISK_GIB } from "./volume-types";
import { S3Credential } from "../../../l1/cloudavenue/s3-credential";
import type { Capability, Shortfall } from "../../core/capability";
import { Faults } from "../../core/faults";
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

/** orange-cloudavenue/terraform-provider-cloudavenue v0.35.0: docs/guides/store-tfstate-s3.md of 2026-02-09 */
const S3: S3Endpoint = { endpoint: "https://s3-region01.cloudavenue.orange-business.com", region: "region01" };

/** Cloud Avenue's block and object storage. */
export class CloudAvenueStorage implements IStorageDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly minVolumeGib = 1;
  public readonly maxVolumeGib = MAX_DISK_GIB;
  public readonly s3?: S3Endpoint;

  public constructor(
    private readonly context: Context,
    hasBuckets: boolean,
  ) {
    const { capabilities, shortfalls } = storageOffer(hasBuckets);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
    this.s3 = hasBuckets ? S3 : undefined;
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    return this.context.volumes.define(scope, spec);
  }

  /** Never called, as the capability is not listed. */
  public defineVolumeSnapshot(scope: Construct, _spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    return new Faults(scope, "VolumeSnapshot").refuse("volume", undefined, "nothing, as the provider has no snapshots");
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return defineBucket(this.context, scope, spec);
  }

  /** A key is of the user that the provider logs in as, and opens all that it may. Without `save_in_tfstate` nobody is told the secret. */
  public defineAccessKey(scope: Construct, _spec: AccessKeySpec): AccessKeyHandle {
    const key = new S3Credential(scope, "Resource", { provider: this.context.provider, saveInTfstate: true });
    return { accessKeyId: key.accessKey, secretAccessKey: key.secretKey };
  }
}
