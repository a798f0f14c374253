import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, Network, RemovalPolicy, Volume, VolumeSnapshot } from "archipel";
import { synthesize } from "archipel/testing";
import { PLACE, germany, only, resources } from "./helper";

const VOLUME = "stackit_volume";
const BUCKET = "stackit_objectstorage_bucket";

describe("a volume on STACKIT", () => {
  test("stands in the cloud's zone unless it names one", () => {
    const { stack, cloud } = germany();
    new Volume(cloud, "data", { sizeGib: 10 });
    new Volume(cloud, "far", { sizeGib: 20, zone: "eu01-m", volumeType: "storage_premium_perf4", tags: { a: "b" }, removalPolicy: RemovalPolicy.PROTECT });
    expect(resources(stack, VOLUME)).toEqual([
      { ...PLACE, name: "shop-south-data", availability_zone: "eu01-1", size: 10, lifecycle: { prevent_destroy: true } },
      {
        ...PLACE,
        name: "shop-south-far",
        availability_zone: "eu01-m",
        size: 20,
        performance_class: "storage_premium_perf4",
        labels: { a: "b" },
        lifecycle: { prevent_destroy: true },
      },
    ]);
  });

  test("is a copy of a snapshot that exists, and no snapshots are taken", () => {
    const { stack, cloud } = germany();
    const volume = new Volume(cloud, "copy", { sizeGib: 10, snapshotId: "66666666-6666-4666-8666-666666666666" });
    expect(only(stack, VOLUME).source).toEqual({ type: "snapshot", id: "66666666-6666-4666-8666-666666666666" });
    expect(() => new VolumeSnapshot(cloud, "snapshot", { volume })).toThrow(/the provider has no resource for snapshots/);
  });

  test("is refused where it is larger than STACKIT makes them, or of a class that does not exist", () => {
    const { cloud } = germany();
    expect(() => new Volume(cloud, "data", { sizeGib: 10_001, volumeType: "fast" })).toThrow(/sizeGib: got 10001; .*10000.*volumeType: got "fast"; allowed: storage_premium_perf0/s);
  });
});

describe("a bucket on STACKIT", () => {
  test("is STACKIT's own resource alone, when it needs no more", () => {
    const { stack, cloud } = germany();
    new Bucket(cloud, "files");
    expect(only(stack, BUCKET)).toEqual({ ...PLACE, name: expect.stringMatching(/^shop-south-files-[0-9a-f]{8}$/), lifecycle: { prevent_destroy: true } });
    expect(synthesize(stack).provider!.minio).toBeUndefined();
    expect(resources(stack, "stackit_objectstorage_credential")).toEqual([]);
  });

  test("keeps versions, expires and answers other origins by S3, with a key that all buckets share", () => {
    const { stack, cloud } = germany();
    new Bucket(cloud, "assets", { versioned: true, lifecycleRules: [{ id: "tmp", prefix: "tmp/", expireAfterDays: 3 }], corsRules: [{ allowedOrigins: ["*"] }] });
    new Bucket(cloud, "more", { versioned: true });
    const bucket = expect.stringMatching(/^\$\{stackit_objectstorage_bucket\..*\.name\}$/);
    expect(resources(stack, "minio_s3_bucket_versioning")[0]).toEqual({ provider: "minio", bucket, versioning_configuration: { status: "Enabled" } });
    expect(only(stack, "minio_ilm_policy")).toMatchObject({ bucket, rule: [{ id: "tmp", filter: "tmp/", expiration: "3d" }] });
    expect(only(stack, "minio_s3_bucket_cors")).toMatchObject({ bucket, cors_rule: [{ allowed_origins: ["*"], allowed_methods: ["GET", "HEAD"] }] });
    expect(resources(stack, "minio_s3_bucket")).toEqual([]);
    expect(synthesize(stack).provider!.minio).toEqual([
      {
        minio_server: "object.storage.eu01.onstackit.cloud",
        minio_region: "eu01",
        minio_ssl: true,
        // STACKIT knows no tags of buckets.
        skip_bucket_tagging: true,
        minio_user: expect.stringMatching(/^\$\{stackit_objectstorage_credential\..*\.access_key\}$/),
        minio_password: expect.stringMatching(/^\$\{stackit_objectstorage_credential\..*\.secret_access_key\}$/),
      },
    ]);
    expect(only(stack, "stackit_objectstorage_credentials_group")).toEqual({ ...PLACE, name: "shop-south" });
  });

  test("that everybody may read has a policy for its objects", () => {
    const { stack, cloud } = germany();
    new Bucket(cloud, "assets", { publicRead: true });
    const { bucket, policy } = only(stack, "minio_s3_bucket_policy") as { bucket: string; policy: string };
    expect(JSON.parse(policy)).toEqual({
      Version: "2012-10-17",
      Statement: [{ Sid: "PublicRead", Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: [`arn:aws:s3:::${bucket}/*`] }],
    });
  });

  test("tells the S3 endpoint of its region, and where its objects are", () => {
    const { stack, cloud } = germany();
    const bucket = new Bucket(cloud, "assets");
    new TerraformOutput(stack, "url", { value: bucket.urlFor("index.html") });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://object.storage.eu01.onstackit.cloud", "eu01"]);
    expect(synthesize(stack).output!.url.value).toMatch(/^\$\{stackit_objectstorage_bucket\..*\.url_virtual_hosted_style\}\/index\.html$/);
  });

  test.each([
    [{ autoDeleteObjects: true }, /the provider destroys empty buckets only/],
    [{ tags: { a: "b" } }, /the provider's buckets have no labels/],
  ])("with %s is refused, with the reason", (props, message) => {
    const { cloud } = germany();
    expect(() => new Bucket(cloud, "assets", props)).toThrow(message);
  });
});

describe("an access key on STACKIT", () => {
  test("is in a group of its own, which a bucket policy can name", () => {
    const { stack, cloud } = germany();
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "assets") });
    new TerraformOutput(stack, "secret", { value: key.secretAccessKey, sensitive: true });
    expect(only(stack, "stackit_objectstorage_credentials_group")).toEqual({ ...PLACE, name: "shop-south-key" });
    expect(only(stack, "stackit_objectstorage_credential")).toEqual({ ...PLACE, credentials_group_id: expect.stringMatching(/\.credentials_group_id\}$/) });
    expect(synthesize(stack).output!.secret.value).toMatch(/\.secret_access_key\}$/);
  });
});

describe("a file share on STACKIT", () => {
  test("is refused, with the reason", () => {
    const { cloud } = germany();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new FileShare(cloud, "share", { sizeGib: 10, network })).toThrow(/a pool of hundreds of GB that shares are cut from, and in beta/);
  });
});
