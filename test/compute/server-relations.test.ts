import { describe, expect, it } from "vitest";
import { CloudMismatchError, ComputeCapability, Firewall, Network, PlacementGroup, PublicIp, SshKey, Volume } from "archipel";
import { FakeCloud, Match } from "archipel/testing";
import { faultOf, fixture, gapsOf, thrownBy } from "../testing/fixtures";

describe("a server has nothing of another cloud:", () => {
  const two = () => {
    const { stack, bench } = fixture();
    return { bench, other: new FakeCloud(stack, "other") };
  };
  it.each([
    ["network", (other: FakeCloud) => ({ network: new Network(other, "net", { cidr: "10.0.0.0/16" }) })],
    ["subnet", (other: FakeCloud) => ({ subnet: new Network(other, "net", { cidr: "10.0.0.0/16" }).subnets[0] })],
    ["firewall", (other: FakeCloud) => ({ firewall: new Firewall(other, "fw") })],
    ["placementGroup", (other: FakeCloud) => ({ placementGroup: new PlacementGroup(other, "group") })],
    ["sshKeys[0]", (other: FakeCloud) => ({ sshKeys: [SshKey.fromSshKeyName(other, "key", "k")] })],
    ["volume", (other: FakeCloud) => ({ volumes: [new Volume(other, "data", { sizeGib: 1 })] })],
  ])("%s", (property, props) => {
    const { bench, other } = two();
    const error = thrownBy(() => bench.server("web", props(other)), CloudMismatchError);
    expect(error.message).toBe(
      `test/cloud/web: ${property} belongs to the cloud test/other, but this construct to the cloud test/cloud; both must be on the same cloud [ARCHIPEL_CLOUD_MISMATCH]`,
    );
  });

  it("publicIp", () => {
    const { bench, other } = two();
    expect(() => bench.server("web").attachPublicIp(new PublicIp(other, "ip"))).toThrow(CloudMismatchError);
  });

  it("target of a route", () => {
    const { bench, other } = two();
    const network = new Network(other, "net", { cidr: "10.0.0.0/16" });
    expect(() => network.addRoute("r", { destination: "192.168.0.0/24", target: bench.server("web") })).toThrow(CloudMismatchError);
  });
});

describe("forwarding", () => {
  it("is refused where the cloud drops such packets", () => {
    const { bench } = fixture({ without: [ComputeCapability.IP_FORWARDING] });
    const server = bench.server("gateway");
    expect(gapsOf(() => server.allowForwarding("192.168.0.0/24"))[0].property).toBe("allowForwarding");
    expect(gapsOf(() => bench.network.addRoute("r", { destination: "192.168.0.0/24", target: server }))[0].capabilityId).toBe("compute.server.ip-forwarding");
  });

  it("speaks of an address block", () => {
    expect(faultOf(() => fixture().bench.server("gateway").allowForwarding("everything")).property).toBe("allowForwarding");
  });
});

describe("a volume of a server", () => {
  it("is mounted at the first boot, which waits for it", () => {
    const { bench, template } = fixture();
    const device = bench.server("db").attachVolume(bench.volume("data"), { mountPath: "/srv/data", filesystem: "xfs" });
    expect(device).toMatch(/^\/dev\/disk\/by-id\/fake-/);
    template().hasResource("fake_server", { user_data: Match.stringLike(`#cloud-config*mkfs.xfs ${device}*mkdir -p /srv/data*`) });
  });

  it.each([["data", "ext4", "mountPath"], ["/with blank", "ext4", "mountPath"], ["/data", "ntfs", "filesystem"]])(
    "is refused at %s as %s",
    (mountPath, filesystem, property) => {
      const { bench } = fixture();
      expect(faultOf(() => bench.server("db").attachVolume(bench.volume("data"), { mountPath, filesystem })).property).toBe(property);
    },
  );

  it("has no file system without a place", () => {
    const { bench } = fixture();
    expect(faultOf(() => bench.server("db").attachVolume(bench.volume("data"), { filesystem: "xfs" })).allowed).toBe("nothing without a mountPath");
  });

  it("is refused where the cloud attaches none, also after the server was defined", () => {
    const { bench } = fixture({ without: [ComputeCapability.VOLUME] });
    const server = bench.server("db");
    expect(gapsOf(() => server.attachVolume(bench.volume("data")))[0].capabilityId).toBe("compute.server.volume");
  });

  it("is not mounted where the cloud takes no user data", () => {
    const { bench } = fixture({ without: [ComputeCapability.USER_DATA] });
    const server = bench.server("db");
    expect(gapsOf(() => server.attachVolume(bench.volume("data"), { mountPath: "/data" }))[0].property).toBe("mountPath");
  });
});
