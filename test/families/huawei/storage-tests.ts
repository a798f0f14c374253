import { describe, expect, test } from "vitest";
import { Bucket, RemovalPolicy, Volume, VolumeSnapshot } from "archipel";
import type { Place } from "./place";
import { only, resources } from "./place";

/** What volumes and buckets become on a cloud of the family. */
export function storageTests(place: Place): void {
  const { make, prefix, types } = place;
  const [bucket, policy] = [`${prefix}_obs_bucket`, `${prefix}_obs_bucket_policy`];

  describe("a volume", () => {
    test("stands in the cloud's zone, and is of the default type where none is named", () => {
      const { stack, cloud } = make({ tags: { env: "test" } });
      new Volume(cloud, "data", { sizeGib: 50 });
      expect(only(stack, types.volume)).toEqual({
        lifecycle: { prevent_destroy: true },
        provider: prefix,
        name: "shop-place-data",
        size: 50,
        volume_type: "SSD",
        availability_zone: place.zone,
        cascade: false,
        tags: { env: "test" },
      });
    });

    test("leaves snapshots alone that were taken outside of the program", () => {
      const { stack, cloud } = make();
      new Volume(cloud, "data", { sizeGib: 10 });
      expect(only(stack, types.volume).cascade).toBe(false);
    });

    test("is of the type, in the zone and of the snapshot that it asks for, and protected", () => {
      const { stack, cloud } = make();
      new Volume(cloud, "data", { sizeGib: 10, volumeType: "SAS", zone: place.otherZone, snapshotId: "snap-1", removalPolicy: RemovalPolicy.PROTECT });
      expect(only(stack, types.volume)).toMatchObject({
        volume_type: "SAS",
        availability_zone: place.otherZone,
        snapshot_id: "snap-1",
        lifecycle: { prevent_destroy: true },
      });
    });

    test.each([9, 32_769])("refuses %i GiB", (sizeGib) => {
      const { cloud } = make();
      expect(() => new Volume(cloud, "data", { sizeGib })).toThrow(/sizeGib: got .*; allowed: a whole number from 10 to 32768 GiB/);
    });

    test("refuses a type that is not sold", () => {
      const { cloud } = make();
      expect(() => new Volume(cloud, "data", { sizeGib: 10, volumeType: "tape" })).toThrow(/volumeType: got "tape"; allowed: .*SSD/);
    });

    test("has no snapshots, with the reason", () => {
      const { cloud } = make();
      const volume = new Volume(cloud, "data", { sizeGib: 10 });
      expect(() => new VolumeSnapshot(cloud, "copy", { volume })).toThrow(/its Terraform provider has no resource for them/);
    });
  });

  describe("a bucket", () => {
    test("is closed, and nothing more", () => {
      const { stack, cloud } = make();
      new Bucket(cloud, "files");
      expect(only(stack, bucket)).toEqual({ provider: prefix, bucket: expect.stringMatching(/^shop-place-files-[0-9a-f]{8}$/), lifecycle: { prevent_destroy: true } });
      expect(resources(stack, policy)).toEqual([]);
    });

    test("that everybody may read has a policy for its objects alone", () => {
      const { stack, cloud } = make();
      new Bucket(cloud, "files", { name: "shop-files", publicRead: true });
      const { policy: text, bucket: name } = only(stack, policy);
      expect(name).toMatch(new RegExp(`^\\$\\{${bucket}\\.\\w+\\.bucket\\}$`));
      expect(JSON.parse(String(text))).toEqual({
        Statement: [{ Sid: "PublicRead", Effect: "Allow", Principal: { ID: ["*"] }, Action: ["GetObject"], Resource: [`${String(name)}/*`] }],
      });
      expect(only(stack, bucket)).not.toHaveProperty("acl");
    });

    test("keeps versions, lets objects expire, and is destroyed with what is in it", () => {
      const { stack, cloud } = make();
      const lifecycleRules = [{ id: "old", prefix: "logs/", expireAfterDays: 30, expireOldVersionsAfterDays: 7 }];
      new Bucket(cloud, "files", { versioned: true, autoDeleteObjects: true, lifecycleRules });
      expect(only(stack, bucket)).toMatchObject({
        versioning: true,
        force_destroy: true,
        lifecycle_rule: [{ name: "old", enabled: true, prefix: "logs/", expiration: [{ days: 30 }], noncurrent_version_expiration: [{ days: 7 }] }],
      });
    });

    test("refuses to drop unfinished uploads, each rule that asks for it at once", () => {
      const { cloud } = make();
      const lifecycleRules = ["one", "two"].map((id) => ({ id, abortUploadsAfterDays: 3 }));
      const build = (): unknown => new Bucket(cloud, "files", { lifecycleRules });
      expect(build).toThrow(/lifecycleRules\[0\]\.abortUploadsAfterDays: got 3.*lifecycleRules\[1\]\.abortUploadsAfterDays: got 3; allowed: nothing/s);
    });

    test("lets web pages of other origins in, by several rules", () => {
      const { stack, cloud } = make();
      const corsRules = [
        { allowedOrigins: ["https://one.example"], allowedMethods: ["PUT"], allowedHeaders: ["x-one"], exposedHeaders: ["etag"], maxAgeSeconds: 60 },
        { allowedOrigins: ["https://two.example"] },
      ];
      new Bucket(cloud, "files", { corsRules });
      const [one, two] = only(stack, bucket).cors_rule as Record<string, unknown>[];
      expect(one).toEqual({
        allowed_origins: ["https://one.example"],
        allowed_methods: ["PUT"],
        allowed_headers: ["x-one"],
        expose_headers: ["etag"],
        max_age_seconds: 60,
      });
      expect(two.allowed_origins).toEqual(["https://two.example"]);
    });

    test("tells where its objects are read", () => {
      const { cloud } = make();
      expect(new Bucket(cloud, "files").urlFor("logo.svg")).toMatch(/^https:\/\/.*\/logo\.svg$/);
    });
  });
}
