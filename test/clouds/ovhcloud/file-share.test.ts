import { describe, expect, test } from "vitest";
import { FileShare, Network, OvhCloud } from "archipel";
import { testStack } from "archipel/testing";

describe("file shares on OVHcloud", () => {
  test.each(["SBG5", "DE1", "GRA"])("are in %s, from 150 GiB on", (region) => {
    const cloud = new OvhCloud(testStack(), "cloud", { region });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new FileShare(cloud, "small", { sizeGib: 149, network })).toThrow(/from 150 to 10240 GiB/);
    expect(() => new FileShare(cloud, "files", { sizeGib: 150, network })).not.toThrow();
  });

  test("are not elsewhere, which is said", () => {
    const cloud = new OvhCloud(testStack(), "cloud", { region: "GRA11" });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new FileShare(cloud, "files", { sizeGib: 150, network })).toThrow(/in SBG5, DE1, GRA only, not in GRA11/);
  });
});
