import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { ContainerRegistry, RemovalPolicy, vendors } from "archipel";
import { synthesize } from "archipel/testing";
import { berlin, only } from "./helper";

const REGISTRY = "ionoscloud_container_registry";

describe("a container registry on IONOS Cloud", () => {
  test("is in the location of the cloud, without the scan that costs money", () => {
    const { stack, cloud } = berlin({ region: "de/fra" });
    const registry = new ContainerRegistry(cloud, "images", { removalPolicy: RemovalPolicy.PROTECT });
    new TerraformOutput(stack, "endpoint", { value: registry.endpoint });
    expect(only(stack, REGISTRY)).toEqual({
      provider: "ionoscloud",
      name: expect.stringMatching(/^[a-z][a-z0-9-]*[a-z0-9]$/),
      location: "de/fra",
      features: { vulnerability_scanning: false },
      lifecycle: { prevent_destroy: true },
    });
    expect(synthesize(stack).output!.endpoint.value).toMatch(/^\$\{ionoscloud_container_registry\..*\.hostname\}$/);
  });

  test("has the scan, and lets chosen addresses in only, by mixins", () => {
    const { stack, cloud } = berlin({ region: "de/fra" });
    const registry = new ContainerRegistry(cloud, "images");
    registry.with(new vendors.ionoscloud.VulnerabilityScanning());
    registry.with(new vendors.ionoscloud.RegistryAllowList(["192.0.2.0/24"]));
    expect(only(stack, REGISTRY)).toMatchObject({ features: { vulnerability_scanning: true }, api_subnet_allow_list: ["192.0.2.0/24"] });
  });

  test("is not for everybody, and not in every location", () => {
    expect(() => new ContainerRegistry(berlin({ region: "de/fra" }).cloud, "images", { publicRead: true })).toThrow(/has a token/);
    expect(() => new ContainerRegistry(berlin().cloud, "images")).toThrow(/registries in de\/fra alone/);
  });
});
