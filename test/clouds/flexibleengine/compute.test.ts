import { describe, expect, test } from "vitest";
import { MachineImage, Network, Server } from "archipel";
import { PARIS } from "./place";
import { computeTests } from "../../families/huawei/compute-tests";

describe("on Flexible Engine", () => {
  computeTests(PARIS);

  test("people log in as cloud", () => {
    const { cloud } = PARIS.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(new Server(cloud, "web", { ...PARIS.small, network }).loginUser).toBe("cloud");
  });

  test("an image that no source names is refused, and those that one does are told", () => {
    const { cloud } = PARIS.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const build = (): unknown => new Server(cloud, "web", { network, machine: PARIS.small.machine, image: MachineImage.ubuntu("24.04") });
    expect(build).toThrow(/image: got "ubuntu 24.04"; allowed: .*ubuntu 22.04/);
  });
});
