import { describe, expect, test } from "vitest";
import { Network, Server, Volume, vendors } from "archipel";
import { SMALL, only, paris } from "./helper";

const { outscale } = vendors;

describe("OUTSCALE's mixins reach the JSON", () => {
  test.each([
    ["ProtectedServer", new outscale.ProtectedServer(), { deletion_protection: true }],
    ["DedicatedServer", new outscale.DedicatedServer(), { placement_tenancy: "dedicated" }],
    ["ServerState", new outscale.ServerState("stopped"), { state: "stopped" }],
  ])("%s", (_name, mixin, attributes) => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/16" }) }).with(mixin);
    expect(only(stack, "outscale_vm")).toMatchObject(attributes);
  });

  test.each([
    ["ProvisionedIops", new outscale.ProvisionedIops(3000), { volume_type: "io1", iops: 3000 }],
    ["FinalSnapshot", new outscale.FinalSnapshot("last"), { termination_snapshot_name: "last" }],
  ])("%s", (_name, mixin, attributes) => {
    const { stack, cloud } = paris();
    new Volume(cloud, "data", { sizeGib: 10 }).with(mixin);
    expect(only(stack, "outscale_volume")).toMatchObject(attributes);
  });
});

describe("OUTSCALE's mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = paris();
    const volume = new Volume(cloud, "data", { sizeGib: 10 });
    expect(() => volume.with(new outscale.ProtectedServer())).toThrow(/mixin ProtectedServer changes outscale_vm, and there is none here/);
  });

  test("refuse what does not exist", () => {
    expect(() => new outscale.ServerState("asleep")).toThrow(/got "asleep"; allowed: running, stopped/);
    expect(() => new outscale.ProvisionedIops(20_000)).toThrow(/got 20000; allowed: a whole number from 1 to 13000/);
  });
});
