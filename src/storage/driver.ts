import type { Construct } from "constructs";
import type { IDriver } from "../core/capability";
import type { RemovalPolicy } from "../core/removal-policy";

/** A complete, validated volume. */
export interface VolumeSpec {
  readonly name: string;
  /** GiB. */
  readonly sizeGib: number;
  /** @default - the cloud's default */
  readonly volumeType?: string;
  /** @default - blank */
  readonly snapshotId?: string;
  /** @default - the cloud picks one, or has none */
  readonly zone?: string;
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Record<string, string>;
}

/** What a storage driver gives back for a volume. */
export interface VolumeHandle {
  readonly volumeId: string;
}

/** A complete, validated snapshot. */
export interface VolumeSnapshotSpec {
  readonly name: string;
  /** The cloud's identifier of the volume that it is taken of. */
  readonly volumeId: string;
  /** The zone of the volume. @default - the cloud's, or it has none */
  readonly zone?: string;
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Record<string, string>;
}

/** What a storage driver gives back for a snapshot. */
export interface VolumeSnapshotHandle {
  readonly snapshotId: string;
}

/** Where a file share stands on a network. */
export interface FileSharePlace {
  /** The construct of the subnet, else of the network: what its file shares have in common stands there. */
  readonly scope: Construct;
  /** A name for that. */
  readonly name: string;
  /** The cloud's identifier of the network. */
  readonly networkId: string;
  /** The cloud's identifier of the subnet. @default - the program knows none of the network's */
  readonly subnetId?: string;
}

/** A complete, validated file share. */
export interface FileShareSpec {
  readonly name: string;
  /** GiB. */
  readonly sizeGib: number;
  /** @default - it is of no network */
  readonly place?: FileSharePlace;
  /** @default - the cloud's default */
  readonly shareType?: string;
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Record<string, string>;
}

/** What a driver gives back for a file share. */
export interface FileShareHandle {
  readonly fileShareId: string;
  /** Where it is exported, `host:/path`. @default - nowhere: the cloud attaches it to servers by its identifier */
  readonly exportLocation?: string;
}

/** One cloud's adapter for file shares. Servers get them by `IServerHandle.attachFileShare`. */
export interface IFileShareDriver {
  /** The smallest file share in GiB. */
  readonly minFileShareGib: number;
  /** The largest file share in GiB. */
  readonly maxFileShareGib: number;
  /** Defines a file share. `scope` is the FileShare; its main resource has the id `Resource`. */
  defineFileShare(scope: Construct, spec: FileShareSpec): FileShareHandle;
}

/** A complete, validated lifecycle rule. */
export interface LifecycleRuleSpec {
  readonly id: string;
  /** Which objects. @default - all */
  readonly prefix?: string;
  /** Days after which an object is deleted. @default - never */
  readonly expireAfterDays?: number;
  /** Days after which an old version is deleted. @default - never */
  readonly expireOldVersionsAfterDays?: number;
  /** Days after which an unfinished upload is dropped. @default - never */
  readonly abortUploadsAfterDays?: number;
}

/** A complete, validated CORS rule. */
export interface CorsRuleSpec {
  readonly allowedOrigins: string[];
  readonly allowedMethods: string[];
  readonly allowedHeaders: string[];
  readonly exposedHeaders: string[];
  /** Seconds. @default - the cloud's default */
  readonly maxAgeSeconds?: number;
}

/** A complete, validated bucket. */
export interface BucketSpec {
  readonly name: string;
  readonly versioned: boolean;
  readonly publicRead: boolean;
  readonly lifecycleRules: LifecycleRuleSpec[];
  readonly corsRules: CorsRuleSpec[];
  readonly autoDeleteObjects: boolean;
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Record<string, string>;
}

/** What a storage driver gives back for a bucket. */
export interface BucketHandle {
  readonly bucketName: string;
  /** Where objects are read over HTTPS: this, a slash, the object's key. @default - unknown before the first request */
  readonly url?: string;
}

/** The S3 side of a cloud's object storage. */
export interface S3Endpoint {
  /** `https://…`, without the bucket. */
  readonly endpoint: string;
  /** The region string that S3 clients sign with. */
  readonly region: string;
  /**
   * Whether a write that is bound to "only where there is none" (`If-None-Match`) is refused where there is one. Terraform's locks rest on it.
   *
   * @default - unknown
   */
  readonly conditionalWrites?: boolean;
}

/** A complete, validated access key. */
export interface AccessKeySpec {
  readonly name: string;
  readonly bucketName: string;
}

/** What a storage driver gives back for an access key. */
export interface AccessKeyHandle {
  readonly accessKeyId: string;
  /** Sensitive: Terraform hides it in its output. */
  readonly secretAccessKey: string;
}

/** One cloud's adapter for volumes, file shares and buckets. */
export interface IStorageDriver extends IDriver {
  /** The smallest volume in GiB. */
  readonly minVolumeGib: number;
  /** The largest volume in GiB. */
  readonly maxVolumeGib: number;
  /**
   * The S3 API.
   *
   * @default - there is none
   */
  readonly s3?: S3Endpoint;
  /**
   * File shares.
   *
   * @default - there are none
   */
  readonly fileShares?: IFileShareDriver;
  /** Defines a volume. `scope` is the Volume; its main resource has the id `Resource`. */
  defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle;
  /** Defines a snapshot. `scope` is the VolumeSnapshot. */
  defineVolumeSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle;
  /** Defines a bucket. */
  defineBucket(scope: Construct, spec: BucketSpec): BucketHandle;
  /** Defines an access key for the S3 API. Called only when the capability is listed. */
  defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle;
}
