import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Network, Outscale, Server } from "archipel";
import { testStack } from "archipel/testing";
import { only, paris } from "./helper";

function chosen(vcpus: number, memoryGib: number): unknown {
  const { stack, cloud } = paris();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
  new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus, memoryGib }), image: MachineImage.debian("12") });
  return only(stack, "outscale_vm").vm_type;
}

describe("the OUTSCALE catalogue", () => {
  const { catalogue } = new Outscale(testStack(), "cloud", { region: "eu-west-2" });

  test("gives every entry a source and a date", () => {
    const entries = [...catalogue.regions, ...catalogue.machineTypes, ...catalogue.images, ...catalogue.volumeTypes!, catalogue.operator!];
    expect(entries.filter((entry) => entry.source === "" || !/^\d{4}(-\d{2}){0,2}$|^undated$/.test(entry.asOf))).toEqual([]);
  });

  test("lists each machine type once, and its name says what it has", () => {
    const names = catalogue.machineTypes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(catalogue.machineTypes.filter(({ name, vcpus, memoryGib }) => !name.endsWith(`.c${vcpus}r${memoryGib}p2`))).toEqual([]);
  });

  test("picks the smallest size of the generation that all regions have", () => {
    expect(chosen(2, 4)).toBe("tinav6.c2r4p2");
    expect(chosen(3, 5)).toBe("tinav6.c4r8p2");
    expect(chosen(1, 1)).toBe("tinav6.c1r1p2");
  });

  test.each([["ubuntu", "24.04"], ["ubuntu", "22.04"], ["debian", "13"], ["debian", "12"], ["rocky", "9"]])("has an image of %s %s", (distribution, version) => {
    expect(catalogue.images.filter((image) => image.distribution === distribution && image.version === version)).toHaveLength(1);
  });

  test("refuses a machine type that it does not know, and tells what is near", () => {
    const { cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    const props = { network, machine: MachineType.named("tinav6.c2r5p2"), image: MachineImage.debian("12") };
    expect(() => new Server(cloud, "web", props)).toThrow(/machine: got "tinav6\.c2r5p2"; allowed: .*nearest: tinav6\.c2r2p2/);
  });
});
