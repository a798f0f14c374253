import type { Construct } from "constructs";
import type { IBucketStore } from "./bucket-store";
import { FILE_SHARES, FileShareDriver, NO_SHARE_WITHOUT_NETWORK, runsManila } from "./file-share";
import type { DriverContext } from "./lookups";
import { BlockstorageVolumeV3 } from "../../../l1/openstack/blockstorage-volume-v3";
import { IdentityEc2CredentialV3 } from "../../../l1/openstack/identity-ec2-credential-v3";
import type { Capability, Shortfall } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import { StorageCapability as C } from "../../storage/capabilities";
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

/** https://github.com/terraform-provider-openstack/terraform-provider-openstack/tree/main/docs, 2026-11-24: a data source alone. */
const NO_SNAPSHOTS = "Cinder takes snapshots, but the Terraform provider has no resource for them; take one with `openstack volume snapshot create` and give its snapshotId";

/** Volumes on Cinder; file shares on Manila, where it runs; buckets by Swift or S3. */
export class StorageDriver implements IStorageDriver {
  public readonly minVolumeGib = 1;
  /** Cinder's schema for sizes: https://docs.openstack.org/api-ref/block-storage/v3/ */
  public readonly maxVolumeGib = 2 ** 31 - 1;
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly s3?: S3Endpoint;
  public readonly fileShares?: IFileShareDriver;

  public constructor(
    private readonly context: DriverContext,
    private readonly buckets: IBucketStore,
  ) {
    this.s3 = buckets.s3;
    const keys = buckets.s3 === undefined ? [] : [C.BUCKET_S3, C.BUCKET_ACCESS_KEY];
    const manila = runsManila(context.profile);
    this.fileShares = manila ? new FileShareDriver(context) : undefined;
    const volumes = [C.VOLUME, C.VOLUME_SNAPSHOT_SOURCE, C.VOLUME_TYPE, C.VOLUME_TAGS];
    this.capabilities = [...volumes, ...(manila ? FILE_SHARES : []), ...buckets.capabilities, ...keys];
    this.shortfalls = [
      { capability: C.VOLUME_SNAPSHOT, reason: NO_SNAPSHOTS },
      ...(manila ? [{ capability: C.FILE_SHARE_ANY_NETWORK, reason: NO_SHARE_WITHOUT_NETWORK }] : []),
      ...buckets.shortfalls,
    ];
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const volume = new BlockstorageVolumeV3(scope, "Resource", {
      name: spec.name,
      size: spec.sizeGib,
      volumeType: spec.volumeType,
      snapshotId: spec.snapshotId,
      availabilityZone: spec.zone,
      enableOnlineResize: true,
      metadata: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
      provider: this.context.provider,
    });
    return { volumeId: volume.id };
  }

  /** Never called, as it is not among the capabilities. */
  public defineVolumeSnapshot(_scope: Construct, _spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", NO_SNAPSHOTS);
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    return this.buckets.defineBucket(scope, spec);
  }

  /** Where the buckets have no keys of their own, the key is the user's, for all buckets of the project. */
  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    if (this.buckets.defineAccessKey !== undefined) {
      return this.buckets.defineAccessKey(scope, spec);
    }
    const key = new IdentityEc2CredentialV3(scope, "Resource", { provider: this.context.provider });
    return { accessKeyId: key.access, secretAccessKey: key.secret };
  }
}
