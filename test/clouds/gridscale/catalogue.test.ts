import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Network, Server } from "archipel";
import { SMALL, frankfurt, only } from "./helper";

describe("the gridscale catalogue", () => {
  test.each([
    [{ vcpus: 2, memoryGib: 4 }, [2, 4]],
    [{ vcpus: 3, memoryGib: 4 }, [4, 4]],
    [{ vcpus: 8, memoryGib: 32 }, [8, 32]],
  ])("meets %o with cores and memory %o", (needs, size) => {
    const { stack, cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "web", { ...SMALL, network, machine: MachineType.needs(needs) });
    const { cores, memory } = only(stack, "gridscale_server");
    expect([cores, memory]).toEqual(size);
  });

  test("refuses an image whose name no source tells, and says how to name it", () => {
    const { cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const build = (): unknown => new Server(cloud, "web", { ...SMALL, network, image: MachineImage.ubuntu("24.04") });
    expect(build).toThrow(/image: got "ubuntu 24.04"; allowed: ubuntu 20.04, ubuntu 22.04; any other by MachineImage\.named/);
  });

  test("names the operator and its country", () => {
    expect(frankfurt().cloud.catalogue.operator).toMatchObject({ name: "gridscale GmbH", country: "DE" });
  });
});
