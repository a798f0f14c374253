import { describe, expect, test } from "vitest";
import { Network, Server, Volume, vendors } from "archipel";
import { SMALL, frankfurt, only } from "./helper";

const { gridscale } = vendors;

describe("gridscale's mixins reach the JSON", () => {
  test.each([
    ["NoAutoRecovery", new gridscale.NoAutoRecovery(), { auto_recovery: false }],
    ["HardwareProfile", new gridscale.HardwareProfile("nested"), { hardware_profile: "nested" }],
  ])("%s", (_name, mixin, attributes) => {
    const { stack, cloud } = frankfurt();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) }).with(mixin);
    expect(only(stack, "gridscale_server")).toMatchObject(attributes);
  });

  test("SpoofingProtection", () => {
    const { stack, cloud } = frankfurt();
    new Network(cloud, "net", { cidr: "10.0.0.0/24" }).with(new gridscale.SpoofingProtection());
    expect(only(stack, "gridscale_network").l2security).toBe(true);
  });

  test("LocalStorage, on a volume or through a server on its root disk", () => {
    const { stack, cloud } = frankfurt();
    new Volume(cloud, "data", { sizeGib: 10 }).with(new gridscale.LocalStorage());
    expect(only(stack, "gridscale_storage").storage_variant).toBe("local");
  });
});

describe("gridscale's mixins", () => {
  test("that match nothing are an error", () => {
    const { cloud } = frankfurt();
    expect(() => new Volume(cloud, "data", { sizeGib: 10 }).with(new gridscale.NoAutoRecovery())).toThrow(/mixin NoAutoRecovery changes gridscale_server, and there is none here/);
  });

  test("refuse a profile that does not exist", () => {
    expect(() => new gridscale.HardwareProfile("fast")).toThrow(/got "fast"; allowed: default, legacy/);
  });
});
