import { describe, expect, test } from "vitest";
import { MachineImage, MachineType, Network, OpenTelekomCloud, Server } from "archipel";
import { testStack } from "archipel/testing";
import { only } from "../../families/huawei/place";

function chosenIn(region: string, needs: { vcpus: number; memoryGib: number }): unknown {
  const stack = testStack();
  const cloud = new OpenTelekomCloud(stack, "cloud", { region });
  new Server(cloud, "web", { network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), machine: MachineType.needs(needs), image: MachineImage.debian("13") });
  return only(stack, "opentelekomcloud_compute_instance_v2").flavor_id;
}

describe("the catalogue of Open Telekom Cloud", () => {
  test("knows the country of each region", () => {
    const countries = ["eu-de", "eu-nl", "eu-ch2"].map((region) => new OpenTelekomCloud(testStack(), "cloud", { region }).region.country);
    expect(countries).toEqual(["DE", "NL", "CH"]);
  });

  test.each([
    ["eu-de", { vcpus: 2, memoryGib: 4 }, "c4.large.2"],
    ["eu-nl", { vcpus: 4, memoryGib: 16 }, "c4.xlarge.4"],
    ["eu-ch2", { vcpus: 2, memoryGib: 4 }, "s3.large.2"],
    ["eu-ch2", { vcpus: 1, memoryGib: 2 }, "s3.medium.2"],
  ])("in %s picks for %o what the region sells", (region, needs, name) => {
    expect(chosenIn(region, needs)).toBe(name);
  });

  test("reads vCPUs and GiB off the names, as the vendor's table has them", () => {
    const { machineTypes } = new OpenTelekomCloud(testStack(), "cloud", { region: "eu-de" }).catalogue;
    const known = new Map(machineTypes.map(({ name, vcpus, memoryGib }) => [name, [vcpus, memoryGib]]));
    const some = ["s3.medium.1", "s3.8xlarge.8", "s9.16xlarge.4", "s7n.2xlarge.2", "c4.3xlarge.4", "c7n.24xlarge.2", "c9.32xlarge.4"];
    expect(some.map((name) => known.get(name))).toEqual([[1, 1], [32, 256], [64, 256], [8, 16], [12, 48], [96, 192], [128, 512]]);
  });

  test("refuses in Switzerland what is sold in Germany, and tells what is near", () => {
    const cloud = new OpenTelekomCloud(testStack(), "cloud", { region: "eu-ch2" });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const build = (): unknown => new Server(cloud, "web", { network, machine: MachineType.named("c4.large.2"), image: MachineImage.debian("12") });
    expect(build).toThrow(/machine: got "c4.large.2"; allowed: a machine type of the catalogue of Open Telekom Cloud eu-ch2a/);
  });
});
