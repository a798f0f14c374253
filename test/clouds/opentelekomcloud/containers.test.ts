import { describe, expect, test } from "vitest";
import { ContainerRegistry, OpenTelekomCloud } from "archipel";
import { testStack } from "archipel/testing";
import { GERMANY } from "./place";
import { containerTests } from "../../families/huawei/containers-tests";

describe("on Open Telekom Cloud", () => {
  containerTests(GERMANY, "opentelekomcloud_swr_organization_v2");

  test("an image is named after the region's host and the organization", () => {
    const registry = new ContainerRegistry(GERMANY.make().cloud, "images", { name: "shop" });
    expect(registry.imageName("web", "1.0")).toBe("swr.eu-de.otc.t-systems.com/shop/web:1.0");
  });

  test("there is no registry where no source names its host", () => {
    const cloud = new OpenTelekomCloud(testStack("shop"), "place", { region: "eu-ch2" });
    expect(() => new ContainerRegistry(cloud, "images")).toThrow(/the registry of eu-ch2 answers, no source says/);
  });
});
