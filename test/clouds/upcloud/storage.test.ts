import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, RemovalPolicy, Volume, VolumeSnapshot } from "archipel";
import { synthesize } from "archipel/testing";
import { helsinki, only, resources } from "./helper";
import { OBJECT_STORAGE } from "./make-cloud";

const VOLUME = "upcloud_storage";
const withObjects = { objectStorage: OBJECT_STORAGE };

describe("a volume on UpCloud", () => {
  test("has a title, a zone and a size", () => {
    const { stack, cloud } = helsinki();
    new Volume(cloud, "data", { sizeGib: 100 });
    expect(only(stack, VOLUME)).toEqual({ provider: "upcloud", zone: "fi-hel2", title: "shop-helsinki-data", size: 100, lifecycle: { prevent_destroy: true } });
  });

  test("is of the tier it asks for", () => {
    const { stack, cloud } = helsinki();
    new Volume(cloud, "data", { sizeGib: 10, volumeType: "standard" });
    expect(only(stack, VOLUME).tier).toBe("standard");
    expect(() => new Volume(cloud, "odd", { sizeGib: 10, volumeType: "archive" })).toThrow(/volumeType: got "archive"; allowed: maxiops, standard, hdd/);
  });

  test("is made from a snapshot, which is a backup of another", () => {
    const { stack, cloud } = helsinki();
    const snapshot = new VolumeSnapshot(cloud, "snap", { volume: new Volume(cloud, "data", { sizeGib: 10 }) });
    new Volume(cloud, "copy", { sizeGib: 20, snapshotId: snapshot.snapshotId });
    expect(only(stack, "upcloud_storage_backup")).toEqual({
      provider: "upcloud",
      title: "shop-helsinki-snap",
      source_storage: expect.stringMatching(/^\$\{upcloud_storage\..*\.id\}$/),
    });
    expect(resources(stack, VOLUME)[1].clone).toEqual([{ id: expect.stringMatching(/^\$\{upcloud_storage_backup\..*\.id\}$/) }]);
  });

  test("that is protected cannot be planned away", () => {
    const { stack, cloud } = helsinki();
    new Volume(cloud, "data", { sizeGib: 10, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, VOLUME).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("refuses sizes that UpCloud does not have", () => {
    const { cloud } = helsinki();
    expect(() => new Volume(cloud, "large", { sizeGib: 4097 })).toThrow(/sizeGib: got 4097; allowed: a whole number from 1 to 4096 GiB/);
  });
});

describe("a bucket on UpCloud", () => {
  test("is made by the S3 API of the object storage, with a user of its own", () => {
    const { stack, cloud } = helsinki(withObjects);
    new Bucket(cloud, "assets");
    new Bucket(cloud, "logs");
    const service = { provider: "upcloud", service_uuid: OBJECT_STORAGE.serviceUuid };
    const username = expect.stringMatching(/^\$\{upcloud_managed_object_storage_user\..*\.username\}$/);
    expect(resources(stack, "minio_s3_bucket")).toHaveLength(2);
    expect(only(stack, "upcloud_managed_object_storage_user")).toEqual({ ...service, username: "shop-helsinki" });
    expect(only(stack, "upcloud_managed_object_storage_user_policy")).toEqual({ ...service, username, name: "ECSS3FullAccess" });
    expect(only(stack, "upcloud_managed_object_storage_user_access_key")).toEqual({
      ...service,
      username,
      status: "Active",
      depends_on: [expect.stringMatching(/^upcloud_managed_object_storage_user_policy\./)],
    });
    expect(synthesize(stack).provider!.minio).toMatchObject([
      {
        minio_server: "abcde.upcloudobjects.com",
        minio_region: "europe-1",
        minio_user: expect.stringMatching(/_user_access_key\..*\.access_key_id\}$/),
        minio_password: expect.stringMatching(/_user_access_key\..*\.secret_access_key\}$/),
      },
    ]);
  });

  test("is private, and versioned, expiring and open to other origins when asked to", () => {
    const { stack, cloud } = helsinki(withObjects);
    new Bucket(cloud, "assets", {
      name: "shop-assets",
      versioned: true,
      lifecycleRules: [{ id: "old", expireAfterDays: 3 }],
      corsRules: [{ allowedOrigins: ["https://a.example"] }],
    });
    expect(only(stack, "minio_s3_bucket")).toEqual({ provider: "minio", bucket: "shop-assets", acl: "private", lifecycle: { prevent_destroy: true } });
    expect(only(stack, "minio_s3_bucket_versioning").versioning_configuration).toEqual({ status: "Enabled" });
    expect(only(stack, "minio_ilm_policy").rule).toMatchObject([{ id: "old", expiration: "3d" }]);
    expect(only(stack, "minio_s3_bucket_cors").cors_rule).toMatchObject([{ allowed_origins: ["https://a.example"] }]);
  });

  test("tells where it is: UpCloud's addresses have the bucket in their path", () => {
    const { stack, cloud } = helsinki(withObjects);
    const bucket = new Bucket(cloud, "assets");
    new TerraformOutput(stack, "url", { value: bucket.urlFor("index.html") });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual([OBJECT_STORAGE.endpoint, "europe-1"]);
    expect(synthesize(stack).output!.url.value).toMatch(/^https:\/\/abcde\.upcloudobjects\.com\/\$\{minio_s3_bucket\..*\.bucket\}\/index\.html$/);
  });

  test("is refused where the cloud was given no object storage, with what to do", () => {
    const { cloud } = helsinki();
    expect(() => new Bucket(cloud, "assets")).toThrow(/Make an object storage, and give it to the cloud as objectStorage/);
  });

  test("refuses what UpCloud does not promise", () => {
    const { cloud } = helsinki(withObjects);
    const build = (): unknown => new Bucket(cloud, "assets", { publicRead: true, tags: { a: "b" } });
    expect(build).toThrow(/^(?=.*objects can be read without a key)(?=.*buckets can be tagged)/s);
  });
});

describe("an access key on UpCloud", () => {
  test("is of a user who may use one bucket, and neither make nor destroy any", () => {
    const { stack, cloud } = helsinki(withObjects);
    new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "assets") });
    const { document, name } = only(stack, "upcloud_managed_object_storage_policy") as { document: string; name: string };
    const marked = document.replace(/\$\{minio_s3_bucket\.\w+\.bucket\}/g, "shop-assets");
    expect(JSON.parse(decodeURIComponent(marked))).toEqual({
      Version: "2012-10-17",
      Statement: [
        { Effect: "Allow", Action: expect.arrayContaining(["s3:ListBucket"]), Resource: ["arn:aws:s3:::shop-assets"] },
        { Effect: "Allow", Action: expect.arrayContaining(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]), Resource: ["arn:aws:s3:::shop-assets/*"] },
      ],
    });
    expect(document).not.toMatch(/CreateBucket|DeleteBucket|s3%3A\*/);
    expect(document).toMatch(/^[A-Za-z0-9%._~!*'()${}-]+$/);
    expect(name).toBe("shop-helsinki-key");
    const attached = resources(stack, "upcloud_managed_object_storage_user_policy").map((attachment) => attachment.name);
    expect(attached).toContainEqual(expect.stringMatching(/^\$\{upcloud_managed_object_storage_policy\..*\.name\}$/));
  });
});
