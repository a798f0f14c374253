import { describe, expect, test } from "vitest";
import { Bucket, BucketAccessKey, RemovalPolicy, Volume } from "archipel";
import { testStack } from "archipel/testing";
import { only, openStack, synthesized } from "./bench";

const VOLUME = "openstack_blockstorage_volume_v3";
const CONTAINER = "openstack_objectstorage_container_v1";

describe("a volume on OpenStack", () => {
  test("grows while it is attached", () => {
    const json = synthesized((cloud) => void new Volume(cloud, "data", { sizeGib: 10, volumeType: "fast", tags: { a: "b" } }));
    expect(only(json, VOLUME)).toMatchObject({ size: 10, volume_type: "fast", enable_online_resize: true, metadata: { a: "b" } });
  });

  test("that is protected is never destroyed", () => {
    const json = synthesized((cloud) => void new Volume(cloud, "data", { sizeGib: 10, removalPolicy: RemovalPolicy.PROTECT }));
    expect(only(json, VOLUME).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("of a type that the cloud has not is refused", () => {
    const cloud = openStack(testStack(), { volumeTypes: ["fast"] });
    expect(() => new Volume(cloud, "data", { sizeGib: 10, volumeType: "slow" })).toThrow(/volumeType: got "slow"; allowed: fast/);
  });
});

describe("a bucket on Swift", () => {
  test("is a container with no more than it needs", () => {
    const { "//": _, provider: __, ...container } = only(synthesized((cloud) => void new Bucket(cloud, "files")), CONTAINER);
    expect(container).toEqual({ name: "test-cloud-files", lifecycle: { prevent_destroy: true } });
  });

  test("keeps versions, is public, goes with its content, and has its CORS rule in its metadata", () => {
    const json = synthesized((cloud) => {
      new Bucket(cloud, "files", {
        versioned: true,
        publicRead: true,
        autoDeleteObjects: true,
        tags: { team: "web" },
        corsRules: [{ allowedOrigins: ["https://a.example", "https://b.example"], exposedHeaders: ["ETag"], maxAgeSeconds: 600 }],
      });
    });
    expect(only(json, CONTAINER)).toMatchObject({
      versioning: true,
      container_read: ".r:*",
      force_destroy: true,
      metadata: {
        "team": "web",
        "Access-Control-Allow-Origin": "https://a.example https://b.example",
        "Access-Control-Expose-Headers": "ETag",
        "Access-Control-Max-Age": "600",
      },
    });
  });

  test.each(["a_b", "a:b", "Access-Control-Allow-Origin", "quota-bytes"])("refuses the tag %s, which Swift would lose or act on", (key) => {
    const cloud = openStack(testStack());
    expect(() => new Bucket(cloud, "files", { tags: { [key]: "x" } })).toThrow(/Bucket cannot be defined as written/);
  });

  test("has no lifecycle rules, and says how objects expire instead", () => {
    const cloud = openStack(testStack());
    expect(() => new Bucket(cloud, "files", { lifecycleRules: [{ id: "old", expireAfterDays: 3 }] })).toThrow(/X-Delete-After/);
  });

  test("speaks S3 where the program names the endpoint that serves it", () => {
    const json = synthesized((cloud) => {
      const bucket = new Bucket(cloud, "files");
      expect(bucket.s3Endpoint).toBe("https://s3.example");
      new BucketAccessKey(cloud, "key", { bucket });
    }, { s3Endpoint: "https://s3.example" });
    expect(only(json, "openstack_identity_ec2_credential_v3")).toBeDefined();
  });

  test("gives no access keys where no S3 endpoint is known", () => {
    const cloud = openStack(testStack());
    const bucket = new Bucket(cloud, "files");
    expect(() => new BucketAccessKey(cloud, "key", { bucket })).toThrow(/no S3 API of OpenStack is known to serve the containers/);
  });
});
