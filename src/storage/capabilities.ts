import { Capability } from "../core/capability";

/**
 * What a storage driver may be able to do.
 */
export class StorageCapability {
  /** Volumes at all. */
  public static readonly VOLUME = Capability.of("storage.volume", "block storage volumes");
  /** Volumes from snapshots. */
  public static readonly VOLUME_SNAPSHOT_SOURCE = Capability.of("storage.volume.snapshot-source", "a volume made from a snapshot");
  /** Snapshots made by the program. */
  public static readonly VOLUME_SNAPSHOT = Capability.of("storage.volume.snapshot", "snapshots of volumes");
  /** Types of volumes. */
  public static readonly VOLUME_TYPE = Capability.of("storage.volume.type", "volumes of a chosen type");
  /** Labels on volumes. */
  public static readonly VOLUME_TAGS = Capability.of("storage.volume.tags", "tags on volumes");
  /** File shares at all. */
  public static readonly FILE_SHARE = Capability.of("storage.file-share", "file shares that several servers mount");
  /** File shares of no network. */
  public static readonly FILE_SHARE_ANY_NETWORK = Capability.of(
    "storage.file-share.any-network",
    "file shares for servers of any network, or of none",
  );
  /** Types of file shares. */
  public static readonly FILE_SHARE_TYPE = Capability.of("storage.file-share.type", "file shares of a chosen type");
  /** Labels on file shares. */
  public static readonly FILE_SHARE_TAGS = Capability.of("storage.file-share.tags", "tags on file shares");
  /** Buckets at all. */
  public static readonly BUCKET = Capability.of("storage.bucket", "object storage buckets");
  /** Versions of objects. */
  public static readonly BUCKET_VERSIONING = Capability.of("storage.bucket.versioning", "buckets that keep old versions of objects");
  /** Anonymous reading. */
  public static readonly BUCKET_PUBLIC_READ = Capability.of("storage.bucket.public-read", "buckets that everybody may read");
  /** Lifecycle rules. */
  public static readonly BUCKET_LIFECYCLE = Capability.of("storage.bucket.lifecycle", "buckets whose objects expire");
  /** CORS. */
  public static readonly BUCKET_CORS = Capability.of("storage.bucket.cors", "buckets that web pages of other origins may use");
  /** CORS for chosen methods and headers. */
  public static readonly BUCKET_CORS_LIMITS = Capability.of(
    "storage.bucket.cors-limits",
    "CORS rules that are limited to chosen methods and request headers",
  );
  /** Several CORS rules. */
  public static readonly BUCKET_MANY_CORS_RULES = Capability.of("storage.bucket.many-cors-rules", "several CORS rules on one bucket");
  /** Deleting with content. */
  public static readonly BUCKET_AUTO_DELETE = Capability.of("storage.bucket.auto-delete", "buckets that are destroyed with what is in them");
  /** Labels on buckets. */
  public static readonly BUCKET_TAGS = Capability.of("storage.bucket.tags", "tags on buckets");
  /** The S3 API. */
  public static readonly BUCKET_S3 = Capability.of("storage.bucket.s3", "buckets that speak the S3 API");
  /** Keys for the S3 API. */
  public static readonly BUCKET_ACCESS_KEY = Capability.of("storage.bucket.access-key", "access keys for the S3 API");

  private constructor() {}
}
