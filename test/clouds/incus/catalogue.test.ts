import { describe, expect, test } from "vitest";
import { MachineImage, Network, Server } from "archipel";
import { SMALL, only, rack } from "./helper";

describe("the catalogue of Incus", () => {
  test.each([
    [MachineImage.ubuntu("24.04"), "images:ubuntu/24.04/cloud"],
    [MachineImage.debian("13"), "images:debian/13/cloud"],
    [MachineImage.rocky("9"), "images:rockylinux/9/cloud"],
    [MachineImage.almalinux("10"), "images:almalinux/10/cloud"],
    [MachineImage.fedora("44"), "images:fedora/44/cloud"],
  ])("has images that come with cloud-init", (image, name) => {
    const { stack, cloud } = rack();
    new Server(cloud, "web", { ...SMALL, image, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    expect(only(stack, "incus_instance").image).toBe(name);
  });

  test("has every size up to 32 vCPU and 32 GiB, so that needs are met to the unit", () => {
    const names = new Set(rack().cloud.catalogue.machineTypes.map(({ name }) => name));
    const missing = Array.from({ length: 32 * 32 }, (_, index) => `c${(index % 32) + 1}-m${Math.floor(index / 32) + 1}`).filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  test("knows no operator and no country but what the program says", () => {
    const { catalogue } = rack({ country: "FR" }).cloud;
    expect(catalogue.operator).toBeUndefined();
    expect(catalogue.regions).toEqual([{ name: "incus", country: "FR", city: undefined, zones: undefined, source: "given by the program", asOf: "undated" }]);
  });

  test("makes names that Incus takes, however long the path", () => {
    const { stack, cloud } = rack();
    new Network(cloud, "n".repeat(200), { cidr: "10.0.0.0/24" });
    expect(String(only(stack, "incus_network").name)).toMatch(/^shop-rack-n+-[0-9a-f]{8}$/);
    expect(String(only(stack, "incus_network").name)).toHaveLength(63);
  });

  test("refuses names that Incus does not take", () => {
    const { cloud } = rack();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new Server(cloud, "web", { ...SMALL, network, name: "web.example.org" })).toThrow(/name: got "web.example.org"; allowed: up to 63 letters, digits and dashes/);
  });
});
