import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Network, Server, Stackit } from "archipel";
import { testStack } from "archipel/testing";
import { germany, only } from "./helper";
import { PROJECT } from "./make-cloud";

function chosen(vcpus: number, memoryGib: number): unknown {
  const { stack, cloud } = germany();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus, memoryGib }), image: MachineImage.debian("12") });
  return only(stack, "stackit_server").machine_type;
}

describe("the STACKIT catalogue", () => {
  const { catalogue } = new Stackit(testStack(), "cloud", { region: "eu01", projectId: PROJECT });

  test("gives every entry a source and a date", () => {
    const entries = [...catalogue.regions, ...catalogue.machineTypes, ...catalogue.images, ...catalogue.volumeTypes!, catalogue.operator!];
    expect(entries.filter((entry) => entry.source === "" || !/^\d{4}(-\d{2}){0,2}$|^undated$/.test(entry.asOf))).toEqual([]);
  });

  test("lists each machine type once, and its name says how many processors it has", () => {
    const names = catalogue.machineTypes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(catalogue.machineTypes.filter(({ name, vcpus }) => /\.(\d+)d?$/.exec(name)![1] !== String(vcpus))).toEqual([]);
  });

  test("picks machines with processors of their own", () => {
    expect(chosen(2, 4)).toBe("c2a.2d");
    expect(chosen(2, 8)).toBe("g2a.2d");
    expect(chosen(3, 20)).toBe("m2a.4d");
    expect(catalogue.machineTypes.filter(({ name, chosenByNeeds }) => chosenByNeeds !== name.endsWith("d"))).toEqual([]);
  });

  test.each([["ubuntu", "24.04"], ["ubuntu", "22.04"], ["debian", "12"], ["rocky", "9"], ["almalinux", "9"]])("has an image of %s %s", (distribution, version) => {
    expect(catalogue.images.filter((image) => image.distribution === distribution && image.version === version)).toHaveLength(1);
  });

  test("refuses a machine type that it does not know, and tells what is near", () => {
    const { cloud } = germany();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const props = { network, machine: MachineType.named("c2a.3d"), image: MachineImage.debian("12") };
    expect(() => new Server(cloud, "web", props)).toThrow(/machine: got "c2a\.3d"; allowed: .*nearest: c2a\.30d .*c2a\.1d/);
  });
});
