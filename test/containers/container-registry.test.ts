import { TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import { ContainerCapability, ContainerRegistry, RemovalPolicy } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

describe("a container registry", () => {
  it("is private when nothing is said", () => {
    const { cloud, template } = fixture();
    new ContainerRegistry(cloud, "images");
    template().hasResource("fake_container_registry", { public_read: false, lifecycle: Match.absent() });
  });

  it("tells its cloud everything that it was given", () => {
    const { cloud, template } = fixture();
    new ContainerRegistry(cloud, "images", { name: "shop-images", publicRead: true, removalPolicy: RemovalPolicy.PROTECT });
    template().hasResource("fake_container_registry", { name: "shop-images", public_read: true, lifecycle: { prevent_destroy: true } });
  });

  it("names its images in full", () => {
    const { cloud, stack, template } = fixture();
    new TerraformOutput(stack, "image", { value: new ContainerRegistry(cloud, "images").imageName("team/shop", "1.0") });
    template().hasOutput("image", { value: Match.stringLike("${fake_container_registry.*.endpoint}/team/shop:1.0") });
  });

  it("takes a tag that only Terraform knows", () => {
    const { cloud, stack, template, token } = fixture();
    new TerraformOutput(stack, "image", { value: new ContainerRegistry(cloud, "images").imageName("shop", token()) });
    template().hasOutput("image", { value: Match.stringLike("${fake_container_registry.*.endpoint}/shop:${var.input}") });
  });

  it("that exists is known by what it is given", () => {
    const { cloud } = fixture();
    const registry = ContainerRegistry.fromContainerRegistryAttributes(cloud, "old", { registryId: "r-1", endpoint: "images.example/old" });
    expect([registry.registryId, registry.endpoint, registry.imageName("shop")]).toEqual(["r-1", "images.example/old", "images.example/old/shop:latest"]);
  });

  it("is refused with a name that the cloud does not take", () => {
    expect(faultOf(() => new ContainerRegistry(fixture().cloud, "images", { name: "Capital" })).property).toBe("name");
  });

  it("refuses names of images that no registry takes, all at once", () => {
    const registry = new ContainerRegistry(fixture().cloud, "images");
    expect(faultsOf(() => registry.imageName("Shop", "-1")).map(({ property }) => property)).toEqual(["repository", "tag"]);
  });

  it("refuses a name of an image that is no text", () => {
    const registry = new ContainerRegistry(fixture().cloud, "images");
    expect(faultOf(() => registry.imageName(Symbol("shop") as never)).property).toBe("repository");
  });

  it("open to everybody is refused where the cloud has none", () => {
    const { cloud } = fixture({ without: [ContainerCapability.REGISTRY_PUBLIC] });
    expect(gapsOf(() => new ContainerRegistry(cloud, "images", { publicRead: true }))).toMatchObject([{ property: "publicRead" }]);
  });
});
