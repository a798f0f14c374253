import { describe, expect, test } from "vitest";
import { Bucket, RemovalPolicy, vendors } from "archipel";
import { testStack } from "archipel/testing";
import { all, only, openStack, synthesized } from "../openstack/bench";

const PROPS = { objectStorage: vendors.openstack.ObjectStorageApi.S3, s3Endpoint: "https://s3.example/", s3Region: "north" };

describe("a bucket by the S3 API", () => {
  test("is made with a key pair from Keystone, and no secret is in the JSON", () => {
    const json = synthesized((cloud) => ["one", "two"].forEach((id) => new Bucket(cloud, id)), PROPS);
    expect(only(json, "openstack_identity_ec2_credential_v3")).toBeDefined();
    expect(json.provider!.minio).toEqual([
      {
        minio_server: "s3.example",
        minio_region: "north",
        minio_ssl: true,
        minio_user: expect.stringMatching(/^\$\{openstack_identity_ec2_credential_v3\.\w+\.access\}$/),
        minio_password: expect.stringMatching(/^\$\{openstack_identity_ec2_credential_v3\.\w+\.secret\}$/),
      },
    ]);
    expect(all(json, "minio_s3_bucket")).toHaveLength(2);
  });

  test("defines neither provider nor key pair before the first bucket", () => {
    const json = synthesized(() => {}, PROPS);
    expect(Object.keys(json.provider!)).toEqual(["openstack"]);
    expect(json.resource).toBeUndefined();
  });

  test("keeps versions, expires objects, answers other origins, is public and protected", () => {
    const json = synthesized((cloud) => {
      new Bucket(cloud, "files", {
        versioned: true,
        publicRead: true,
        autoDeleteObjects: true,
        removalPolicy: RemovalPolicy.PROTECT,
        tags: { team: "web" },
        lifecycleRules: [{ id: "old", prefix: "tmp/", expireAfterDays: 30, expireOldVersionsAfterDays: 7, abortUploadsAfterDays: 2 }],
        corsRules: [{ allowedOrigins: ["*"] }, { allowedOrigins: ["https://a.example"], allowedMethods: ["PUT"], allowedHeaders: ["x-a"] }],
      });
    }, PROPS);
    expect(only(json, "minio_s3_bucket")).toMatchObject({
      acl: "public-read",
      force_destroy: true,
      tags: { team: "web" },
      lifecycle: { prevent_destroy: true },
    });
    expect(only(json, "minio_s3_bucket_versioning").versioning_configuration).toEqual({ status: "Enabled" });
    expect(only(json, "minio_ilm_policy").rule).toEqual([
      {
        id: "old",
        filter: "tmp/",
        expiration: "30d",
        noncurrent_expiration: { days: "7d" },
        abort_incomplete_multipart_upload: { days_after_initiation: "2d" },
      },
    ]);
    expect(only(json, "minio_s3_bucket_cors").cors_rule).toEqual([
      { allowed_methods: ["GET", "HEAD"], allowed_origins: ["*"] },
      { allowed_headers: ["x-a"], allowed_methods: ["PUT"], allowed_origins: ["https://a.example"] },
    ]);
  });

  test("tells where its objects are", () => {
    const cloud = openStack(testStack(), PROPS);
    const bucket = new Bucket(cloud, "files", { name: "my-files" });
    expect(bucket.urlFor("a.txt")).toMatch(/^https:\/\/.+\.s3\.example\/a\.txt$/);
    expect(bucket.s3Endpoint).toBe("https://s3.example/");
    expect(bucket.s3Region).toBe("north");
  });

  test("has a name that the whole world can share", () => {
    const cloud = openStack(testStack(), PROPS);
    expect(() => new Bucket(cloud, "files", { name: "Not_S3" })).toThrow(/3 to 63 small letters/);
  });
});
