import { describe, expect, test } from "vitest";
import { FileShare, Network, RemovalPolicy, Server } from "archipel";
import { SMALL, helsinki, net, only, resources } from "./helper";

describe("a file share on UpCloud", () => {
  test("is a file storage on its network, with one share", () => {
    const { stack, cloud } = helsinki();
    new FileShare(cloud, "files", { sizeGib: 250, network: net(cloud), removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, "upcloud_file_storage")).toEqual({
      provider: "upcloud",
      zone: "fi-hel2",
      name: "shop-helsinki-files",
      size: 250,
      configured_status: "started",
      network: [{ name: "private", family: "IPv4", uuid: expect.stringMatching(/^\$\{upcloud_network\..*\.id\}$/) }],
      lifecycle: { prevent_destroy: true },
    });
    expect(only(stack, "upcloud_file_storage_share")).toEqual({
      provider: "upcloud",
      file_storage: expect.stringMatching(/^\$\{upcloud_file_storage\..*\.id\}$/),
      name: "data",
      path: "/data",
    });
  });

  test("lets in each server that names it, from its private address and as it may", () => {
    const { stack, cloud } = helsinki();
    const network = net(cloud);
    const share = new FileShare(cloud, "files", { sizeGib: 250, network });
    new Server(cloud, "writer", { ...SMALL, network, fileShares: [{ share, path: "/srv" }] });
    new Server(cloud, "reader", { ...SMALL, network, fileShares: [{ share, path: "/srv", readOnly: true }] });
    const [writer, reader] = resources(stack, "upcloud_file_storage_share_acl");
    expect(writer).toEqual({
      provider: "upcloud",
      file_storage: expect.stringMatching(/^\$\{element\(split\("\/", upcloud_file_storage_share\.\w+\.id\), 0\)\}$/),
      share_name: expect.stringMatching(/^\$\{element\(split\("\/", upcloud_file_storage_share\.\w+\.id\), 1\)\}$/),
      name: expect.stringMatching(/^server-[0-9a-z]{42}$/),
      target: expect.stringMatching(/upcloud_server\.\w*writer\w*\.network_interface\[0\]\.ip_address/),
      permission: "rw",
    });
    expect(reader.permission).toBe("ro");
    expect(reader.name).not.toBe(writer.name);
    const [userData] = resources(stack, "upcloud_server").map((server) => server.user_data);
    expect(userData).toMatch(/one\(upcloud_file_storage\.\w+\.network\[\*\]\.ip_address\)\}:\/data/);
  });

  test("that exists is known by the identifiers of its storage and its share", () => {
    const { stack, cloud } = helsinki();
    const share = FileShare.fromFileShareAttributes(cloud, "old", { fileShareId: "11111111-1111-1111-1111-111111111111/photos", exportLocation: "10.0.0.5:/photos" });
    new Server(cloud, "web", { ...SMALL, network: net(cloud), fileShares: [{ share, path: "/srv" }] });
    expect(only(stack, "upcloud_file_storage_share_acl")).toMatchObject({ file_storage: "11111111-1111-1111-1111-111111111111", share_name: "photos" });
  });

  test("refuses sizes that UpCloud does not have, and to stand on no network", () => {
    const { cloud } = helsinki();
    const network = net(cloud);
    expect(() => new FileShare(cloud, "small", { sizeGib: 249, network })).toThrow(/sizeGib: got 249; allowed: a whole number from 250 to 25000 GiB/);
    expect(() => new FileShare(cloud, "nowhere", { sizeGib: 250 })).toThrow(/stands on one private network/);
  });

  test("asks for the subnet where the program knows none", () => {
    const { cloud } = helsinki();
    const network = Network.fromNetworkId(cloud, "old", "11111111-1111-1111-1111-111111111111");
    expect(() => new FileShare(cloud, "files", { sizeGib: 250, network })).toThrow(/subnet: .*the subnet that it stands on/);
  });

  test("is refused where UpCloud has none", () => {
    const { cloud } = helsinki({ zone: "de-fra1" });
    expect(() => new FileShare(cloud, "files", { sizeGib: 250, network: net(cloud) })).toThrow(/File Storage in fi-hel2 only, not in de-fra1/);
  });
});
