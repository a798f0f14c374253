import { TerraformOutput, TerraformVariable, Token } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, RemovalPolicy, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { only, paris, resources } from "./helper";

const VOLUME = "scaleway_block_volume";
const BUCKET = "scaleway_object_bucket";

describe("a volume on Scaleway", () => {
  test("holds at least the GiB that are asked, in GB, and does 5000 operations when nothing is said", () => {
    const { stack, cloud } = paris();
    new Volume(cloud, "data", { sizeGib: 100 });
    expect(only(stack, VOLUME)).toEqual({ provider: "scaleway", name: "shop-paris-data", size_in_gb: 108, iops: 5000, lifecycle: { prevent_destroy: true } });
  });

  test("of the fast type does 15000", () => {
    const { stack, cloud } = paris();
    new Volume(cloud, "data", { sizeGib: 10, volumeType: "sbs_15k", zone: "fr-par-2", snapshotId: "fr-par-2/snap" });
    expect(only(stack, VOLUME)).toMatchObject({ iops: 15000, zone: "fr-par-2", snapshot_id: "fr-par-2/snap" });
  });

  test("whose size is not known yet is left to Terraform to convert", () => {
    const { stack, cloud } = paris();
    new Volume(cloud, "data", { sizeGib: new TerraformVariable(stack, "size", { type: "number" }).numberValue });
    expect(only(stack, VOLUME).size_in_gb).toBe("${ceil((var.size * 1.073741824))}");
  });

  test("that is protected cannot be planned away", () => {
    const { stack, cloud } = paris();
    new Volume(cloud, "data", { sizeGib: 10, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, VOLUME).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("refuses sizes and types that Scaleway does not have", () => {
    const { cloud } = paris();
    expect(() => new Volume(cloud, "small", { sizeGib: 1 })).toThrow(/sizeGib: got 1; allowed: a whole number from 5 to 9313 GiB/);
    const later = Token.asString({ resolve: () => "sbs_5k" });
    expect(() => new Volume(cloud, "later", { sizeGib: 10, volumeType: later })).toThrow(/volumeType: got an unresolved value \(token\); allowed: a type known when the program runs/);
    expect(() => new Volume(cloud, "odd", { sizeGib: 10, volumeType: "b_ssd" })).toThrow(/volumeType: got "b_ssd"; allowed: sbs_5k, sbs_15k/);
  });
});

describe("a bucket on Scaleway", () => {
  test("has nothing but a name that nobody else has", () => {
    const { stack, cloud } = paris();
    new Bucket(cloud, "Assets");
    expect(only(stack, BUCKET)).toEqual({ provider: "scaleway", name: expect.stringMatching(/^shop-paris-assets-[0-9a-f]{8}$/), lifecycle: { prevent_destroy: true } });
  });

  test("keeps versions, expires, answers other origins, goes with its objects, and carries tags", () => {
    const { stack, cloud } = paris();
    new Bucket(cloud, "assets", {
      name: "shop-assets",
      versioned: true,
      autoDeleteObjects: true,
      tags: { a: "b" },
      lifecycleRules: [
        { id: "tmp", prefix: "tmp/", expireAfterDays: 3, abortUploadsAfterDays: 5 },
        { id: "old", expireOldVersionsAfterDays: 4 },
      ],
      corsRules: [{ allowedOrigins: ["*"] }, { allowedOrigins: ["https://a.example"], allowedHeaders: ["*"], exposedHeaders: ["ETag"], maxAgeSeconds: 60 }],
    });
    expect(only(stack, BUCKET)).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "scaleway",
      name: "shop-assets",
      versioning: { enabled: true },
      force_destroy: true,
      tags: { a: "b" },
      lifecycle_rule: [
        { id: "tmp", enabled: true, prefix: "tmp/", expiration: { days: 3 }, abort_incomplete_multipart_upload_days: 5 },
        { id: "old", enabled: true, noncurrent_version_expiration: { noncurrent_days: 4 } },
      ],
      cors_rule: [
        { allowed_origins: ["*"], allowed_methods: ["GET", "HEAD"] },
        { allowed_origins: ["https://a.example"], allowed_methods: ["GET", "HEAD"], allowed_headers: ["*"], expose_headers: ["ETag"], max_age_seconds: 60 },
      ],
    });
  });

  test("that everybody may read has a policy, of the version that takes nothing from anybody", () => {
    const { stack, cloud } = paris();
    new Bucket(cloud, "assets", { publicRead: true });
    const { bucket, policy } = only(stack, "scaleway_object_bucket_policy") as { bucket: string; policy: string };
    expect(bucket).toMatch(/^\$\{scaleway_object_bucket\..*\.name\}$/);
    expect(JSON.parse(policy)).toEqual({
      Version: "2012-10-17",
      Id: "PublicRead",
      Statement: [{ Sid: "PublicRead", Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: [`${bucket}/*`] }],
    });
  });

  test("tells the S3 endpoint of its region, and where its objects are", () => {
    const { stack, cloud } = paris();
    const bucket = new Bucket(cloud, "assets");
    new TerraformOutput(stack, "url", { value: bucket.urlFor("index.html") });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://s3.fr-par.scw.cloud", "fr-par"]);
    expect(synthesize(stack).output!.url.value).toMatch(/^\$\{scaleway_object_bucket\..*\.endpoint\}\/index\.html$/);
  });

  test("refuses names that Scaleway refuses", () => {
    const { cloud } = paris();
    expect(() => new Bucket(cloud, "assets", { name: "Shop_Assets" })).toThrow(/name: got "Shop_Assets"; allowed: 3 to 63 small letters/);
  });
});

describe("an access key on Scaleway", () => {
  test("belongs to an application that may use objects of the project, and no more", () => {
    const { stack, cloud } = paris({ projectId: "11111111-1111-1111-1111-111111111111" });
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "assets") });
    new TerraformOutput(stack, "secret", { value: key.secretAccessKey, sensitive: true });
    expect(only(stack, "scaleway_iam_policy").rule).toEqual([
      {
        project_ids: ["11111111-1111-1111-1111-111111111111"],
        permission_set_names: ["ObjectStorageBucketsRead", "ObjectStorageObjectsRead", "ObjectStorageObjectsWrite", "ObjectStorageObjectsDelete"],
      },
    ]);
    expect(only(stack, "scaleway_iam_api_key")).toMatchObject({
      application_id: expect.stringContaining("scaleway_iam_application"),
      default_project_id: "11111111-1111-1111-1111-111111111111",
      depends_on: [expect.stringContaining("scaleway_iam_policy")],
    });
    expect(synthesize(stack).data).toBeUndefined();
    expect(synthesize(stack).output!.secret.value).toMatch(/secret_key/);
  });

  test("looks the project up once where the cloud was not told it", () => {
    const { stack, cloud } = paris();
    const bucket = new Bucket(cloud, "assets");
    ["one", "two"].forEach((id) => new BucketAccessKey(cloud, id, { bucket }));
    expect(Object.keys(synthesize(stack).data!.scaleway_account_project)).toHaveLength(1);
    expect(resources(stack, "scaleway_iam_api_key")).toHaveLength(2);
  });
});
