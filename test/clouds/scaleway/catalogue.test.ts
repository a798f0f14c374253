import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Network, Scaleway, Server } from "archipel";
import { testStack } from "archipel/testing";
import { only } from "./helper";

function chosenIn(region: string, needs: { vcpus: number; memoryGib: number; architecture?: string }): unknown {
  const stack = testStack();
  const cloud = new Scaleway(stack, "cloud", { region });
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  new Server(cloud, "web", { network, machine: MachineType.needs(needs), image: MachineImage.debian("12") });
  return only(stack, "scaleway_instance_server").type;
}

describe("the Scaleway catalogue", () => {
  const { catalogue } = new Scaleway(testStack(), "cloud", { region: "fr-par" });

  test("gives every entry a source and a date", () => {
    const entries = [...catalogue.regions, ...catalogue.machineTypes, ...catalogue.images, ...catalogue.volumeTypes!, catalogue.operator!];
    expect(entries.filter((entry) => entry.source === "" || !/^\d{4}(-\d{2}){1,2}$|^undated$/.test(entry.asOf))).toEqual([]);
  });

  test("lists each machine type once, with zones that exist", () => {
    const names = catalogue.machineTypes.map((entry) => entry.name);
    const zones = catalogue.regions.flatMap((region) => region.zones ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(catalogue.machineTypes.filter((entry) => !entry.zones!.length || entry.zones!.some((zone) => !zones.includes(zone)))).toEqual([]);
  });

  test("picks what the region sells", () => {
    expect(chosenIn("fr-par", { vcpus: 2, memoryGib: 4 })).toBe("BASIC3-X2C-4G");
    expect(chosenIn("it-mil", { vcpus: 2, memoryGib: 8 })).toBe("BASIC3-X2C-8G");
    expect(chosenIn("pl-waw", { vcpus: 2, memoryGib: 4 })).toBe("POP2-HC-2C-4G");
    expect(chosenIn("fr-par", { vcpus: 2, memoryGib: 4, architecture: "arm64" })).toBe("BASIC2-A2C-4G");
  });

  test("never picks shared processors, GPUs, Windows, or what is at its end", () => {
    const chosen = catalogue.machineTypes.filter((entry) => entry.chosenByNeeds !== false).map((entry) => entry.name);
    expect(chosen.filter((name) => /^(DEV1|PLAY2|STARDUST1|L4|RENDER|VC1|START1|X64)|WIN$/.test(name))).toEqual([]);
  });

  test("refuses a machine type where it is not sold, and tells what is near", () => {
    const cloud = new Scaleway(testStack(), "cloud", { region: "it-mil" });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const props = { network, machine: MachineType.named("PLAY2-NANO"), image: MachineImage.debian("12") };
    expect(() => new Server(cloud, "web", props)).toThrow(/machine: got "PLAY2-NANO"; allowed: a machine type of the catalogue of Scaleway it-mil-1/);
  });
});
