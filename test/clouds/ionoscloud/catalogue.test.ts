import { describe, expect, test } from "vitest";
import { IonosCloud, MachineImage, MachineType, Server } from "archipel";
import { testStack } from "archipel/testing";
import { berlin, only } from "./helper";

describe("the IONOS catalogue", () => {
  const { catalogue } = new IonosCloud(testStack(), "cloud", { region: "de/fra" });

  test("gives every entry a source and a date", () => {
    const entries = [...catalogue.regions, ...catalogue.machineTypes, ...catalogue.images, ...catalogue.volumeTypes!, catalogue.operator!];
    expect(entries.filter((entry) => entry.source === "" || !/^\d{4}(-\d{2}){1,2}$|^undated$/.test(entry.asOf))).toEqual([]);
  });

  test("lists each machine type once, named after what it has", () => {
    const names = catalogue.machineTypes.map((entry) => entry.name);
    expect(new Set(names).size).toBe(names.length);
    expect(catalogue.machineTypes.filter(({ name, vcpus, memoryGib }) => name !== `vcpu-${vcpus}-${memoryGib}`)).toEqual([]);
  });

  test.each([
    [2, 4, "vcpu-2-4", 4096],
    [3, 5, "vcpu-4-8", 8192],
  ])("picks the smallest size for %s vCPUs and %s GiB", (vcpus, memoryGib, _name, ram) => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { publicIp: true, machine: MachineType.needs({ vcpus, memoryGib }), image: MachineImage.ubuntu("26.04") });
    expect(only(stack, "ionoscloud_vcpu_server")).toMatchObject({ ram, image_name: "ubuntu:26.04" });
  });

  test("refuses an image that nobody has seen, and tells how to name one", () => {
    const { cloud } = berlin();
    const build = (): unknown => new Server(cloud, "web", { publicIp: true, machine: MachineType.named("vcpu-2-4"), image: MachineImage.debian("13") });
    expect(build).toThrow(/image: got "debian 13"; allowed: .*any other by MachineImage\.named/s);
  });
});
