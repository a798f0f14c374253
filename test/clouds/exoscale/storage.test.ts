import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, RemovalPolicy, Volume, VolumeSnapshot } from "archipel";
import { synthesize } from "archipel/testing";
import { only, resources, vienna } from "./helper";

const VOLUME = "exoscale_block_storage_volume";

describe("a volume on Exoscale", () => {
  test("has a name, a zone and a size", () => {
    const { stack, cloud } = vienna();
    new Volume(cloud, "data", { sizeGib: 100 });
    expect(only(stack, VOLUME)).toEqual({ provider: "exoscale", zone: "at-vie-1", name: "shop-vienna-data", size: 100, lifecycle: { prevent_destroy: true } });
  });

  test("is made from a snapshot, which is taken of another", () => {
    const { stack, cloud } = vienna();
    const snapshot = new VolumeSnapshot(cloud, "snap", { volume: new Volume(cloud, "data", { sizeGib: 10 }) });
    new Volume(cloud, "copy", { sizeGib: 20, snapshotId: snapshot.snapshotId });
    expect(only(stack, "exoscale_block_storage_volume_snapshot")).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      name: "shop-vienna-snap",
      volume: { id: expect.stringMatching(/^\$\{exoscale_block_storage_volume\..*\.id\}$/) },
    });
    expect(resources(stack, VOLUME)[1]).toMatchObject({ size: 20, snapshot_target: { id: expect.stringMatching(/_volume_snapshot\..*\.id\}$/) } });
  });

  test("that is protected cannot be planned away", () => {
    const { stack, cloud } = vienna();
    new Volume(cloud, "data", { sizeGib: 10, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, VOLUME).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("refuses sizes and types that Exoscale does not have", () => {
    const { cloud } = vienna();
    expect(() => new Volume(cloud, "small", { sizeGib: 9 })).toThrow(/sizeGib: got 9; allowed: a whole number from 10 to 10240 GiB/);
    expect(() => new Volume(cloud, "odd", { sizeGib: 10, volumeType: "fast" })).toThrow(/volumeType: .*Block Storage is of one type/);
  });
});

describe("a bucket on Exoscale", () => {
  test("is made by the S3 API of its zone, with a key of its own that opens the object storage alone", () => {
    const { stack, cloud } = vienna();
    new Bucket(cloud, "assets");
    new Bucket(cloud, "logs");
    expect(resources(stack, "minio_s3_bucket")).toHaveLength(2);
    expect(only(stack, "exoscale_iam_role")).toEqual({
      provider: "exoscale",
      name: "shop-vienna-buckets",
      policy: { default_service_strategy: "deny", services: { sos: { type: "rules", rules: [{ action: "allow", expression: "true" }] } } },
    });
    expect(only(stack, "exoscale_iam_api_key")).toEqual({
      provider: "exoscale",
      name: "shop-vienna-buckets",
      role_id: expect.stringMatching(/^\$\{exoscale_iam_role\..*\.id\}$/),
    });
    expect(synthesize(stack).provider!.minio).toMatchObject([
      {
        minio_server: "sos-at-vie-1.exo.io",
        minio_region: "at-vie-1",
        minio_ssl: true,
        minio_user: expect.stringMatching(/^\$\{exoscale_iam_api_key\..*\.key\}$/),
        minio_password: expect.stringMatching(/^\$\{exoscale_iam_api_key\..*\.secret\}$/),
      },
    ]);
  });

  test("is private, and versioned when asked to", () => {
    const { stack, cloud } = vienna();
    new Bucket(cloud, "assets", { name: "shop-assets", versioned: true });
    expect(only(stack, "minio_s3_bucket")).toEqual({ provider: "minio", bucket: "shop-assets", acl: "private", lifecycle: { prevent_destroy: true } });
    expect(only(stack, "minio_s3_bucket_versioning").versioning_configuration).toEqual({ status: "Enabled" });
  });

  test("tells the S3 endpoint of its zone, and no conditional writes", () => {
    const { cloud } = vienna({ zone: "ch-dk-2" });
    const bucket = new Bucket(cloud, "assets");
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://sos-ch-dk-2.exo.io", "ch-dk-2"]);
    expect(cloud.storage!.s3!.conditionalWrites).toBe(false);
  });

  test("refuses what the object storage does not do, each with its reason", () => {
    const { cloud } = vienna();
    const build = (): unknown => new Bucket(cloud, "assets", { publicRead: true, tags: { a: "b" }, lifecycleRules: [{ id: "old", expireAfterDays: 3 }] });
    expect(build).toThrow(/^(?=.*each object has to be made public)(?=.*Object Lifecycle Management is not supported)(?=.*does not support tagging)/s);
  });
});

describe("an access key on Exoscale", () => {
  test("plays a role that may use one bucket, and neither make nor destroy any", () => {
    const { stack, cloud } = vienna();
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "assets") });
    const role = resources(stack, "exoscale_iam_role").find(({ name }) => name === "shop-vienna-key")!;
    const { services } = role.policy as { services: { sos: { rules: { action: string; expression: string }[] } } };
    expect(role.policy).toMatchObject({ default_service_strategy: "deny" });
    expect(services.sos.rules.map(({ action }) => action)).toEqual(["allow", "deny", "deny", "allow"]);
    expect(services.sos.rules[1].expression).toMatch(/^!\(parameters\.bucket == '\$\{minio_s3_bucket\..*\.bucket\}'\)$/);
    expect(services.sos.rules[2].expression).toBe("operation in ['create-bucket', 'delete-bucket']");
    expect(key.accessKeyId).toBeTruthy();
  });
});

describe("a file share on Exoscale", () => {
  test("is refused", () => {
    const { cloud } = vienna();
    expect(() => new FileShare(cloud, "files", { sizeGib: 100 })).toThrow(/Exoscale has no file shares/);
  });
});
