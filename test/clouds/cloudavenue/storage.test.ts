import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, Network, RemovalPolicy, Server, Volume, VolumeSnapshot } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, only, resources, valDeReuil } from "./helper";

function attached(props: Record<string, unknown>) {
  const { stack, cloud } = valDeReuil();
  const volume = new Volume(cloud, "data", { sizeGib: 10, ...props });
  new Server(cloud, "db", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), volumes: [volume] });
  return { stack, cloud, volume };
}

describe("a volume on Cloud Avenue", () => {
  test("is a disk that can be taken off, of so many MB of a class", () => {
    const { stack } = attached({ sizeGib: 50, volumeType: "gold_r1" });
    expect(only(stack, "cloudavenue_vm_disk")).toMatchObject({ vdc: "app", name: "shop-cav-data", is_detachable: true, size_in_mb: 51_200, storage_profile: "gold_r1" });
  });

  test("has a size that Terraform works out, where only Terraform knows it", () => {
    const { stack, cloud } = valDeReuil();
    const volume = new Volume(cloud, "data", { sizeGib: new TerraformVariable(stack, "size", { type: "number" }).numberValue });
    new Server(cloud, "db", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), volumes: [volume] });
    expect(only(stack, "cloudavenue_vm_disk").size_in_mb).toBe("${(var.size * 1024)}");
  });

  test("that is protected fails the plan that would destroy it", () => {
    const { stack } = attached({ removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, "cloudavenue_vm_disk").lifecycle).toEqual({ prevent_destroy: true });
  });

  test("has a size that a class holds, and no tags", () => {
    expect(() => attached({ sizeGib: 81_921 })).toThrow(/sizeGib: got 81921; allowed: a whole number from 1 to 81920 GiB/);
    expect(() => attached({ tags: { a: "b" } })).toThrow(/disks of Cloud Avenue have no tags/);
  });

  test("is made of no snapshot, and none is taken of it", () => {
    const { cloud, volume } = attached({});
    expect(() => new VolumeSnapshot(cloud, "snapshot", { volume })).toThrow(/no snapshots of disks/);
    expect(() => attached({ snapshotId: "old" })).toThrow(/makes no disk of one/);
  });
});

describe("a bucket on Cloud Avenue", () => {
  test("has a name that is nobody else's, and speaks the S3 API", () => {
    const { stack, cloud } = valDeReuil();
    const bucket = new Bucket(cloud, "files");
    new TerraformOutput(stack, "where", { value: `${bucket.s3Endpoint} ${bucket.s3Region}` });
    expect(only(stack, "cloudavenue_s3_bucket").name).toMatch(/^shop-cav-files-[0-9a-f]{8}$/);
    expect(synthesize(stack).output!.where.value).toMatch(/^https:\/\/s3-region01\.cloudavenue\.orange-business\.com region01$/);
  });

  test("keeps versions, and lets everybody read objects and not their list", () => {
    const { stack, cloud } = valDeReuil();
    new Bucket(cloud, "files", { versioned: true, publicRead: true });
    expect(only(stack, "cloudavenue_s3_bucket_versioning_configuration").status).toBe("Enabled");
    const { Statement: statements } = JSON.parse(String(only(stack, "cloudavenue_s3_bucket_policy").policy)) as { Statement: unknown[] };
    expect(statements).toEqual([
      { Sid: "PublicRead", Effect: "Allow", Principal: "*", Action: ["s3:GetObject"], Resource: [expect.stringMatching(/^arn:aws:s3:::\$\{cloudavenue_s3_bucket\..*\.name\}\/\*$/)] },
    ]);
  });

  test("has its lifecycle rules in one resource, and of a rule with two expirations two, as the provider takes one", () => {
    const { stack, cloud } = valDeReuil();
    const both = { id: "both", expireAfterDays: 30, expireOldVersionsAfterDays: 7, abortUploadsAfterDays: 1 };
    new Bucket(cloud, "files", { versioned: true, lifecycleRules: [both, { id: "logs", prefix: "logs/", expireOldVersionsAfterDays: 5, abortUploadsAfterDays: 2 }] });
    expect(only(stack, "cloudavenue_s3_bucket_lifecycle_configuration").rules).toEqual([
      { id: "both", status: "Enabled", filter: { prefix: "" }, expiration: { days: 30 }, abort_incomplete_multipart_upload: { days_after_initiation: 1 } },
      { id: "both-old-versions", status: "Enabled", filter: { prefix: "" }, noncurrent_version_expiration: { noncurrent_days: 7 } },
      {
        id: "logs",
        status: "Enabled",
        filter: { prefix: "logs/" },
        noncurrent_version_expiration: { noncurrent_days: 5 },
        abort_incomplete_multipart_upload: { days_after_initiation: 2 },
      },
    ]);
  });

  test("is used by pages of other origins as its rules say", () => {
    const { stack, cloud } = valDeReuil();
    new Bucket(cloud, "files", { corsRules: [{ allowedOrigins: ["https://one.example"], allowedMethods: ["PUT"], maxAgeSeconds: 60 }] });
    expect(only(stack, "cloudavenue_s3_bucket_cors_configuration").cors_rules).toEqual([
      expect.objectContaining({ allowed_origins: ["https://one.example"], allowed_methods: ["PUT"], max_age_seconds: 60 }),
    ]);
  });

  test("is not destroyed with what is in it, and has no tags", () => {
    const { cloud } = valDeReuil();
    expect(() => new Bucket(cloud, "files", { autoDeleteObjects: true })).toThrow(/one that holds objects is refused; empty it first/);
    expect(() => new Bucket(cloud, "tagged", { tags: { a: "b" } })).toThrow(/sets no tags of buckets/);
  });

  test("is opened by a key whose secret the state holds, and nothing else", () => {
    const { stack, cloud } = valDeReuil();
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "files") });
    new TerraformOutput(stack, "key", { value: key.secretAccessKey, sensitive: true });
    const [{ save_in_tfstate: inState, save_in_file: inFile, print_token: printed }] = resources(stack, "cloudavenue_s3_credential");
    expect([inState, inFile, printed]).toEqual([true, undefined, undefined]);
    expect(synthesize(stack).output!.key.value).toMatch(/^\$\{cloudavenue_s3_credential\..*\.secret_key\}$/);
  });
});
