import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, RemovalPolicy, Volume, VolumeSnapshot } from "archipel";
import { synthesize } from "archipel/testing";
import { containers, only, rack } from "./helper";

const VOLUME = "incus_storage_volume";
const BUCKET = "incus_storage_bucket";

describe("a volume on Incus", () => {
  test("is a block volume of the cloud's pool, for virtual machines", () => {
    const { stack, cloud } = rack({ tags: { team: "shop" } });
    new Volume(cloud, "data", { sizeGib: 50 });
    expect(only(stack, VOLUME)).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "incus",
      name: "shop-rack-data",
      pool: "default",
      content_type: "block",
      config: { "size": "50GiB", "user.team": "shop" },
    });
  });

  test("is a file system, for containers", () => {
    const { stack, cloud } = containers();
    new Volume(cloud, "data", { sizeGib: 50 });
    expect(only(stack, VOLUME).content_type).toBe("filesystem");
  });

  test("lies in the pool that its type names, and is known by it", () => {
    const { stack, cloud } = rack();
    const volume = new Volume(cloud, "data", { sizeGib: 50, volumeType: "nvme" });
    new TerraformOutput(stack, "id", { value: volume.volumeId });
    expect(only(stack, VOLUME).pool).toBe("nvme");
    expect(synthesize(stack).output!.id.value).toMatch(/^nvme\/\$\{incus_storage_volume\..*\.name\}$/);
  });

  test("that is protected is not destroyed", () => {
    const { stack, cloud } = rack();
    new Volume(cloud, "data", { sizeGib: 50, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, VOLUME).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("has no snapshots by the program, and the refusal tells who can", () => {
    const { cloud } = rack();
    const build = (): unknown => new VolumeSnapshot(cloud, "snapshot", { volume: new Volume(cloud, "data", { sizeGib: 1 }) });
    expect(build).toThrow(/no snapshots of volumes; let Incus make them by schedule, with the mixin vendors\.incus\.VolumeSnapshotSchedule/);
  });
});

describe("a file share on Incus", () => {
  test("is a file system in the cloud's pool for file shares", () => {
    const { stack, cloud } = rack({ fileSharePool: "cephfs" });
    new FileShare(cloud, "files", { sizeGib: 5, tags: { team: "shop" } });
    expect(only(stack, VOLUME)).toMatchObject({ pool: "cephfs", content_type: "filesystem", config: { "size": "5GiB", "user.team": "shop" } });
  });

  test("is exported nowhere", () => {
    const { cloud } = rack();
    expect(new FileShare(cloud, "files", { sizeGib: 5 }).exportLocation).toBeUndefined();
  });

  test("refuses a type, with the reason", () => {
    const { cloud } = rack();
    expect(() => new FileShare(cloud, "files", { sizeGib: 5, shareType: "fast" })).toThrow(/shareType: .*cloud's fileSharePool/);
  });
});

describe("a bucket on Incus", () => {
  const ENDPOINT = { bucketEndpoint: "https://incus.example.org:8555/" };

  test("lies in the cloud's pool for buckets", () => {
    const { stack, cloud } = rack({ bucketPool: "objects", tags: { team: "shop" } });
    new Bucket(cloud, "assets", { autoDeleteObjects: true });
    expect(only(stack, BUCKET)).toEqual({ provider: "incus", name: "shop-rack-assets", pool: "objects", config: { "user.team": "shop" }, lifecycle: { prevent_destroy: true } });
  });

  test("speaks S3 at the address that the cloud was told", () => {
    const { stack, cloud } = rack(ENDPOINT);
    const bucket = new Bucket(cloud, "assets");
    new TerraformOutput(stack, "where", { value: `${bucket.s3Endpoint} ${bucket.s3Region} ${bucket.urlFor("a.txt")}` });
    expect(synthesize(stack).output!.where.value).toMatch(
      /^https:\/\/incus\.example\.org:8555 us-east-1 https:\/\/incus\.example\.org:8555\/\$\{incus_storage_bucket\..*\.name\}\/a\.txt$/,
    );
  });

  test("cannot be reached by the program when the cloud was not told, and the refusal says what to give", () => {
    const { cloud } = rack();
    const bucket = new Bucket(cloud, "assets");
    expect(() => bucket.s3Endpoint).toThrow(/give it to the cloud as bucketEndpoint/);
    expect(() => new BucketAccessKey(cloud, "key", { bucket })).toThrow(/give it to the cloud as bucketEndpoint/);
    expect(() => bucket.urlFor("a.txt")).toThrow(/urlFor/);
  });

  test("is opened by a key of its own that may write", () => {
    const { stack, cloud } = rack({ ...ENDPOINT, bucketPool: "objects" });
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "assets") });
    new TerraformOutput(stack, "key", { value: `${key.accessKeyId} ${key.secretAccessKey}`, sensitive: true });
    expect(only(stack, "incus_storage_bucket_key")).toEqual({
      provider: "incus",
      name: "shop-rack-key",
      pool: "objects",
      storage_bucket: expect.stringMatching(/^\$\{incus_storage_bucket\..*\.name\}$/),
      role: "admin",
    });
    expect(synthesize(stack).output!.key.value).toMatch(/^\$\{.*\.access_key\} \$\{.*\.secret_key\}$/);
  });

  test("warns that what is in it goes with it, unless the program knows or keeps it", () => {
    const warnings = (props: object): string[] => {
      const bucket = new Bucket(rack().cloud, "assets", props);
      return bucket.node.metadata.filter(({ type }) => type.includes("warn")).map(({ data }) => String(data));
    };
    expect(warnings({ removalPolicy: RemovalPolicy.DESTROY })).toEqual([expect.stringContaining("Incus destroys a bucket with what is in it")]);
    expect(warnings({ removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true })).toEqual([]);
    expect(warnings({})).toEqual([]);
  });

  test.each([
    [{ versioned: true }, "versioned"],
    [{ publicRead: true }, "publicRead"],
    [{ lifecycleRules: [{ id: "old", expireAfterDays: 7 }] }, "lifecycleRules"],
    [{ corsRules: [{ allowedOrigins: ["https://shop.example"] }] }, "corsRules"],
  ])("refuses %o, which Incus does not set up", (props, property) => {
    const { cloud } = rack();
    expect(() => new Bucket(cloud, "assets", props)).toThrow(new RegExp(`${property}: .*Incus sets up a bucket and its keys and nothing in it`));
  });
});
