import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import { FakeFileShareDriver } from "./file-share";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type {
  AccessKeyHandle,
  AccessKeySpec,
  BucketHandle,
  BucketSpec,
  CorsRuleSpec,
  IFileShareDriver,
  IStorageDriver,
  LifecycleRuleSpec,
  S3Endpoint,
  VolumeHandle,
  VolumeSnapshotHandle,
  VolumeSnapshotSpec,
  VolumeSpec,
} from "../../storage/driver";

/** Volumes and buckets of the fake cloud. */
export class FakeStorageDriver implements IStorageDriver {
  public readonly minVolumeGib = 1;
  public readonly maxVolumeGib = 10_000;
  public readonly fileShares: IFileShareDriver;

  public constructor(
    private readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
    public readonly s3: S3Endpoint | undefined,
  ) {
    this.fileShares = new FakeFileShareDriver(cloud);
  }

  public defineVolume(scope: Construct, spec: VolumeSpec): VolumeHandle {
    const volume = this.cloud.define(scope, "Resource", "volume", {
      name: spec.name,
      size_gib: spec.sizeGib,
      volume_type: spec.volumeType,
      snapshot_id: spec.snapshotId,
      zone: spec.zone,
      tags: tagMap(spec.tags),
    });
    volume.lifecycle = lifecycleOf(spec.removalPolicy);
    return { volumeId: volume.resourceId };
  }

  public defineVolumeSnapshot(scope: Construct, spec: VolumeSnapshotSpec): VolumeSnapshotHandle {
    const snapshot = this.cloud.define(scope, "Resource", "volume_snapshot", {
      name: spec.name,
      volume_id: spec.volumeId,
      zone: spec.zone,
      tags: tagMap(spec.tags),
    });
    snapshot.lifecycle = lifecycleOf(spec.removalPolicy);
    return { snapshotId: snapshot.resourceId };
  }

  public defineBucket(scope: Construct, spec: BucketSpec): BucketHandle {
    const bucket = this.cloud.define(scope, "Resource", "bucket", {
      name: spec.name,
      versioned: spec.versioned,
      public_read: spec.publicRead,
      lifecycle_rule: spec.lifecycleRules.map(lifecycleBlock),
      cors_rule: spec.corsRules.map(corsBlock),
      force_destroy: spec.autoDeleteObjects,
      tags: tagMap(spec.tags),
    });
    bucket.lifecycle = lifecycleOf(spec.removalPolicy);
    // The attribute and not the name, so that whoever uses the bucket waits for it.
    const bucketName = bucket.getStringAttribute("name");
    return { bucketName, url: `https://${bucketName}.objects.fake.example` };
  }

  public defineAccessKey(scope: Construct, spec: AccessKeySpec): AccessKeyHandle {
    const key = this.cloud.define(scope, "Resource", "access_key", { name: spec.name, bucket: spec.bucketName });
    return { accessKeyId: key.resourceId, secretAccessKey: key.getStringAttribute("secret") };
  }
}


function lifecycleBlock(rule: LifecycleRuleSpec): object {
  return {
    id: rule.id,
    prefix: rule.prefix,
    expire_after_days: rule.expireAfterDays,
    expire_old_versions_after_days: rule.expireOldVersionsAfterDays,
    abort_uploads_after_days: rule.abortUploadsAfterDays,
  };
}

function corsBlock(rule: CorsRuleSpec): object {
  return {
    allowed_origins: rule.allowedOrigins,
    allowed_methods: rule.allowedMethods,
    allowed_headers: rule.allowedHeaders,
    exposed_headers: rule.exposedHeaders,
    max_age_seconds: rule.maxAgeSeconds,
  };
}
