import { TerraformOutput } from "cdktf";
import type { Bench } from "./bench";
import type { ConformanceCase } from "./case";
import type { Capability } from "../../core/capability";
import type { BucketProps } from "../../storage/bucket";
import { Bucket } from "../../storage/bucket";
import { BucketAccessKey } from "../../storage/bucket-access-key";
import { StorageCapability as S } from "../../storage/capabilities";
import type { VolumeProps } from "../../storage/volume";
import { Volume } from "../../storage/volume";
import { VolumeSnapshot } from "../../storage/volume-snapshot";

type Props<P> = (bench: Bench) => Partial<P>;

/** A case about one property of a volume; the change makes it larger. */
function volumeCase(name: string, capability: Capability, props: Props<VolumeProps>, more: Partial<ConformanceCase> = {}): ConformanceCase {
  const define = (bench: Bench, given: Partial<VolumeProps>, growth = 0): Volume =>
    bench.stand(new Volume(bench.scope, "data", { sizeGib: bench.volumeSize + growth, ...given }));
  return {
    name,
    capability,
    requires: [S.VOLUME],
    build: (bench) => void define(bench, props(bench)),
    without: (bench) => void define(bench, {}),
    change: (bench) => void define(bench, props(bench), 10),
    ...more,
  };
}

/** A case about one property of a bucket; the change adds a bucket. */
function bucketCase(name: string, capability: Capability, props: BucketProps, more: Partial<ConformanceCase> = {}): ConformanceCase {
  const define = (bench: Bench, given: BucketProps): Bucket => new Bucket(bench.scope, "files", given);
  return {
    name,
    capability,
    requires: [S.BUCKET],
    build: (bench) => void define(bench, props),
    without: (bench) => void define(bench, {}),
    change: (bench) => {
      define(bench, props);
      new Bucket(bench.scope, "more");
    },
    onlyAdds: true,
    ...more,
  };
}

/** Cases about volumes and buckets. */
export function storageCases(): ConformanceCase[] {
  const cors = (origin: string): BucketProps["corsRules"] => [{ allowedOrigins: [origin] }];
  const key = (bench: Bench): Bucket => {
    const bucket = new Bucket(bench.scope, "files");
    new BucketAccessKey(bench.scope, "key", { bucket });
    return bucket;
  };
  const endpoint = (bench: Bench): void => {
    const bucket = new Bucket(bench.scope, "files");
    new TerraformOutput(bench.scope, "endpoint", { value: `${bucket.s3Endpoint} ${bucket.s3Region}` });
  };
  return [
    volumeCase("a volume is defined", S.VOLUME, () => ({}), {
      requires: [],
      without: (bench) => void bench.stand(bench.volume("data", bench.volumeSize + 1)),
    }),
    volumeCase("a volume is a copy of a snapshot", S.VOLUME_SNAPSHOT_SOURCE, (bench) => ({ snapshotId: bench.existingId }), {
      shows: (bench) => [bench.existingId],
      usesExisting: true,
    }),
    {
      name: "a snapshot is taken of a volume",
      capability: S.VOLUME_SNAPSHOT,
      requires: [S.VOLUME],
      build: (bench) => void new VolumeSnapshot(bench.scope, "snapshot", { volume: bench.stand(bench.volume("data")) }),
      without: (bench) => void bench.stand(bench.volume("data")),
      change: (bench) => {
        const snapshot = new VolumeSnapshot(bench.scope, "snapshot", { volume: bench.stand(bench.volume("data")) });
        if (bench.offers(S.VOLUME_SNAPSHOT_SOURCE)) {
          bench.stand(new Volume(bench.scope, "copy", { sizeGib: bench.volumeSize, snapshotId: snapshot.snapshotId }));
        }
      },
      onlyAdds: true,
      linked: ["data"],
    },
    volumeCase("a volume is of the type it asks for", S.VOLUME_TYPE, (bench) => ({ volumeType: bench.volumeType })),
    volumeCase("a volume carries its tags", S.VOLUME_TAGS, () => ({ tags: { purpose: "conformance" } }), { shows: () => ["purpose", "conformance"] }),
    bucketCase("a bucket is defined", S.BUCKET, {}, { requires: [], without: undefined }),
    bucketCase("a bucket keeps old versions of objects", S.BUCKET_VERSIONING, { versioned: true }),
    bucketCase("everybody may read a bucket", S.BUCKET_PUBLIC_READ, { publicRead: true }),
    bucketCase(
      "the objects of a bucket expire",
      S.BUCKET_LIFECYCLE,
      { lifecycleRules: [{ id: "old", prefix: "logs/", expireAfterDays: 377 }] },
      { shows: () => ["logs/", "377"] },
    ),
    bucketCase("web pages of another origin use a bucket", S.BUCKET_CORS, { corsRules: cors("https://one.example") }, { shows: () => ["https://one.example"] }),
    bucketCase(
      "web pages of another origin use a bucket by chosen methods and headers",
      S.BUCKET_CORS_LIMITS,
      { corsRules: [{ allowedOrigins: ["https://one.example"], allowedMethods: ["PUT"], allowedHeaders: ["x-conformance"] }] },
      {
        requires: [S.BUCKET, S.BUCKET_CORS],
        without: (bench) => void new Bucket(bench.scope, "files", { corsRules: cors("https://one.example") }),
        shows: () => ["PUT", "x-conformance"],
      },
    ),
    bucketCase(
      "web pages of several origins use a bucket, each by its own rule",
      S.BUCKET_MANY_CORS_RULES,
      { corsRules: [...cors("https://one.example")!, { allowedOrigins: ["https://two.example"] }] },
      {
        requires: [S.BUCKET, S.BUCKET_CORS],
        without: (bench) => void new Bucket(bench.scope, "files", { corsRules: cors("https://one.example") }),
        shows: () => ["https://two.example"],
      },
    ),
    // Incus never does otherwise.
    bucketCase("a bucket is destroyed with what is in it", S.BUCKET_AUTO_DELETE, { autoDeleteObjects: true }, { implicit: true }),
    bucketCase("a bucket carries its tags", S.BUCKET_TAGS, { tags: { purpose: "conformance" } }, { shows: () => ["purpose", "conformance"] }),
    bucketCase("a bucket speaks the S3 API", S.BUCKET_S3, {}, {
      build: endpoint,
      change: (bench) => {
        endpoint(bench);
        new Bucket(bench.scope, "more");
      },
      shows: (bench) => [bench.cloud.storage!.s3!.endpoint, bench.cloud.storage!.s3!.region],
    }),
    bucketCase("a bucket is opened by an access key", S.BUCKET_ACCESS_KEY, {}, {
      requires: [S.BUCKET, S.BUCKET_S3],
      build: (bench) => void key(bench),
      change: (bench) => {
        key(bench);
        new Bucket(bench.scope, "more");
      },
    }),
  ];
}
