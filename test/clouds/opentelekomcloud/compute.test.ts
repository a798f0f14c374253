import { describe, expect, test } from "vitest";
import { CapabilityError, FileShare, MachineImage, Network, Server } from "archipel";
import { GERMANY } from "./place";
import { computeTests } from "../../families/huawei/compute-tests";

describe("on Open Telekom Cloud", () => {
  computeTests(GERMANY);

  test.each([
    [MachineImage.ubuntu("24.04"), "ubuntu"],
    [MachineImage.debian("12"), "linux"],
  ])("the user of an image is called as its publisher has it", (image, user) => {
    const { cloud } = GERMANY.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(new Server(cloud, "web", { machine: GERMANY.small.machine, image, network }).loginUser).toBe(user);
  });

  test("no file share is open to its servers alone, so there is none, with the reason", () => {
    const build = (): unknown => {
      const { cloud } = GERMANY.make();
      return new FileShare(cloud, "files", { sizeGib: 500, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    };
    expect(build).toThrow(CapabilityError);
    expect(build).toThrow(/SFS Turbo opens its ports to the whole network by itself/);
  });
});
