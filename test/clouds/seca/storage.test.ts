import { describe, expect, test } from "vitest";
import { RemovalPolicy, Volume, VolumeSnapshot } from "archipel";
import { synthesize } from "archipel/testing";
import { north, only } from "./helper";

describe("a volume on SECA", () => {
  test("is of the cloud's SKU when nothing is said", () => {
    const { stack, cloud } = north();
    new Volume(cloud, "data", { sizeGib: 50 });
    expect(only(stack, "seca_block_storage")).toEqual({
      lifecycle: { prevent_destroy: true },
      provider: "seca",
      workspace_id: expect.stringContaining("seca_workspace"),
      name: "shop-north-data",
      size_gb: 50,
      sku_id: expect.stringMatching(/^\$\{data\.seca_storage_sku\..*\.id\}$/),
    });
    expect(Object.values(synthesize(stack).data!.seca_storage_sku).map(({ name }) => name)).toEqual(["RD500"]);
  });

  test("has the SKU, protection and labels that it asks for", () => {
    const { stack, cloud } = north();
    new Volume(cloud, "data", { sizeGib: 50, volumeType: "RD2K", removalPolicy: RemovalPolicy.PROTECT, tags: { a: "b" } });
    expect(only(stack, "seca_block_storage")).toMatchObject({ lifecycle: { prevent_destroy: true }, labels: { a: "b" } });
    expect(Object.values(synthesize(stack).data!.seca_storage_sku).map(({ name }) => name)).toEqual(["RD2K"]);
  });

  test("refuses snapshots, with the reason", () => {
    const { cloud } = north();
    expect(() => new VolumeSnapshot(cloud, "snapshot", { volume: new Volume(cloud, "data", { sizeGib: 50 }) })).toThrow(/SECA has no snapshots/);
    expect(() => new Volume(cloud, "copy", { sizeGib: 50, snapshotId: "old" })).toThrow(/blank or from an image/);
  });
});
