import { describe, expect, it } from "vitest";
import { CloudMismatchError, FileShare, Network, RemovalPolicy, StorageCapability } from "archipel";
import { FakeCloud, testStack } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

describe("a file share", () => {
  it("tells its cloud of its size, type, place and tags", () => {
    const { cloud, template } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new FileShare(cloud, "files", { sizeGib: 20, network, shareType: "fast", tags: { a: "b" } });
    template().hasResource("fake_file_share", {
      name: "test-cloud-files",
      size_gib: 20,
      share_type: "fast",
      network_id: "${fake_network.cloud_net_CCEF5F03.id}",
      subnet_id: "${fake_subnet.cloud_net_DefaultSubnet_E2AD068E.id}",
      tags: { a: "b" },
    });
  });

  it("stands on the subnet that it is given, and is of that subnet's network", () => {
    const { cloud, template } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/23", defaultSubnet: false });
    network.addSubnet("one", { cidr: "10.0.0.0/24" });
    const subnet = network.addSubnet("two", { cidr: "10.0.1.0/24" });
    expect(new FileShare(cloud, "files", { sizeGib: 20, subnet }).network).toBe(network);
    template().hasResource("fake_file_share", { subnet_id: "${fake_subnet.cloud_net_two_B3272718.id}" });
  });

  it("is for servers of any network when it is given none", () => {
    const { cloud } = fixture();
    const share = new FileShare(cloud, "files", { sizeGib: 20 });
    expect(share.network).toBeUndefined();
    expect(share.exportLocation).toBeUndefined();
  });

  it("that is protected is never destroyed", () => {
    const { cloud, template } = fixture();
    new FileShare(cloud, "files", { sizeGib: 20, removalPolicy: RemovalPolicy.PROTECT });
    template().hasResource("fake_file_share", { lifecycle: { prevent_destroy: true } });
  });

  it("refuses a size that the cloud has not", () => {
    const { cloud } = fixture();
    expect(faultOf(() => new FileShare(cloud, "files", { sizeGib: 9 }))).toMatchObject({ property: "sizeGib", allowed: "a whole number from 10 to 10000 GiB" });
  });

  it("refuses a subnet of another network", () => {
    const { cloud } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const [subnet] = new Network(cloud, "other", { cidr: "10.1.0.0/24" }).subnets;
    expect(faultOf(() => new FileShare(cloud, "files", { sizeGib: 20, network, subnet }))).toMatchObject({
      property: "subnet",
      allowed: "a subnet of the network test/cloud/net",
    });
  });

  it("refuses a blank type", () => {
    const { cloud } = fixture();
    expect(faultOf(() => new FileShare(cloud, "files", { sizeGib: 20, shareType: " " })).property).toBe("shareType");
  });

  it("tells all that is wrong at once", () => {
    const { cloud } = fixture();
    const faults = faultsOf(() => new FileShare(cloud, "files", { sizeGib: 0, shareType: "", name: "A" }));
    expect(faults.map((fault) => fault.property)).toEqual(["sizeGib", "shareType", "name"]);
  });

  it("refuses a network of another cloud", () => {
    const { cloud } = fixture();
    const elsewhere = new Network(new FakeCloud(testStack("other"), "there"), "net", { cidr: "10.0.0.0/24" });
    expect(() => new FileShare(cloud, "files", { sizeGib: 20, network: elsewhere })).toThrow(CloudMismatchError);
  });

  it("is refused where the cloud has none", () => {
    const { cloud } = fixture({ without: [StorageCapability.FILE_SHARE] });
    expect(gapsOf(() => new FileShare(cloud, "files", { sizeGib: 20 }))[0]).toMatchObject({ capabilityId: "storage.file-share", property: "FileShare" });
  });

  it.each([
    [StorageCapability.FILE_SHARE_ANY_NETWORK, {}, "network"],
    [StorageCapability.FILE_SHARE_TYPE, { shareType: "fast" }, "shareType"],
    [StorageCapability.FILE_SHARE_TAGS, { tags: { a: "b" } }, "tags"],
  ])("asks for $capabilityId only when it is used", (capability, props, property) => {
    const { cloud } = fixture({ without: [capability] });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(new FileShare(cloud, "plain", { sizeGib: 20, network }).fileShareId).toBeDefined();
    const given = property === "network" ? props : { network, ...props };
    expect(gapsOf(() => new FileShare(cloud, "files", { sizeGib: 20, ...given }))).toMatchObject([{ capabilityId: capability.capabilityId, property }]);
  });
});

describe("a file share that exists", () => {
  it("shows what the program says of it", () => {
    const { cloud } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const share = FileShare.fromFileShareAttributes(cloud, "files", { fileShareId: "share-1", exportLocation: "10.0.0.5:/shares/files", network });
    expect(share).toMatchObject({ fileShareId: "share-1", exportLocation: "10.0.0.5:/shares/files", network });
  });

  it("refuses an export location without a path", () => {
    const { cloud } = fixture();
    const attributes = { fileShareId: "share-1", exportLocation: "10.0.0.5" };
    expect(faultOf(() => FileShare.fromFileShareAttributes(cloud, "files", attributes)).property).toBe("exportLocation");
  });
});
