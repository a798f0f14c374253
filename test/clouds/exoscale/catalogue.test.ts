import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Server } from "archipel";
import { only, vienna } from "./helper";

function chosen(needs: { vcpus: number; memoryGib: number }): unknown {
  const { stack, cloud } = vienna();
  new Server(cloud, "web", { machine: MachineType.needs(needs), image: MachineImage.debian("12"), publicIp: true });
  return only(stack, "exoscale_compute_instance").type;
}

describe("the Exoscale catalogue", () => {
  const { catalogue } = vienna().cloud;

  test("gives every entry a source and a date", () => {
    const lists = [catalogue.regions, catalogue.machineTypes, catalogue.images, Object.values(catalogue.nameRules), [catalogue.operator!]];
    const entries = lists.flat();
    expect(entries.filter((entry) => entry.source === "" || !/^\d{4}(-\d{2}){1,2}$|^undated$/.test(entry.asOf))).toEqual([]);
  });

  test("names its operator, who is Swiss", () => {
    expect(catalogue.operator).toMatchObject({ name: "Akenes SA", country: "CH" });
  });

  test("lists each machine type once", () => {
    const names = catalogue.machineTypes.map((entry) => entry.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    [{ vcpus: 2, memoryGib: 4 }, "standard.medium"],
    [{ vcpus: 2, memoryGib: 8 }, "memory.extra-large"],
    [{ vcpus: 4, memoryGib: 8 }, "standard.large"],
    [{ vcpus: 8, memoryGib: 16 }, "cpu.extra-large"],
  ])("answers %o with %s", (needs, type) => {
    expect(chosen(needs)).toBe(type);
  });

  test("has the usual images", () => {
    const { cloud } = vienna();
    [MachineImage.ubuntu("24.04"), MachineImage.ubuntu("22.04"), MachineImage.debian("12"), MachineImage.debian("13")].forEach(
      (image, index) => new Server(cloud, `server${index}`, { machine: MachineType.named("standard.small"), image, publicIp: true }),
    );
    expect(() => new Server(cloud, "odd", { machine: MachineType.named("standard.small"), image: MachineImage.ubuntu("18.04"), publicIp: true })).toThrow(/ubuntu 18.04/);
  });
});
