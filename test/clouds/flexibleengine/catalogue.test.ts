import { describe, expect, test } from "vitest";
import { FlexibleEngine, MachineType, Network, Server } from "archipel";
import { testStack } from "archipel/testing";
import { PARIS } from "./place";
import { only } from "../../families/huawei/place";

describe("the catalogue of Flexible Engine", () => {
  test.each([
    [{ vcpus: 1, memoryGib: 1 }, "s6.small.1"],
    [{ vcpus: 2, memoryGib: 4 }, "s6.large.2"],
    [{ vcpus: 4, memoryGib: 8 }, "s3.xlarge.4"],
  ])("picks for %o the smallest that it names, the newer series first", (needs, name) => {
    const { stack, cloud } = PARIS.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "web", { network, machine: MachineType.needs(needs), image: PARIS.small.image });
    expect(only(stack, "flexibleengine_compute_instance_v2").flavor_id).toBe(name);
  });

  test("has one region, in France", () => {
    const { region, catalogue } = new FlexibleEngine(testStack(), "cloud");
    expect([region.name, region.country, region.city]).toEqual(["eu-west-0", "FR", "Paris"]);
    expect(catalogue.regions).toEqual([region]);
  });
});
