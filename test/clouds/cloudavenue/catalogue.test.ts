import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Network, Server } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, only, valDeReuil } from "./helper";

describe("the Cloud Avenue catalogue", () => {
  test.each([
    [{ vcpus: 2, memoryGib: 4 }, [2, 4096]],
    [{ vcpus: 3, memoryGib: 4 }, [4, 4096]],
    [{ vcpus: 8, memoryGib: 32 }, [8, 32_768]],
  ])("meets %o with CPUs and MB %o", (needs, size) => {
    const { stack, cloud } = valDeReuil();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "web", { ...SMALL, network, machine: MachineType.needs(needs) });
    const { cpus, memory } = only(stack, "cloudavenue_vm").resource as Record<string, unknown>;
    expect([cpus, memory]).toEqual(size);
  });

  test.each([
    [MachineImage.ubuntu("24.04"), "UBUNTU_24.04"],
    [MachineImage.ubuntu("20.04"), "UBUNTU_20.04"],
    [MachineImage.debian("10"), "debian_10_X64"],
  ])("finds %o among Orange's templates", (image, template) => {
    const { stack, cloud } = valDeReuil();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), image });
    expect(Object.values(synthesize(stack).data!.cloudavenue_catalog_vapp_template)[0]).toMatchObject({ catalog_name: "Orange-Linux", template_name: template });
  });

  test("refuses an image whose name no source tells, and says how to name it", () => {
    const { cloud } = valDeReuil();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const build = (): unknown => new Server(cloud, "web", { ...SMALL, network, image: MachineImage.debian("12") });
    expect(build).toThrow(/image: got "debian 12"; allowed: debian 10, ubuntu 20.04, ubuntu 24.04; any other by MachineImage\.named/);
  });

  test("has storage classes for one room, for each of two, and for both at once", () => {
    const names = valDeReuil().cloud.catalogue.volumeTypes!.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["silver", "gold_r1", "platinum7k_r2", "gold_hm"]));
    expect(names).not.toContain("silver_hm");
    expect(names).toHaveLength(15);
  });

  test("names the owner and its country, as the legal entity and its seat are not known", () => {
    const { country, owners } = valDeReuil().cloud.catalogue.operator!;
    expect(country).toBeUndefined();
    expect(owners).toContainEqual(expect.objectContaining({ name: "Orange SA", country: "FR" }));
  });
});
