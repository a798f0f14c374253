import { Fn, TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import type { BucketProps } from "archipel";
import { Bucket, BucketAccessKey, CapabilityError, RemovalPolicy, StorageCapability } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, fixture, gapsOf } from "../testing/fixtures";

const refused = (props: BucketProps) => faultOf(() => new Bucket(fixture().cloud, "files", props));

describe("a bucket", () => {
  it("is private, unversioned and kept with what is in it", () => {
    const { cloud, template } = fixture();
    new Bucket(cloud, "files");
    template().hasResource("fake_bucket", { public_read: false, versioned: false, force_destroy: false, lifecycle: { prevent_destroy: true } });
  });

  it("tells its cloud everything that it was given", () => {
    const { cloud, template } = fixture();
    new Bucket(cloud, "files", {
      versioned: true, publicRead: true, autoDeleteObjects: true, removalPolicy: RemovalPolicy.PROTECT, name: "shop-files", tags: { a: "b" },
      lifecycleRules: [{ id: "old", prefix: "logs/", expireAfterDays: 30, expireOldVersionsAfterDays: 7, abortUploadsAfterDays: 1 }],
      corsRules: [{ allowedOrigins: ["https://shop.example"], maxAgeSeconds: 60 }],
    });
    template().hasResource("fake_bucket", {
      name: "shop-files", versioned: true, public_read: true, force_destroy: true, tags: { a: "b" }, lifecycle: { prevent_destroy: true },
      lifecycle_rule: [{ id: "old", prefix: "logs/", expire_after_days: 30, expire_old_versions_after_days: 7, abort_uploads_after_days: 1 }],
      cors_rule: [{ allowed_origins: ["https://shop.example"], allowed_methods: ["GET", "HEAD"], max_age_seconds: 60 }],
    });
  });

  it("speaks S3 and tells where", () => {
    const { cloud } = fixture();
    const bucket = new Bucket(cloud, "files");
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://objects.fake.example", "fake-1"]);
  });

  it("tells where an object is read", () => {
    const { cloud, stack, template } = fixture();
    new TerraformOutput(stack, "logo", { value: new Bucket(cloud, "files").urlFor("logo.png") });
    template().hasOutput("logo", { value: Match.stringLike("https://${fake_bucket.cloud_files_*.name}.objects.fake.example/logo.png") });
  });

  it("does not tell an S3 endpoint where the cloud has none", () => {
    const { cloud } = fixture({ without: [StorageCapability.BUCKET_S3] });
    expect(gapsOf(() => new Bucket(cloud, "files").s3Endpoint)[0].property).toBe("s3Endpoint");
    expect(() => Bucket.fromBucketName(cloud, "old", "old").s3Region).toThrow(CapabilityError);
  });

  it("may have CORS rules that only Terraform knows", () => {
    const { cloud, template, token } = fixture();
    const list = Fn.split(",", token());
    new Bucket(cloud, "files", { corsRules: [{ allowedOrigins: list, allowedMethods: list }] });
    template().hasResource("fake_bucket", { cors_rule: [{ allowed_origins: '${split(",", var.input)}', allowed_methods: '${split(",", var.input)}' }] });
  });

  it("is opened by an access key, whose secret stays in Terraform", () => {
    const { cloud, stack, template } = fixture();
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "files") });
    new TerraformOutput(stack, "secret", { value: key.secretAccessKey, sensitive: true });
    template().hasOutput("secret", { value: Match.stringLike("${fake_access_key.*.secret}"), sensitive: true });
  });
});

describe("a bucket is refused", () => {
  it.each([
    [{ lifecycleRules: [{ id: "none" }] }, "lifecycleRules[0]"],
    [{ lifecycleRules: [{ id: "zero", expireAfterDays: 0 }] }, "lifecycleRules[0].expireAfterDays"],
    [{ lifecycleRules: [{ id: "half", expireOldVersionsAfterDays: 0.5 }] }, "lifecycleRules[0].expireOldVersionsAfterDays"],
    [{ lifecycleRules: [{ id: "ages", abortUploadsAfterDays: 3651 }] }, "lifecycleRules[0].abortUploadsAfterDays"],
    [{ lifecycleRules: [{ id: "a", expireAfterDays: 1 }, { id: "a", expireAfterDays: 2 }] }, "lifecycleRules[1].id"],
    [{ corsRules: [{ allowedOrigins: [] }] }, "corsRules[0].allowedOrigins"],
    [{ corsRules: [{ allowedOrigins: ["*"], allowedMethods: ["PATCH"] }] }, "corsRules[0].allowedMethods"],
    [{ corsRules: [{ allowedOrigins: ["*"], maxAgeSeconds: -1 }] }, "corsRules[0].maxAgeSeconds"],
    [{ name: "Capital" }, "name"],
  ] as [BucketProps, string][])("with %j", (props, property) => {
    expect(refused(props).property).toBe(property);
  });

  it("with a method that is told what is allowed", () => {
    expect(refused({ corsRules: [{ allowedOrigins: ["*"], allowedMethods: ["PATCH"] }] })).toMatchObject({ value: '"PATCH"', allowed: "GET, HEAD, PUT, POST, DELETE" });
  });
});
