import { TerraformVariable } from "cdktf";
import { describe, expect, it } from "vitest";
import { RemovalPolicy, StorageCapability, Volume } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

describe("a volume", () => {
  it("tells its cloud everything that it was given", () => {
    const { cloud, template } = fixture();
    new Volume(cloud, "data", { sizeGib: 20, volumeType: "fast", snapshotId: "snap-1", zone: "fake-1-b", name: "data", tags: { a: "b" } });
    template().hasResource("fake_volume", { size_gib: 20, volume_type: "fast", snapshot_id: "snap-1", zone: "fake-1-b", name: "data", tags: { a: "b" } });
  });

  it("is protected unless the program says that it may go", () => {
    const { cloud, template } = fixture();
    new Volume(cloud, "kept", { sizeGib: 1 });
    new Volume(cloud, "lost", { sizeGib: 1, removalPolicy: RemovalPolicy.DESTROY });
    template().hasResource("fake_volume", { name: "test-cloud-kept", lifecycle: { prevent_destroy: true } });
    template().hasResource("fake_volume", { name: "test-cloud-lost", lifecycle: Match.absent() });
  });

  it("may have what only Terraform knows", () => {
    const { cloud, stack, template, token } = fixture();
    const sizeGib = new TerraformVariable(stack, "size", { type: "number" }).numberValue;
    new Volume(cloud, "data", { sizeGib, volumeType: token(), snapshotId: token(), zone: token(), name: token() });
    const variable = "${var.input}";
    template().hasResource("fake_volume", { size_gib: "${var.size}", volume_type: variable, snapshot_id: variable, zone: variable, name: variable });
  });

  it.each([0, -1, 1.5, 10_001, NaN, Infinity])("of %s GiB is refused", (sizeGib) => {
    expect(faultOf(() => new Volume(fixture().cloud, "data", { sizeGib })).allowed).toBe("a whole number from 1 to 10000 GiB");
  });

  it("of an unknown type is refused, and told the known ones", () => {
    expect(faultOf(() => new Volume(fixture().cloud, "data", { sizeGib: 1, volumeType: "ssd" }))).toEqual({
      property: "volumeType",
      value: '"ssd"',
      allowed: "standard, fast",
    });
  });

  it("of any type is accepted where the catalogue knows none", () => {
    const { cloud, template } = fixture({ catalogue: { volumeTypes: undefined } });
    new Volume(cloud, "data", { sizeGib: 1, volumeType: "ssd" });
    template().hasResource("fake_volume", { volume_type: "ssd" });
  });

  it("tells everything that is wrong with it at once", () => {
    const faults = faultsOf(() => new Volume(fixture().cloud, "data", { sizeGib: 0, volumeType: "ssd", snapshotId: " ", name: "A", zone: "mars" }));
    expect(faults.map((fault) => fault.property)).toEqual(["sizeGib", "volumeType", "snapshotId", "name", "zone"]);
  });

  it.each([
    [StorageCapability.VOLUME_TYPE, { volumeType: "fast" }],
    [StorageCapability.VOLUME_SNAPSHOT_SOURCE, { snapshotId: "snap-1" }],
    [StorageCapability.VOLUME_TAGS, { tags: { a: "b" } }],
  ])("asks for $capabilityId only when it is used", (capability, props) => {
    const { cloud } = fixture({ without: [capability] });
    expect(new Volume(cloud, "plain", { sizeGib: 1 }).volumeId).toBeDefined();
    expect(gapsOf(() => new Volume(cloud, "data", { sizeGib: 1, ...props }))[0].capabilityId).toBe(capability.capabilityId);
  });
});
