import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { BucketProps } from "archipel";
import { Bucket, BucketAccessKey, Network, OvhCloud, RemovalPolicy, vendors } from "archipel";
import { synthesize, testStack } from "archipel/testing";
import { gravelines, only, resources } from "./helper";
import { PROJECT_ID } from "./make-cloud";
import { ownJson } from "../../support/own-json";

const { ObjectStorageApi } = vendors.openstack;
const BUCKET = "ovh_cloud_project_storage";
const LIFECYCLE = "ovh_cloud_project_storage_object_bucket_lifecycle_configuration";

describe("a bucket of a project of OVHcloud", () => {
  test("is made by OVHcloud's own provider, in the region without its number", () => {
    const { stack, cloud } = gravelines();
    new Bucket(cloud, "files", { name: "my-files" });
    expect(only(stack, BUCKET)).toEqual({
      provider: "ovh",
      lifecycle: { prevent_destroy: true },
      service_name: PROJECT_ID,
      region_name: "GRA",
      name: "my-files",
      encryption: { sse_algorithm: "AES256" },
      tags: {},
      hide_objects: true,
    });
    expect(Object.keys(ownJson(stack).resource!)).toEqual([BUCKET]);
  });

  test.each([
    ["GRA", "GRA", "gra"],
    ["SBG5", "SBG", "sbg"],
    ["RBX-A", "RBX", "rbx"],
    ["EU-WEST-PAR", "EU-WEST-PAR", "eu-west-par"],
    ["EU-SOUTH-MIL", "EU-SOUTH-MIL", "eu-south-mil"],
    ["DE1", "DE", "de"],
    ["WAW1", "WAW", "waw"],
    ["UK1", "UK", "uk"],
  ])("of %s is in the region %s, behind the endpoint of %s", (region, bucketRegion, s3Region) => {
    const { stack, cloud } = gravelines({ region });
    const bucket = new Bucket(cloud, "files");
    expect(only(stack, BUCKET).region_name).toBe(bucketRegion);
    expect([bucket.s3Endpoint, bucket.s3Region]).toEqual([`https://s3.${s3Region}.io.cloud.ovh.net`, s3Region]);
  });

  test("is refused in a local zone, whose endpoint is unknown", () => {
    expect(() => gravelines({ region: "EU-WEST-LZ-LUX-A" })).toThrow(/no S3 endpoint is known for this region/);
  });

  test("tells the address of its objects", () => {
    const { stack, cloud } = gravelines();
    const bucket = new Bucket(cloud, "files");
    new TerraformOutput(stack, "url", { value: bucket.urlFor("logo.png") });
    expect(synthesize(stack).output!.url.value).toMatch(/^https:\/\/\$\{ovh_cloud_project_storage\.gra_files_.*\.name\}\.s3\.gra\.io\.cloud\.ovh\.net\/logo\.png$/);
  });

  test("keeps old versions, and has its own tags beside those of the cloud", () => {
    const { stack, cloud } = gravelines({ tags: { team: "web" } });
    new Bucket(cloud, "files", { versioned: true, tags: { purpose: "assets" } });
    expect(only(stack, BUCKET)).toMatchObject({ versioning: { status: "enabled" }, tags: { team: "web", purpose: "assets" } });
  });

  test("has its lifecycle rules beside it, each with what it says alone", () => {
    const { stack, cloud } = gravelines();
    const lifecycleRules = [
      { id: "logs", prefix: "logs/", expireAfterDays: 30 },
      { id: "tidy", expireOldVersionsAfterDays: 7, abortUploadsAfterDays: 1 },
    ];
    new Bucket(cloud, "files", { versioned: true, lifecycleRules });
    expect(only(stack, LIFECYCLE)).toEqual({
      provider: "ovh",
      service_name: PROJECT_ID,
      region_name: "GRA",
      container_name: expect.stringMatching(/^\$\{ovh_cloud_project_storage\.gra_files_.*\.name\}$/),
      rules: [
        { id: "logs", status: "enabled", filter: { prefix: "logs/" }, expiration: { days: 30 } },
        {
          id: "tidy",
          status: "enabled",
          noncurrent_version_expiration: { noncurrent_days: 7 },
          abort_incomplete_multipart_upload: { days_after_initiation: 1 },
        },
      ],
    });
  });

  test("is protected when the program says so", () => {
    const { stack, cloud } = gravelines();
    new Bucket(cloud, "files", { removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, BUCKET).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("warns that what is in it goes with it, unless the program knows or keeps it", () => {
    const warnings = (props: BucketProps): string[] => {
      const bucket = new Bucket(gravelines().cloud, "files", props);
      return bucket.node.metadata.filter(({ type }) => type.includes("warn")).map(({ data }) => String(data));
    };
    expect(warnings({ removalPolicy: RemovalPolicy.DESTROY })).toEqual([expect.stringContaining("OVHcloud's own API destroys a bucket with what is in it")]);
    expect(warnings({ removalPolicy: RemovalPolicy.DESTROY, autoDeleteObjects: true })).toEqual([]);
    expect(warnings({})).toEqual([]);
  });

  test.each<[string, BucketProps, RegExp]>([
    ["public reading", { publicRead: true }, /publicRead: .*its own provider sets no ACL/],
    ["CORS", { corsRules: [{ allowedOrigins: ["https://shop.example"] }] }, /corsRules: .*has no CORS; without projectId/],
  ])("refuses %s, and names clouds that have it", (_what, props, reason) => {
    const { cloud } = gravelines();
    expect(() => new Bucket(cloud, "files", props)).toThrow(reason);
    expect(() => new Bucket(cloud, "again", props)).toThrow(/Scaleway/);
  });

  test("has a name that S3 takes", () => {
    const { cloud } = gravelines();
    expect(() => new Bucket(cloud, "files", { name: "My_Files" })).toThrow(/3 to 63 small letters/);
  });

  test("takes the project from a variable", () => {
    const stack = testStack();
    const projectId = new TerraformVariable(stack, "project", {}).stringValue;
    new Bucket(new OvhCloud(stack, "cloud", { region: "GRA11", projectId }), "files");
    expect(only(stack, BUCKET).service_name).toBe("${var.project}");
  });

  test("is of the S3 API, not of Swift", () => {
    expect(() => gravelines({ objectStorage: ObjectStorageApi.SWIFT })).toThrow(/objectStorage: got "swift"; allowed: s3, or nothing/);
    expect(() => gravelines({ objectStorage: ObjectStorageApi.S3 })).not.toThrow();
  });

  test("needs an identifier, not a name, of a project", () => {
    expect(() => gravelines({ projectId: "my project" })).toThrow(/projectId: got "my project"; allowed: the identifier of a Public Cloud project/);
  });
});

describe("an access key of a project of OVHcloud", () => {
  test("is that of a user of its own, whose policy opens the one bucket", () => {
    const { stack, cloud } = gravelines();
    const bucket = new Bucket(cloud, "files");
    new BucketAccessKey(cloud, "key", { bucket });
    const place = { provider: "ovh", service_name: PROJECT_ID };
    const userId = expect.stringMatching(/^\$\{ovh_cloud_project_user\.gra_key_User_.*\.id\}$/) as string;
    expect(only(stack, "ovh_cloud_project_user")).toEqual({ ...place, description: "shop-gra-key", role_names: ["objectstore_operator"] });
    expect(only(stack, "ovh_cloud_project_user_s3_credential")).toMatchObject({ ...place, user_id: userId });
    const { policy, ...rest } = only(stack, "ovh_cloud_project_user_s3_policy");
    expect(rest).toEqual({ ...place, user_id: userId });
    const [statement, ...others] = (JSON.parse(String(policy)) as { Statement: Record<string, unknown>[] }).Statement;
    expect(others).toEqual([]);
    expect(statement).toMatchObject({ Effect: "Allow", Action: expect.arrayContaining(["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]) });
    expect(statement.Resource).toEqual([expect.stringMatching(/^arn:aws:s3:::\$\{.*\.name\}$/), expect.stringMatching(/^arn:aws:s3:::\$\{.*\.name\}\/\*$/)]);
    expect(statement.Action).not.toContain("s3:DeleteBucket");
  });

  test("is not known before the policy is in force", () => {
    const { stack, cloud } = gravelines();
    const key = new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "files") });
    new TerraformOutput(stack, "key", { value: `${key.accessKeyId} ${key.secretAccessKey}`, sensitive: true });
    expect(only(stack, "ovh_cloud_project_user_s3_credential").depends_on).toEqual([expect.stringMatching(/^ovh_cloud_project_user_s3_policy\./)]);
    expect(synthesize(stack).output!.key.value).toMatch(/^\$\{.*\.access_key_id\} \$\{.*\.secret_access_key\}$/);
  });

  test("opens a bucket that exists already", () => {
    const { stack, cloud } = gravelines();
    new BucketAccessKey(cloud, "key", { bucket: Bucket.fromBucketName(cloud, "old", "old-files") });
    expect(only(stack, "ovh_cloud_project_user_s3_policy").policy).toContain('"arn:aws:s3:::old-files/*"');
  });
});

describe("OVHcloud's own provider", () => {
  test("is defined once a bucket needs it, and logs in by the environment", () => {
    const { stack, cloud } = gravelines();
    new Network(cloud, "network", { cidr: "10.0.0.0/16" });
    expect(Object.keys(synthesize(stack).provider!)).toEqual(["openstack"]);
    new Bucket(cloud, "files");
    new Bucket(cloud, "more");
    expect(synthesize(stack).provider!.ovh).toEqual([{}]);
  });

  test("stands once for each cloud of a stack", () => {
    const stack = testStack();
    for (const region of ["GRA11", "SBG5"]) {
      new Bucket(new OvhCloud(stack, region, { region, projectId: PROJECT_ID, cloudsYaml: region }), "files");
    }
    expect(synthesize(stack).provider!.ovh).toEqual([{}, { alias: "SBG5" }]);
    expect(resources(stack, BUCKET).map(({ provider, region_name }) => [provider, region_name])).toEqual([["ovh", "GRA"], ["ovh.SBG5", "SBG"]]);
  });

  test("does without any of this where no projectId is given", () => {
    const { stack, cloud } = gravelines({ projectId: undefined });
    new BucketAccessKey(cloud, "key", { bucket: new Bucket(cloud, "files", { publicRead: true }) });
    const json = ownJson(stack);
    expect(Object.keys(json.provider!)).toEqual(["openstack"]);
    expect(Object.keys(json.resource!)).toEqual(["openstack_objectstorage_container_v1", "openstack_identity_ec2_credential_v3"]);
  });
});
