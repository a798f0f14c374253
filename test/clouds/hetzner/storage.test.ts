import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, Hetzner, Network, RemovalPolicy, Volume, VolumeSnapshot } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { falkenstein, only, resources } from "./helper";

const VOLUME = "hcloud_volume";
const BUCKET = "minio_s3_bucket";

describe("a volume on Hetzner", () => {
  test("stands in the location of its cloud, raw", () => {
    const { stack, cloud } = falkenstein();
    new Volume(cloud, "data", { sizeGib: 100, tags: { a: "b" } });
    expect(only(stack, VOLUME)).toEqual({ provider: "hcloud", name: "shop-fsn-data", location: "fsn1", size: 100, labels: { a: "b" }, lifecycle: { prevent_destroy: true } });
  });

  test("takes a size that is not known yet", () => {
    const { stack, cloud } = falkenstein();
    new Volume(cloud, "data", { sizeGib: new TerraformVariable(stack, "size", { type: "number" }).numberValue });
    expect(only(stack, VOLUME).size).toBe("${var.size}");
  });

  test("that is protected cannot be planned away", () => {
    const { stack, cloud } = falkenstein();
    new Volume(cloud, "data", { sizeGib: 10, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, VOLUME).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("refuses sizes that Hetzner does not have, types and snapshots", () => {
    const { cloud } = falkenstein();
    expect(() => new Volume(cloud, "small", { sizeGib: 1 })).toThrow(/sizeGib: got 1; allowed: a whole number from 10 to 10240 GiB/);
    expect(() => new Volume(cloud, "typed", { sizeGib: 10, volumeType: "ssd" })).toThrow(/volumeType: .*of one type/);
    const volume = new Volume(cloud, "data", { sizeGib: 10 });
    expect(() => new VolumeSnapshot(cloud, "copy", { volume })).toThrow(/snapshots of servers' own disks, and none of volumes/);
  });
});

describe("a bucket on Hetzner", () => {
  test("is made by the S3 API of its location, whose keys come from the environment", () => {
    const { stack, cloud } = falkenstein();
    new Bucket(cloud, "Assets");
    expect(only(stack, BUCKET)).toEqual({ provider: "minio", bucket: expect.stringMatching(/^shop-fsn-assets-[0-9a-f]{8}$/), acl: "private", lifecycle: { prevent_destroy: true } });
    expect(synthesize(stack).provider!.minio).toEqual([
      { minio_server: "fsn1.your-objectstorage.com", minio_region: "fsn1", minio_ssl: true, skip_bucket_tagging: true },
    ]);
  });

  test("carries no tags, not even those of the cloud, and refuses its own", () => {
    const { stack, cloud } = falkenstein({ tags: { env: "test" } });
    new Bucket(cloud, "assets");
    expect(only(stack, BUCKET)).not.toHaveProperty("tags");
    expect(() => new Bucket(cloud, "tagged", { tags: { a: "b" } })).toThrow(/tags: .*no tags on buckets/);
  });

  test("keeps versions, expires, answers other origins, goes with its objects, and may be read by all", () => {
    const { stack, cloud } = falkenstein();
    new Bucket(cloud, "assets", {
      name: "shop-assets",
      versioned: true,
      autoDeleteObjects: true,
      publicRead: true,
      lifecycleRules: [{ id: "tmp", prefix: "tmp/", expireAfterDays: 3 }],
      corsRules: [{ allowedOrigins: ["https://a.example"] }],
    });
    expect(only(stack, BUCKET)).toEqual({ provider: "minio", bucket: "shop-assets", acl: "public-read", force_destroy: true, lifecycle: { prevent_destroy: true } });
    expect(only(stack, "minio_s3_bucket_versioning").versioning_configuration).toEqual({ status: "Enabled" });
    expect(only(stack, "minio_ilm_policy").rule).toEqual([{ id: "tmp", filter: "tmp/", expiration: "3d" }]);
    expect(only(stack, "minio_s3_bucket_cors").cors_rule).toEqual([{ allowed_origins: ["https://a.example"], allowed_methods: ["GET", "HEAD"] }]);
  });

  test("tells the S3 endpoint of its location, and where its objects are", () => {
    const { stack, cloud } = falkenstein();
    const bucket = new Bucket(cloud, "assets");
    new TerraformOutput(stack, "url", { value: bucket.urlFor("index.html") });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://fsn1.your-objectstorage.com", "fsn1"]);
    expect(synthesize(stack).output!.url.value).toMatch(/^https:\/\/\$\{minio_s3_bucket\.\w+\.bucket\}\.fsn1\.your-objectstorage\.com\/index\.html$/);
  });

  test("of another location has a provider of its own", () => {
    const { stack, cloud } = falkenstein();
    new Bucket(cloud, "one");
    new Bucket(new Hetzner(stack, "helsinki", { region: "hel1" }), "two");
    expect(resources(stack, BUCKET).map(({ provider }) => provider)).toEqual(["minio", "minio.helsinki"]);
    expect(synthesize(stack).provider!.minio[1]).toMatchObject({ minio_server: "hel1.your-objectstorage.com" });
  });

  test("is refused where there is no Object Storage, and volumes are not", () => {
    const cloud = new Hetzner(testStack("shop"), "ashburn", { region: "ash" });
    expect(() => new Bucket(cloud, "assets")).toThrow(/Object Storage stands in fsn1, nbg1 and hel1, not in ash/);
    expect(() => new Volume(cloud, "data", { sizeGib: 10 })).not.toThrow();
  });

  test("has no keys that a program could make", () => {
    const { cloud } = falkenstein();
    const build = (): unknown => new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "assets") });
    expect(build).toThrow(/made in its console alone/);
  });
});

describe("a file share on Hetzner", () => {
  test("is refused, with the reason", () => {
    const { cloud } = falkenstein();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new FileShare(cloud, "share", { sizeGib: 10, network })).toThrow(/Storage Boxes speak SMB, WebDAV and SFTP/);
  });
});
