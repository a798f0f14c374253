import { describe, expect, it } from "vitest";
import { CapabilityError, ComputeCapability, Network, NetworkCapability, Server, Volume } from "archipel";
import { ALL_CAPABILITIES } from "archipel/testing";
import { fixture, gapsOf, thrownBy } from "../testing/fixtures";

describe("what a cloud does not offer", () => {
  it("is refused with the construct, the property, the capability, the reason and who offers it", () => {
    const { bench } = fixture({ without: [ComputeCapability.FIXED_PRIVATE_IP] });
    const error = thrownBy(() => bench.server("web", { privateIp: "10.0.0.9" }), CapabilityError);
    expect(error.message).toMatch(
      /^test\/cloud\/web: Server asks for what FakeCloud does not offer\n {2}- privateIp: a server with a chosen private address \(compute\.server\.fixed-private-ip\): the test withholds it; (offered by: |no cloud of this library offers it)/,
    );
  });

  it("is refused all at once", () => {
    const missing = [ComputeCapability.FIXED_PRIVATE_IP, ComputeCapability.TAGS, ComputeCapability.ROOT_DISK_SIZE];
    const { bench } = fixture({ without: missing });
    const gaps = gapsOf(() => bench.server("web", { privateIp: "10.0.0.9", tags: { a: "b" }, rootDiskGib: 30 }));
    expect(gaps.map((gap) => gap.property)).toEqual(["privateIp", "rootDiskGib", "tags"]);
  });

  it("may be a whole service", () => {
    const { cloud } = fixture({ services: ["compute"] });
    const [gap] = gapsOf(() => new Network(cloud, "net", { cidr: "10.0.0.0/16" }));
    expect(gap.capabilityId).toBe(NetworkCapability.NETWORK.capabilityId);
    expect(gap.reason).toBe("the test withholds the whole service");
    expect(() => new Volume(cloud, "data", { sizeGib: 1 })).toThrow(CapabilityError);
  });

  it("does not disturb what does not ask for it", () => {
    const { bench } = fixture({ without: [ComputeCapability.FIXED_PRIVATE_IP] });
    expect(bench.server("web")).toBeInstanceOf(Server);
  });
});

describe("a capability", () => {
  it("has an identifier of its own", () => {
    const ids = ALL_CAPABILITIES.map((capability) => capability.capabilityId);
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach((id) => expect(id).toMatch(/^(compute|network|storage|load-balancing|dns|kubernetes|databases|secrets|containers)(\.[a-z0-9-]+)+$/));
  });
});
