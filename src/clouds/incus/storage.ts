import type { Construct } from "constructs";
import { storageOffer } from "./capabilities";
import type { Context } from "./context";
import { MAX_GIB } from "./sizes";
import { configOf, tagConfig } from "./tags";
import { volumeIdOf } from "./volume-id";
import { StorageBucket } from "../../../l1/incus/storage-bucket";
import { StorageBucketKey } from "../../../l1/incus/storage-bucket-key";
import { StorageVolume } from "../../../l1/incus/storage-volume";
import type { Capability, Shortfall } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import type { RemovalPolicy } from "../../core/removal-policy";
import { lifecycleOf } from "../../core/removal-policy";
import type {
  AccessKeyHandle,
  AccessKeySpec,
  BucketHandle,
  BucketSpec,
  FileShareHandle,
  FileShareSpec,
  IFileShareDriver,
  IStorageDriver,
  S3Endpoint,
  VolumeHandle,
  VolumeSnapshotHandle,
  VolumeSnapshotSpec,
  VolumeSpec,
} from "../../storage/driver";
import { warnOfLostContent } from "../../storage/lost-content";

/** Whatever a client signs with is taken; this is what clients sign with when they are not told. */
const S3_REGION = "us-east-1";

/** What is common to volumes and file shares. */
interface Stored {
  readonly name: string;
  readonly sizeGib: number;
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Readonly<Record<string, string>>;
}

/** Incus' storage pools. */
export class IncusStorage implements IStorageDriver, IFileShareDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly minVolumeGib = 1;
  public readonly maxVolumeGib = MAX_GIB;
  public readonly minFileShareGib = 1;
  public readonly maxFileShareGib = MAX_GIB;
  public readonly s3?: S3Endpoint;
  public readonly fileShares: IFileShareDriver = this;

  public constructor(private readonly context: Context) {
    const { bucketEndpoint } = context.settings;
    const { capabilities, shortfalls } = storageOffer(context.settings);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
    this.s3 = bucketEndpoint === undefined ? undefined : { endpoint: bucketEndpoint, region: S3_REGION };
  }

  /** A virtual machine takes block volumes, a container file systems. */
  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const { containers, settings } = this.context;
    const pool = spec.volumeType ?? settings.storagePool;
    return { volumeId: this.store(scope, spec, pool, containers ? "filesystem" : "block", spec.zone) };
  }

  public defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle {
    return { fileShareId: this.store(scope, spec, this.context.settings.fileSharePool, "filesystem") };
  }

  /** @throws Error as no capability lets anybody come here */
  public defineVolumeSnapshot(_scope: Construct, _spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "the provider for Incus has no snapshots of volumes");
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    const { place, settings } = this.context;
    warnOfLostContent(scope, "Incus", spec);
    const bucket = new StorageBucket(scope, "Resource", {
      ...place,
      name: spec.name,
      pool: settings.bucketPool,
      config: configOf(tagConfig(spec.tags)),
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    const { bucketEndpoint } = settings;
    return { bucketName: bucket.name, url: bucketEndpoint === undefined ? undefined : `${bucketEndpoint}/${bucket.name}` };
  }

  /** It opens this bucket and no other. */
  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    const key = new StorageBucketKey(scope, "Resource", {
      ...this.context.place,
      name: spec.name,
      pool: this.context.settings.bucketPool,
      storageBucket: spec.bucketName,
      role: "admin",
    });
    return { accessKeyId: key.accessKey, secretAccessKey: key.secretKey };
  }

  private store(scope: Construct, spec: Stored, pool: string, contentType: string, target?: string): string {
    const volume = new StorageVolume(scope, "Resource", {
      ...this.context.place,
      name: spec.name,
      pool,
      contentType,
      target,
      config: { size: `${spec.sizeGib}GiB`, ...tagConfig(spec.tags) },
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return volumeIdOf({ pool, name: volume.name });
  }
}
