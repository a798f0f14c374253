import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { ContainerApp, ContainerRegistry, RemovalPolicy } from "archipel";
import { synthesize } from "archipel/testing";
import { gravelines, only } from "./helper";
import { PROJECT_ID } from "./make-cloud";

const REGISTRY = "ovh_cloud_project_containerregistry";

describe("a registry on OVHcloud", () => {
  test("is a Managed Private Registry, in the region without its number", () => {
    const { stack, cloud } = gravelines();
    new ContainerRegistry(cloud, "images", { name: "shop" });
    expect(only(stack, REGISTRY)).toEqual({ provider: "ovh", service_name: PROJECT_ID, region: "GRA", name: "shop" });
  });

  test("is protected where the program says so", () => {
    const { stack, cloud } = gravelines();
    new ContainerRegistry(cloud, "images", { removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, REGISTRY)).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test("names images by its host and one of its projects", () => {
    const { stack, cloud } = gravelines();
    const registry = new ContainerRegistry(cloud, "images");
    new TerraformOutput(stack, "image", { value: registry.imageName("shop/web", "1.0") });
    expect(synthesize(stack).output!.image.value).toMatch(/^\$\{trimprefix\(ovh_cloud_project_containerregistry\..*\.url, "https:\/\/"\)\}\/shop\/web:1\.0$/);
    expect(() => registry.imageName("web")).toThrow(/repository: got "web".*a project and a name within it.*shop\/web/);
  });

  test("is not public as a whole", () => {
    const { cloud } = gravelines();
    expect(() => new ContainerRegistry(cloud, "images", { publicRead: true })).toThrow(/settled for each project/);
  });

  test("is refused where there is none, and the error says where", () => {
    const { cloud } = gravelines({ region: "SBG5" });
    expect(() => new ContainerRegistry(cloud, "images")).toThrow(/GRA, DE, BHS only, not in SBG/);
  });

  test("is refused without projectId, and the error says what is missing", () => {
    const { cloud } = gravelines({ projectId: undefined });
    expect(() => new ContainerRegistry(cloud, "images")).toThrow(/asked for by projectId/);
  });
});

test("an application is refused on OVHcloud, and the error names another way", () => {
  const { cloud } = gravelines();
  expect(() => new ContainerApp(cloud, "shop", { image: "ghcr.io/example/shop:1.0", port: 8080 })).toThrow(/a ContainerHost runs them on servers/);
});
