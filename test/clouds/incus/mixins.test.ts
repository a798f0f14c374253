import { describe, expect, test } from "vitest";
import { CloudInit, FileShare, Network, Server, Volume, vendors } from "archipel";
import { SMALL, only, rack, resources } from "./helper";

const { Nesting, NoSecureBoot, Profiles, ProtectedServer, SnapshotSchedule, VolumeSnapshotSchedule } = vendors.incus;

function web() {
  const { stack, cloud } = rack();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  return { stack, cloud, server: new Server(cloud, "web", { ...SMALL, network, cloudInit: new CloudInit({ packages: ["nginx"] }) }) };
}

describe("mixins of Incus", () => {
  test.each([
    [new Nesting(), { "security.nesting": "true" }],
    [new NoSecureBoot(), { "security.secureboot": "false" }],
    [new ProtectedServer(), { "security.protection.delete": "true" }],
    [new SnapshotSchedule({ schedule: "@daily", expiry: "2w" }), { "snapshots.schedule": "@daily", "snapshots.expiry": "2w" }],
  ])("%o adds to a server's configuration", (mixin, config) => {
    const { stack, server } = web();
    server.with(mixin);
    expect(only(stack, "incus_instance").config).toMatchObject({ ...config, "limits.cpu": "1", "cloud-init.user-data": expect.any(String) });
  });

  test("of snapshots name what is missing, in programs that no compiler reads", () => {
    expect(() => new SnapshotSchedule(undefined as never)).toThrow(/vendors.incus.SnapshotSchedule: props: got nothing; .*\[ARCHIPEL_ARGUMENT\]/);
  });

  test("stay when the server's first boot grows after them", () => {
    const { stack, cloud, server } = web();
    server.with(new Nesting());
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 1 }), { mountPath: "/srv" });
    expect(only(stack, "incus_instance").config).toMatchObject({ "security.nesting": "true", "cloud-init.user-data": expect.stringContaining("/srv") });
  });

  test("let Incus make snapshots of volumes and file shares", () => {
    const { stack, cloud } = rack();
    new Volume(cloud, "data", { sizeGib: 1 }).with(new VolumeSnapshotSchedule({ schedule: "@hourly" }));
    new FileShare(cloud, "files", { sizeGib: 1 }).with(new VolumeSnapshotSchedule({ schedule: "@hourly" }));
    const schedules = resources(stack, "incus_storage_volume").map(({ config }) => config);
    expect(schedules).toEqual([1, 2].map(() => ({ "size": "1GiB", "snapshots.schedule": "@hourly" })));
  });

  test("put profiles of the operator's on a server", () => {
    const { stack, server } = web();
    server.with(new Profiles(["monitored"]));
    expect(only(stack, "incus_instance").profiles).toEqual(["monitored"]);
  });

  test("throw where there is nothing of Incus to change", () => {
    const { cloud } = rack();
    expect(() => new Volume(cloud, "data", { sizeGib: 1 }).with(new Nesting())).toThrow(/mixin Nesting changes incus_instance, and there is none here/);
  });
});
