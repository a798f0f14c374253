import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, Network, RemovalPolicy, Server, Volume, VolumeSnapshot } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, frankfurt, only, resources } from "./helper";

const STORAGE = "gridscale_storage";
const BUCKET = "gridscale_object_storage_bucket";
const KEY = "gridscale_object_storage_accesskey";
const FILESYSTEM = "gridscale_filesystem";

describe("a volume on gridscale", () => {
  test("is a storage without a template", () => {
    const { stack, cloud } = frankfurt();
    new Volume(cloud, "data", { sizeGib: 100, volumeType: "storage_high", tags: { a: "b" }, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, STORAGE)).toEqual({
      provider: "gridscale",
      name: "shop-fra-data",
      capacity: 100,
      storage_type: "storage_high",
      labels: ["a=b"],
      lifecycle: { prevent_destroy: true },
    });
  });

  test("refuses sizes and types that gridscale does not have, and snapshots as a source", () => {
    const { cloud } = frankfurt();
    expect(() => new Volume(cloud, "large", { sizeGib: 5000 })).toThrow(/sizeGib: got 5000; allowed: a whole number from 1 to 4096 GiB/);
    expect(() => new Volume(cloud, "odd", { sizeGib: 10, volumeType: "ssd" })).toThrow(/volumeType: got "ssd"; allowed: storage, storage_high, storage_insane/);
    expect(() => new Volume(cloud, "copy", { sizeGib: 10, snapshotId: "snap" })).toThrow(/no new one is made of them/);
  });

  test("is snapshotted", () => {
    const { stack, cloud } = frankfurt();
    new VolumeSnapshot(cloud, "copy", { volume: new Volume(cloud, "data", { sizeGib: 10 }) });
    expect(only(stack, "gridscale_snapshot")).toEqual({
      provider: "gridscale",
      name: "shop-fra-copy",
      storage_uuid: expect.stringMatching(/^\$\{gridscale_storage\..*\.id\}$/),
    });
  });
});

describe("a bucket on gridscale", () => {
  test("is made with one key that all buckets of the cloud share", () => {
    const { stack, cloud } = frankfurt();
    ["one", "two"].forEach((id) => new Bucket(cloud, id));
    expect(only(stack, KEY)).toEqual({ provider: "gridscale" });
    expect(resources(stack, BUCKET)[0]).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "gridscale",
      bucket_name: expect.stringMatching(/^shop-fra-one-[0-9a-f]{8}$/),
      access_key: expect.stringMatching(/^\$\{gridscale_object_storage_accesskey\..*\.access_key\}$/),
      secret_key: expect.stringMatching(/^\$\{gridscale_object_storage_accesskey\..*\.secret_key\}$/),
    });
  });

  test("deletes nothing by the provider's defaults, which would be a year", () => {
    const { stack, cloud } = frankfurt();
    new Bucket(cloud, "assets", { lifecycleRules: [{ id: "tmp", prefix: "tmp/", expireAfterDays: 3 }, { id: "uploads", abortUploadsAfterDays: 5 }] });
    expect(only(stack, BUCKET).lifecycle_rule).toEqual([
      { id: "tmp", enabled: true, prefix: "tmp/", expiration_days: 3, noncurrent_version_expiration_days: 0, incomplete_upload_expiration_days: 0 },
      { id: "uploads", enabled: true, expiration_days: 0, noncurrent_version_expiration_days: 0, incomplete_upload_expiration_days: 5 },
    ]);
  });

  test("is opened by a key of its own, which opens the others of the project, too", () => {
    const { stack, cloud } = frankfurt();
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "assets") });
    new TerraformOutput(stack, "secret", { value: key.secretAccessKey, sensitive: true });
    expect(resources(stack, KEY).map(({ comment }) => comment)).toEqual(expect.arrayContaining([undefined, "shop-fra-key"]));
    expect(synthesize(stack).output!.secret.value).toMatch(/^\$\{gridscale_object_storage_accesskey\.fra_key_\w+\.secret_key\}$/);
  });

  test("tells the S3 endpoint", () => {
    const bucket = new Bucket(frankfurt().cloud, "assets");
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://gos3.io", "us-east-1"]);
  });

  test.each([
    ["versions", { versioned: true }],
    ["anonymous readers", { publicRead: true }],
    ["other origins", { corsRules: [{ allowedOrigins: ["*"] }] }],
    ["a destroyer of objects", { autoDeleteObjects: true }],
    ["tags", { tags: { a: "b" } }],
  ])("refuses %s, with the reason", (_what, props) => {
    expect(() => new Bucket(frankfurt().cloud, "assets", props)).toThrow(/a name and lifecycle rules, and sets nothing else/);
  });
});

describe("a file share on gridscale", () => {
  test("is a filesystem on the network, which root may write to", () => {
    const { stack, cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new FileShare(cloud, "files", { sizeGib: 10, network, tags: { a: "b" }, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, FILESYSTEM)).toEqual({
      provider: "gridscale",
      name: "shop-fra-files",
      release: "1",
      performance_class: "standard",
      network_uuid: expect.stringMatching(/^\$\{gridscale_network\..*\.id\}$/),
      root_squash: false,
      labels: ["a=b"],
      lifecycle: { prevent_destroy: true },
    });
  });

  test("is of the performance class it asks for, and has room for 10 TB", () => {
    const { stack, cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new FileShare(cloud, "files", { sizeGib: 9313, network, shareType: "insane" });
    expect(only(stack, FILESYSTEM)).toMatchObject({ performance_class: "insane" });
    expect(() => new FileShare(cloud, "odd", { sizeGib: 1, network, shareType: "fast" })).toThrow(/shareType: got "fast"; allowed: standard, high, insane, ultra/);
    expect(() => new FileShare(cloud, "large", { sizeGib: 9314, network })).toThrow(/from 1 to 9313 GiB/);
    expect(() => new FileShare(cloud, "lone", { sizeGib: 1 })).toThrow(/stands on one private network; name the network/);
  });

  test("is mounted by NFS from its root, by IPv4 or IPv6", () => {
    const { stack, cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const share = new FileShare(cloud, "files", { sizeGib: 10, network });
    new Server(cloud, "web", { ...SMALL, network, fileShares: [{ share, path: "/srv/files" }] });
    new TerraformOutput(stack, "location", { value: share.exportLocation });
    expect(synthesize(stack).output!.location.value).toMatch(/^\$\{replace\(tolist\(gridscale_filesystem\.[^.]*\.listen_port\)\.0\.host, "\/\^\(\.\*:\.\*\)\$\/", "\[\$1\]"\)\}:\/$/);
    expect(JSON.stringify(only(stack, "gridscale_server"))).toMatch(/gridscale_filesystem/);
  });

  test("cannot be told to let a server read only", () => {
    const { cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const share = new FileShare(cloud, "files", { sizeGib: 10, network });
    const fileShares = [{ share, path: "/srv/files", readOnly: true }];
    expect(() => new Server(cloud, "web", { ...SMALL, network, fileShares })).toThrow(/whoever reaches a filesystem service of gridscale may write to it/);
  });
});
