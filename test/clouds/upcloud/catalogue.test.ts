import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Server } from "archipel";
import { helsinki, net, only } from "./helper";

function chosen(needs: { vcpus: number; memoryGib: number }): unknown {
  const { stack, cloud } = helsinki();
  new Server(cloud, "web", { machine: MachineType.needs(needs), image: MachineImage.debian("12"), network: net(cloud) });
  return only(stack, "upcloud_server").plan;
}

describe("the UpCloud catalogue", () => {
  const { catalogue } = helsinki().cloud;

  test("gives every entry a source and a date", () => {
    const { regions, machineTypes, images, volumeTypes, nameRules, operator } = catalogue;
    const entries = [regions, machineTypes, images, volumeTypes!, Object.values(nameRules), [operator!]].flat();
    expect(entries.filter((entry) => entry.source === "" || !/^\d{4}(-\d{2}){1,2}$|^undated$/.test(entry.asOf))).toEqual([]);
  });

  test("names its operator, who is Finnish", () => {
    expect(catalogue.operator).toMatchObject({ name: "UpCloud Oy", country: "FI" });
  });

  test("lists each plan once", () => {
    const names = catalogue.machineTypes.map((entry) => entry.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test.each([
    [{ vcpus: 1, memoryGib: 2 }, "1xCPU-2GB"],
    [{ vcpus: 2, memoryGib: 4 }, "2xCPU-4GB"],
    [{ vcpus: 4, memoryGib: 8 }, "4xCPU-8GB"],
    [{ vcpus: 2, memoryGib: 8 }, "4xCPU-8GB"],
    [{ vcpus: 8, memoryGib: 32 }, "8xCPU-32GB"],
  ])("answers %o with %s, never with a plan of shared processors", (needs, plan) => {
    expect(chosen(needs)).toBe(plan);
  });

  test("has the usual images", () => {
    const { cloud } = helsinki();
    const network = net(cloud);
    const machine = MachineType.named("DEV-1xCPU-2GB");
    [MachineImage.ubuntu("24.04"), MachineImage.ubuntu("22.04"), MachineImage.debian("12")].forEach(
      (image, index) => new Server(cloud, `server${index}`, { machine, image, network }),
    );
    expect(() => new Server(cloud, "odd", { machine, image: MachineImage.ubuntu("18.04"), network })).toThrow(/ubuntu 18.04/);
  });
});
