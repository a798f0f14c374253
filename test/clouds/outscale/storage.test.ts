import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, FileShare, Network, Outscale, RemovalPolicy, Volume, VolumeSnapshot } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { only, paris, resources } from "./helper";

const VOLUME = "outscale_volume";
const BUCKET = "minio_s3_bucket";

describe("a volume on OUTSCALE", () => {
  test("stands in the cloud's Subregion unless it names one", () => {
    const { stack, cloud } = paris();
    new Volume(cloud, "data", { sizeGib: 10 });
    new Volume(cloud, "far", { sizeGib: 20, zone: "eu-west-2c", volumeType: "gp2" });
    expect(resources(stack, VOLUME)).toEqual([
      { provider: "outscale", subregion_name: "eu-west-2a", size: 10, tags: [{ key: "name", value: "shop-paris-data" }], lifecycle: { prevent_destroy: true } },
      { provider: "outscale", subregion_name: "eu-west-2c", size: 20, volume_type: "gp2", tags: [{ key: "name", value: "shop-paris-far" }], lifecycle: { prevent_destroy: true } },
    ]);
  });

  test("is a copy of a snapshot, and can be protected", () => {
    const { stack, cloud } = paris();
    const snapshot = new VolumeSnapshot(cloud, "snapshot", { volume: new Volume(cloud, "data", { sizeGib: 10 }) });
    new Volume(cloud, "copy", { sizeGib: 10, snapshotId: snapshot.snapshotId, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, "outscale_snapshot")).toMatchObject({ volume_id: expect.stringMatching(/outscale_volume\..*\.volume_id/), description: "shop-paris-snapshot" });
    expect(resources(stack, VOLUME)[1]).toMatchObject({ snapshot_id: expect.stringMatching(/outscale_snapshot\..*\.snapshot_id/), lifecycle: { prevent_destroy: true } });
  });

  test("is refused where it is larger than OUTSCALE makes them, or of a type that wants more than a name", () => {
    const { cloud } = paris();
    expect(() => new Volume(cloud, "data", { sizeGib: 14_902, volumeType: "io1" })).toThrow(/sizeGib: got 14902; .*14901.*volumeType: got "io1"; allowed: standard, gp2/s);
  });
});

describe("a bucket on OUTSCALE", () => {
  test("is made through the S3 API with a key of its own, which all buckets share", () => {
    const { stack, cloud } = paris();
    ["one", "two"].forEach((id) => new Bucket(cloud, id));
    expect(synthesize(stack).provider!.minio).toEqual([
      {
        minio_server: "oos.eu-west-2.outscale.com",
        minio_region: "eu-west-2",
        minio_ssl: true,
        minio_user: expect.stringMatching(/^\$\{outscale_access_key\..*\.access_key_id\}$/),
        minio_password: expect.stringMatching(/^\$\{outscale_access_key\..*\.secret_key\}$/),
      },
    ]);
    expect(resources(stack, "outscale_access_key")).toEqual([{ provider: "outscale" }]);
    expect(resources(stack, BUCKET)[0]).toEqual({ provider: "minio", acl: "private", bucket: expect.stringMatching(/^shop-paris-one-[0-9a-f]{8}$/), lifecycle: { prevent_destroy: true } });
  });

  test("is made with the key that the cloud was given", () => {
    const stack = testStack();
    const [accessKeyId, secretKeyId] = ["access", "secret"].map((id) => new TerraformVariable(stack, id, { sensitive: true }).stringValue);
    new Bucket(new Outscale(stack, "paris", { region: "eu-west-2", accessKeyId, secretKeyId }), "files");
    expect(synthesize(stack).provider!.minio[0]).toMatchObject({ minio_user: "${var.access}", minio_password: "${var.secret}" });
    expect(resources(stack, "outscale_access_key")).toEqual([]);
  });

  test("that everybody may read has a policy for its objects, and no public list", () => {
    const { stack, cloud } = paris();
    new Bucket(cloud, "assets", { publicRead: true });
    const { bucket, policy } = only(stack, "minio_s3_bucket_policy") as { bucket: string; policy: string };
    expect(only(stack, BUCKET).acl).toBe("private");
    expect(bucket).toMatch(/^\$\{minio_s3_bucket\..*\.bucket\}$/);
    expect(JSON.parse(policy)).toEqual({
      Version: "2012-10-17",
      Statement: [{ Sid: "PublicRead", Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: [`arn:aws:s3:::${bucket}/*`] }],
    });
  });

  test("tells the S3 endpoint of its region, and where its objects are", () => {
    const { stack, cloud } = paris();
    const bucket = new Bucket(cloud, "assets", { name: "shop-assets" });
    new TerraformOutput(stack, "url", { value: bucket.urlFor("index.html") });
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual(["https://oos.eu-west-2.outscale.com", "eu-west-2"]);
    expect(cloud.storage!.s3!.conditionalWrites).toBeUndefined();
    expect(synthesize(stack).output!.url.value).toMatch(/^https:\/\/\$\{minio_s3_bucket\..*\.bucket\}\.oos\.eu-west-2\.outscale\.com\/index\.html$/);
  });

  test("refuses names that OUTSCALE refuses", () => {
    const { cloud } = paris();
    expect(() => new Bucket(cloud, "assets", { name: "Shop.Assets" })).toThrow(/name: got "Shop\.Assets"; allowed: 3 to 63 small letters/);
  });

  test("has no access key of its own, as any key of OUTSCALE's object storage may do anything in the account", () => {
    const { cloud } = paris();
    const bucket = new Bucket(cloud, "assets");
    expect(() => new BucketAccessKey(cloud, "key", { bucket })).toThrow(/object storage knows the keys of the account itself alone/);
  });
});

describe("a file share on OUTSCALE", () => {
  test("is refused, as there are none", () => {
    const { cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    expect(() => new FileShare(cloud, "share", { sizeGib: 10, network })).toThrow(/block and object storage, and no file shares/);
  });
});
