import { describe, expect, test } from "vitest";
import { FileShare, MachineImage, MachineType, RemovalPolicy, Scaleway, Server } from "archipel";
import { testStack } from "archipel/testing";
import { only, paris } from "./helper";

const SHARE = "scaleway_file_filesystem";
const POP2 = { machine: MachineType.named("POP2-2C-8G"), image: MachineImage.ubuntu("24.04"), publicIp: true };

describe("a file share on Scaleway", () => {
  test("holds at least the GiB that are asked, in GB", () => {
    const { stack, cloud } = paris();
    new FileShare(cloud, "files", { sizeGib: 100, tags: { a: "b" } });
    expect(only(stack, SHARE)).toEqual({ provider: "scaleway", name: "shop-paris-files", size_in_gb: 108, tags: ["a=b"], lifecycle: { prevent_destroy: true } });
  });

  test("that is protected cannot be planned away", () => {
    const { stack, cloud } = paris();
    new FileShare(cloud, "files", { sizeGib: 100, removalPolicy: RemovalPolicy.PROTECT });
    expect(only(stack, SHARE).lifecycle).toEqual({ prevent_destroy: true });
  });

  test("has between 25 GB and 50 TB", () => {
    const { stack, cloud } = paris();
    expect(() => new FileShare(cloud, "small", { sizeGib: 23 })).toThrow(/sizeGib: got 23; allowed: a whole number from 24 to 46566 GiB/);
    new FileShare(cloud, "smallest", { sizeGib: 24 });
    expect(only(stack, SHARE).size_in_gb).toBe(26);
  });

  test("is of one type", () => {
    const { cloud } = paris();
    expect(() => new FileShare(cloud, "files", { sizeGib: 100, shareType: "fast" })).toThrow(/File Storage is of one type/);
  });

  test("is refused outside Paris, and says where there is one", () => {
    const cloud = new Scaleway(testStack(), "ams", { region: "nl-ams" });
    expect(() => new FileShare(cloud, "files", { sizeGib: 100 })).toThrow(/File Storage in fr-par only, not in nl-ams/);
  });
});

describe("a server on Scaleway that mounts a file share", () => {
  test("has the file system attached, and mounts it by its identifier", () => {
    const { stack, cloud } = paris();
    const share = new FileShare(cloud, "files", { sizeGib: 100 });
    new Server(cloud, "web", { ...POP2, fileShares: [{ share, path: "/srv/files" }] });
    const id = "scaleway_file_filesystem.paris_files_32057164.id";
    const server = only(stack, "scaleway_instance_server");
    expect(server.filesystems).toEqual([{ filesystem_id: `\${${id}}` }]);
    const { "cloud-init": userData } = server.user_data as Record<string, string>;
    expect(userData).toContain(`\${element(reverse(split("/", ${id})), 0)} /srv/files virtiofs defaults,nofail 0 0`);
    expect(userData).not.toContain("nfs");
  });

  test("has several in an order that the program's does not change", () => {
    const attached = (ids: string[]): unknown => {
      const { stack, cloud } = paris();
      const server = new Server(cloud, "web", { ...POP2, machine: MachineType.named("POP2-8C-32G") });
      ids.forEach((id) => server.mountFileShare({ share: FileShare.fromFileShareAttributes(cloud, id, { fileShareId: `fr-par/${id}` }) }));
      return only(stack, "scaleway_instance_server").filesystems;
    };
    expect(attached(["one", "two"])).toEqual(attached(["two", "one"]));
  });

  test.each(["DEV1-S", "PLAY2-NANO", "PRO2-S"])("is not a %s, which takes none", (name) => {
    const { cloud } = paris();
    const share = new FileShare(cloud, "files", { sizeGib: 100 });
    const props = { ...POP2, machine: MachineType.named(name), fileShares: [{ share }] };
    expect(() => new Server(cloud, "web", props)).toThrow(new RegExp(`machine: got "${name}"; allowed: a machine type that takes 1 file share, nearest: `));
  });

  test("may be of a type that the catalogue does not know", () => {
    const { cloud } = paris();
    const share = new FileShare(cloud, "files", { sizeGib: 100 });
    const machine = MachineType.described({ name: "H100-1-80G", diskGib: 0 });
    expect(() => new Server(cloud, "web", { ...POP2, machine, fileShares: [{ share }] })).not.toThrow();
  });

  test("cannot be kept from writing by the cloud", () => {
    const { cloud } = paris();
    const share = new FileShare(cloud, "files", { sizeGib: 100 });
    expect(() => new Server(cloud, "web", { ...POP2, fileShares: [{ share, readOnly: true }] })).toThrow(/a server that File Storage is attached to can write/);
  });
});

describe("the catalogue of Scaleway", () => {
  test.each([["POP2-2C-8G", 1], ["POP2-HM-2C-16G", 2], ["L4-8-24G", 16], ["POP2-2C-8G-WIN", 0], ["DEV1-S", 0]])("knows how many file systems a %s takes: %i", (name, count) => {
    const { cloud } = paris();
    expect(cloud.catalogue.machineTypes.find((entry) => entry.name === name)!.maxFileShares).toBe(count);
  });
});
