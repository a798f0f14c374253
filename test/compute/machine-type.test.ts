import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MachineImage, MachineType } from "archipel";
import { FAKE_CATALOGUE } from "archipel/testing";
import { faultOf, fixture } from "../testing/fixtures";

describe("a machine by its needs", () => {
  it("is the smallest that has enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 32 }), (vcpus, memoryGib) => {
        const { bench, template } = fixture();
        bench.server("web", { machine: MachineType.needs({ vcpus, memoryGib }) });
        const [{ attributes }] = template().findResources("fake_server");
        const picked = FAKE_CATALOGUE.machineTypes.find((entry) => entry.name === attributes.machine_type)!;
        expect(picked.vcpus).toBeGreaterThanOrEqual(vcpus);
        expect(picked.memoryGib).toBeGreaterThanOrEqual(memoryGib);
        expect(["shared", "small-arm"]).not.toContain(picked.name);
      }),
      { numRuns: 25 },
    );
  });

  it("has the architecture it asks for", () => {
    const { bench, template } = fixture();
    bench.server("web", { machine: MachineType.needs({ vcpus: 1, memoryGib: 1, architecture: "arm64" }) });
    template().hasResource("fake_server", { machine_type: "small-arm" });
  });

  it("is one that is sold in the zone", () => {
    const { bench } = fixture();
    const machine = MachineType.needs({ vcpus: 8, memoryGib: 8 });
    expect(() => bench.server("a", { machine, zone: "fake-1-a" })).not.toThrow();
    expect(faultOf(() => bench.server("c", { machine, zone: "fake-1-c" })).property).toBe("machine");
  });

  it("is refused where none has enough, and told the largest", () => {
    const fault = faultOf(() => fixture().bench.server("web", { machine: MachineType.needs({ vcpus: 64, memoryGib: 1 }) }));
    expect(fault.value).toBe('{"vcpus":64,"memoryGib":1}');
    expect(fault.allowed).toContain("its largest: large (8 vCPU, 32 GiB)");
  });

  it.each([0, -1, NaN, Infinity])("is refused for %s CPUs", (vcpus) => {
    expect(faultOf(() => fixture().bench.server("web", { machine: MachineType.needs({ vcpus, memoryGib: 1 }) })).property).toBe("machine.vcpus");
  });

  it("is refused for an unknown architecture", () => {
    const machine = MachineType.needs({ vcpus: 1, memoryGib: 1, architecture: "riscv" });
    expect(faultOf(() => fixture().bench.server("web", { machine }))).toEqual({ property: "machine.architecture", value: '"riscv"', allowed: "x86_64, arm64" });
  });
});

describe("a machine that the catalogue does not know", () => {
  it("is described", () => {
    const { bench, template } = fixture();
    bench.server("web", { machine: MachineType.described({ name: "new-1", diskGib: 40 }), image: MachineImage.id("i-1") });
    template().hasResource("fake_server", { machine_type: "new-1", image_id: "i-1" });
  });

  it.each([[{ name: "", diskGib: 1 }, "machine.name"], [{ name: "x", diskGib: -1 }, "machine.diskGib"]])("is refused as %j", (description, property) => {
    expect(faultOf(() => fixture().bench.server("web", { machine: MachineType.described(description) })).property).toBe(property);
  });
});
