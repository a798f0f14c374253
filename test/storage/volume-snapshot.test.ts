import { TerraformStack } from "cdktf";
import { describe, expect, it } from "vitest";
import { CloudMismatchError, RemovalPolicy, StorageCapability, Volume, VolumeSnapshot } from "archipel";
import { FakeCloud } from "archipel/testing";
import { faultOf, fixture, gapsOf } from "../testing/fixtures";

describe("a snapshot", () => {
  it("tells its cloud of which volume, in which zone", () => {
    const { cloud, template } = fixture();
    const volume = new Volume(cloud, "data", { sizeGib: 20, zone: "fake-1-b" });
    new VolumeSnapshot(cloud, "before", { volume, name: "before", tags: { a: "b" } });
    template().hasResource("fake_volume_snapshot", { name: "before", zone: "fake-1-b", tags: { a: "b" }, volume_id: "${fake_volume.cloud_data_C1CFDB53.id}" });
  });

  it("is what a new volume starts from", () => {
    const { cloud, template } = fixture();
    const snapshot = new VolumeSnapshot(cloud, "before", { volume: Volume.fromVolumeId(cloud, "existing", "volume-1") });
    new Volume(cloud, "copy", { sizeGib: 20, snapshotId: snapshot.snapshotId });
    template().hasResource("fake_volume", { snapshot_id: "${fake_volume_snapshot.cloud_before_4D7A150D.id}" });
  });

  it("is protected when asked to", () => {
    const { cloud, bench, template } = fixture();
    new VolumeSnapshot(cloud, "kept", { volume: bench.volume("data"), removalPolicy: RemovalPolicy.PROTECT });
    template().hasResource("fake_volume_snapshot", { lifecycle: { prevent_destroy: true } });
  });

  it("with a name that the cloud does not take is refused", () => {
    const { cloud, bench } = fixture();
    expect(faultOf(() => new VolumeSnapshot(cloud, "before", { volume: bench.volume("data"), name: "x".repeat(500) })).property).toBe("name");
  });

  it("is refused where the cloud takes none", () => {
    const { cloud, bench } = fixture({ without: [StorageCapability.VOLUME_SNAPSHOT] });
    expect(gapsOf(() => new VolumeSnapshot(cloud, "before", { volume: bench.volume("data") }))).toMatchObject([{ capabilityId: "storage.volume.snapshot", property: "volume" }]);
  });

  it("of another cloud's volume is refused", () => {
    const { stack, bench } = fixture();
    const other = new FakeCloud(TerraformStack.of(stack), "other");
    expect(() => new VolumeSnapshot(other, "before", { volume: bench.volume("data") })).toThrow(CloudMismatchError);
  });
});
