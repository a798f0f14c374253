import { describe, expect, test } from "vitest";
import { Hetzner, MachineImage, MachineType, Server } from "archipel";
import { testStack } from "archipel/testing";
import { falkenstein, only } from "./helper";

function chosenFor(needs: { vcpus: number; memoryGib: number; architecture?: string }): unknown {
  const { stack, cloud } = falkenstein();
  new Server(cloud, "web", { publicIp: true, machine: MachineType.needs(needs), image: MachineImage.debian("13") });
  return only(stack, "hcloud_server").server_type;
}

describe("the Hetzner catalogue", () => {
  test.each([
    [{ vcpus: 2, memoryGib: 4 }, "cx23"],
    [{ vcpus: 2, memoryGib: 8 }, "ccx13"],
    [{ vcpus: 4, memoryGib: 8 }, "cx33"],
    [{ vcpus: 8, memoryGib: 32 }, "ccx33"],
    [{ vcpus: 2, memoryGib: 4, architecture: "arm64" }, "cax11"],
  ])("picks for %o the machine type %s", (needs, name) => {
    expect(chosenFor(needs)).toBe(name);
  });

  test("has the images that programs ask for", () => {
    const { cloud } = falkenstein();
    const names = cloud.catalogue.images.map(({ distribution, version, name }) => `${distribution} ${version}: ${name}`);
    expect(names).toEqual(expect.arrayContaining(["ubuntu 24.04: ubuntu-24.04", "debian 12: debian-12", "debian 13: debian-13"]));
  });

  test("knows no machine types outside Europe, where any can be described", () => {
    const cloud = new Hetzner(testStack("shop"), "ashburn", { region: "ash" });
    const server = (id: string, machine: MachineType): unknown => new Server(cloud, id, { publicIp: true, machine, image: MachineImage.debian("13") });
    expect(() => server("named", MachineType.named("cx23"))).toThrow(/machine: got "cx23".*MachineType\.described/s);
    expect(() => server("described", MachineType.described({ name: "cpx11", diskGib: 40 }))).not.toThrow();
  });

  test("names the operator and its country", () => {
    expect(falkenstein().cloud.catalogue.operator).toMatchObject({ name: "Hetzner Online GmbH", country: "DE" });
  });
});
