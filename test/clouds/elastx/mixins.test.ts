import type { TerraformStack } from "cdktf";
import { describe, expect, test } from "vitest";
import { Bucket, Elastx, Volume, vendors } from "archipel";
import { testStack } from "archipel/testing";
import { only } from "../../support/resources-of";

const { elastx } = vendors;
const CONTAINER = "openstack_objectstorage_container_v1";

function stockholm(): { stack: TerraformStack; cloud: Elastx } {
  const stack = testStack("shop");
  return { stack, cloud: new Elastx(stack, "sto", { region: "se-sto", zone: "sto1" }) };
}

describe("a mixin for Elastx", () => {
  test("RetypeOnDemand lets the data of a volume move when its type changes", () => {
    const { stack, cloud } = stockholm();
    new Volume(cloud, "data", { sizeGib: 100, volumeType: "16k-IOPS" }).with(new elastx.RetypeOnDemand());
    expect(only(stack, "openstack_blockstorage_volume_v3")).toMatchObject({ volume_type: "16k-IOPS", volume_retype_policy: "on-demand" });
  });

  test("SharedBucket lets a user of another project list and read a bucket", () => {
    const { stack, cloud } = stockholm();
    new Bucket(cloud, "files").with(new elastx.SharedBucket("project", "reader"));
    expect(only(stack, CONTAINER).container_read).toBe(".rlistings,project:reader");
    expect(only(stack, CONTAINER)).not.toHaveProperty("container_write");
  });

  test("SharedBucket lets one write only where the program says so, beside those who may already", () => {
    const { stack, cloud } = stockholm();
    const bucket = new Bucket(cloud, "files", { publicRead: true });
    bucket.with(new elastx.SharedBucket("project", "writer", true)).with(new elastx.SharedBucket("project", "reader"));
    expect(only(stack, CONTAINER)).toMatchObject({
      container_read: ".r:*,.rlistings,project:writer,project:reader",
      container_write: "project:writer",
    });
  });

  test.each([
    ["a,.r:*", "user", "projectId"],
    ["project", "*", "userId"],
    ["", "user", "projectId"],
  ])("SharedBucket refuses %j and %j, which name more than one user", (projectId, userId, what) => {
    expect(() => new elastx.SharedBucket(projectId, userId)).toThrow(new RegExp(`^SharedBucket: ${what}: got .*; allowed: an identifier`));
  });

  test("is an error where it matches nothing", () => {
    const { cloud } = stockholm();
    expect(() => new Bucket(cloud, "files").with(new elastx.RetypeOnDemand())).toThrow(/mixin RetypeOnDemand changes openstack_blockstorage_volume_v3/);
  });
});
