import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, Network, OvhCloud, vendors } from "archipel";
import { testStack } from "archipel/testing";
import { gravelines, only, resources } from "./helper";
import { PROJECT_ID } from "./make-cloud";

const { ovhcloud } = vendors;
const BUCKET = "ovh_cloud_project_storage";

describe("a mixin for a network of OVHcloud", () => {
  test("VrackVlan puts it on a VLAN of the vRack", () => {
    const { stack, cloud } = gravelines();
    new Network(cloud, "network", { cidr: "10.0.0.0/16" }).with(new ovhcloud.VrackVlan(42));
    expect(only(stack, "openstack_networking_network_v2")).toMatchObject({
      value_specs: { "provider:network_type": "vrack", "provider:segmentation_id": "42" },
    });
  });

  test("VrackVlan refuses a VLAN that there is not", () => {
    expect(() => new ovhcloud.VrackVlan(4001)).toThrow(/0 to 4000/);
  });
});

describe("a mixin for a bucket of OVHcloud", () => {
  test("EncryptedBucket encrypts what is in it", () => {
    const { stack, cloud } = gravelines();
    new Bucket(cloud, "files").with(new ovhcloud.EncryptedBucket());
    expect(only(stack, BUCKET)).toMatchObject({ encryption: { sse_algorithm: "AES256" } });
  });

  test("BucketObjectLock locks each object for some days", () => {
    const { stack, cloud } = gravelines();
    new Bucket(cloud, "files", { versioned: true }).with(new ovhcloud.BucketObjectLock("governance", 30));
    expect(only(stack, BUCKET)).toMatchObject({ object_lock: { status: "enabled", rule: { mode: "governance", period: "P30D" } } });
  });

  test.each<[string, number, RegExp]>([
    ["strict", 30, /mode: got "strict"; allowed: governance, compliance/],
    ["compliance", 0, /days: got 0; allowed: a whole number from 1 on/],
    ["compliance", 1.5, /days: got 1\.5; allowed: a whole number from 1 on/],
  ])("BucketObjectLock refuses %s for %d days", (mode, days, reason) => {
    expect(() => new ovhcloud.BucketObjectLock(mode, days)).toThrow(reason);
  });

  test("ReplicatedBucket copies its objects into buckets of other regions", () => {
    const { stack, cloud } = gravelines();
    const other = new OvhCloud(stack, "paris", { region: "EU-WEST-PAR", projectId: PROJECT_ID, cloudsYaml: "paris" });
    const copy = new Bucket(other, "copy", { name: "shop-copy", versioned: true });
    const logs = new Bucket(other, "logs", { name: "shop-logs", versioned: true });
    const source = new Bucket(cloud, "files", { name: "shop-files", versioned: true });
    source.with(new ovhcloud.ReplicatedBucket(copy)).with(new ovhcloud.ReplicatedBucket(logs, "logs/"));
    const name = (id: string): string => expect.stringMatching(new RegExp(`^\\$\\{ovh_cloud_project_storage\\.paris_${id}_.*\\.name\\}$`)) as string;
    const rule = { status: "enabled", delete_marker_replication: "disabled" };
    expect(resources(stack, BUCKET).find((bucket) => bucket.name === "shop-files")!.replication).toEqual({
      rules: [
        { ...rule, id: name("copy"), priority: 1, filter: { prefix: "" }, destination: { name: name("copy"), region: "EU-WEST-PAR" } },
        { ...rule, id: name("logs"), priority: 2, filter: { prefix: "logs/" }, destination: { name: name("logs"), region: "EU-WEST-PAR" } },
      ],
    });
  });

  test("ReplicatedBucket refuses a bucket that is elsewhere", () => {
    const swift = new Bucket(new OvhCloud(testStack(), "swift", { region: "GRA11" }), "files");
    expect(() => new ovhcloud.ReplicatedBucket(swift)).toThrow(/got a bucket at https:\/\/s3\.gra\.cloud\.ovh\.net; allowed: a bucket of OVHcloud's S3 API/);
  });

  test.each([
    ["BucketObjectLock", () => new ovhcloud.BucketObjectLock("governance", 1)],
    ["ReplicatedBucket", () => new ovhcloud.ReplicatedBucket(new Bucket(gravelines().cloud, "copy", { versioned: true }))],
  ])("%s refuses a bucket that keeps no versions", (name, mixin) => {
    const { cloud } = gravelines();
    expect(() => new Bucket(cloud, "files").with(mixin())).toThrow(new RegExp(`mixin ${name} needs a bucket that keeps versions`));
  });

  test("SuspendedVersioning stops what versioned: true began", () => {
    const { stack, cloud } = gravelines();
    new Bucket(cloud, "files").with(new ovhcloud.SuspendedVersioning());
    expect(only(stack, BUCKET)).toMatchObject({ versioning: { status: "suspended" } });
  });

  test("is an error where OpenStack makes the bucket", () => {
    const { cloud } = gravelines({ projectId: undefined });
    expect(() => new Bucket(cloud, "files").with(new ovhcloud.EncryptedBucket())).toThrow(/mixin EncryptedBucket changes ovh_cloud_project_storage, and there is none here/);
  });
});

describe("a mixin for an access key of OVHcloud", () => {
  test("ReadOnlyAccessKey takes writing away, and keeps to the bucket", () => {
    const { stack, cloud } = gravelines();
    new BucketAccessKey(cloud, "key", { bucket: Bucket.fromBucketName(cloud, "old", "old-files") }).with(new ovhcloud.ReadOnlyAccessKey());
    const policy = JSON.parse(String(only(stack, "ovh_cloud_project_user_s3_policy").policy)) as unknown;
    expect(policy).toEqual({
      Statement: [
        {
          Sid: "Bucket",
          Effect: "Allow",
          Action: ["s3:GetObject", "s3:ListBucket", "s3:ListMultipartUploadParts", "s3:ListBucketMultipartUploads"],
          Resource: ["arn:aws:s3:::old-files", "arn:aws:s3:::old-files/*"],
        },
      ],
    });
  });
});
