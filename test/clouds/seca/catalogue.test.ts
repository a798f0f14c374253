import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Network, Server } from "archipel";
import { synthesize } from "archipel/testing";
import { north } from "./helper";

describe("the catalogue of a SECA cloud", () => {
  test("has what the program says, and says so", () => {
    const { catalogue } = north().cloud;
    const entries = [...catalogue.regions, ...catalogue.machineTypes, ...catalogue.images];
    expect(entries).toHaveLength(4);
    expect(entries.filter(({ source, asOf }) => source !== "given by the program" || asOf !== "undated")).toEqual([]);
  });

  test("is empty where the program says nothing, and then takes names as they are", () => {
    const { stack, cloud } = north({ machineTypes: undefined, images: undefined });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const named = { network, machine: MachineType.described({ name: "DXL", diskGib: 0 }), image: MachineImage.named("debian-13") };
    new Server(cloud, "web", named);
    const names = Object.entries(synthesize(stack).data!).flatMap(([, blocks]) => Object.values(blocks).map(({ name }) => name));
    expect(names.sort()).toEqual(["DXL", "N10K", "RD500", "debian-13"]);
    expect(() => new Server(cloud, "odd", { ...named, image: MachineImage.debian("13") })).toThrow(/catalogue of images is empty/);
  });

  test("serves needs", () => {
    const { stack, cloud } = north();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "web", { network, machine: MachineType.needs({ vcpus: 2, memoryGib: 4 }), image: MachineImage.ubuntu("24.04") });
    expect(Object.values(synthesize(stack).data!.seca_instance_sku)[0].name).toBe("DS");
  });
});
