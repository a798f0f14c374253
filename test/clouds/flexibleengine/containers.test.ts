import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { ContainerRegistry } from "archipel";
import { synthesize } from "archipel/testing";
import { PARIS } from "./place";
import { containerTests } from "../../families/huawei/containers-tests";

describe("on Flexible Engine", () => {
  containerTests(PARIS, "flexibleengine_swr_organization");

  test("an image is named after the host that the organization tells", () => {
    const { stack, cloud } = PARIS.make();
    new TerraformOutput(stack, "image", { value: new ContainerRegistry(cloud, "images", { name: "shop" }).imageName("web", "1.0") });
    expect(synthesize(stack).output!.image.value).toMatch(/^\$\{flexibleengine_swr_organization\.\w+\.login_server\}\/shop\/web:1\.0$/);
  });
});
