import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { FileShareMount, ServerProps } from "archipel";
import { CloudInit, ComputeCapability, ContainerHost, FileShare, MachineImage, MachineType, Network, Server, ServerGroup, StorageCapability } from "archipel";
import type { FakeCloud, Template } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

const MACHINE = MachineType.named("small");
const IMAGE = MachineImage.ubuntu("24.04");

function networkOf(cloud: FakeCloud): Network {
  return (cloud.node.tryFindChild("net") as Network | undefined) ?? new Network(cloud, "net", { cidr: "10.0.0.0/24" });
}

function shareOn(cloud: FakeCloud, id = "files"): FileShare {
  return new FileShare(cloud, id, { sizeGib: 20, network: networkOf(cloud) });
}

function serverOn(cloud: FakeCloud, fileShares: FileShareMount[], props: Partial<ServerProps> = {}): Server {
  return new Server(cloud, "web", { machine: MACHINE, image: IMAGE, network: networkOf(cloud), fileShares, ...props });
}

/** What the one server does at first boot. */
function userDataOf(template: Template): string {
  return template.findResources("fake_server")[0].attributes.user_data as string;
}

/** A catalogue whose only machines take none, one and two file shares. */
const LIMITED = {
  catalogue: {
    machineTypes: [0, 1, 2].map((maxFileShares) => ({
      name: `takes-${maxFileShares}`,
      vcpus: 1 + maxFileShares,
      memoryGib: 4,
      diskGib: 20,
      maxFileShares,
      source: "this test",
      asOf: "2026-11-24",
    })),
  },
};

describe("a server that mounts a file share", () => {
  it("gets access to it, and mounts it at each boot", () => {
    const { cloud, template } = fixture();
    const share = FileShare.fromFileShareAttributes(cloud, "files", { fileShareId: "share-1", exportLocation: "10.0.0.5:/shares/files" });
    serverOn(cloud, [{ share, path: "/srv/files" }]);
    template().hasResource("fake_file_share_attachment", { file_share_id: "share-1", server_id: "${fake_server.cloud_web_57C71F7A.id}", read_only: false });
    const { packages, runcmd } = parse(userDataOf(template())) as { packages: string[]; runcmd: string[] };
    expect(packages).toEqual(["nfs-common"]);
    expect(runcmd).toHaveLength(1);
    expect(runcmd[0]).toContain(
      `grep -q ' /srv/files ' /etc/fstab || echo "10.0.0.5:/shares/files /srv/files nfs defaults,_netdev,nofail,x-systemd.automount 0 0" >> /etc/fstab`,
    );
    expect(runcmd[0]).toContain("until mountpoint -q /srv/files || mount /srv/files");
  });

  it("does so by commands that a shell reads, with and without a known package", () => {
    for (const image of [IMAGE, MachineImage.named("mine")]) {
      const { cloud, template } = fixture();
      const share = FileShare.fromFileShareAttributes(cloud, "files", { fileShareId: "share-1", exportLocation: "10.0.0.5:/shares/files" });
      serverOn(cloud, [{ share, path: "/srv/files" }], { image });
      const { runcmd } = parse(userDataOf(template())) as { runcmd: string[] };
      const { status, stderr } = spawnSync("sh", ["-n"], { input: runcmd.join("\n"), encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    }
  });

  it("mounts it before its own commands run, and what lies above before what lies below", () => {
    const { cloud, template } = fixture();
    const mounts = [{ share: shareOn(cloud, "below"), path: "/srv/files/below" }, { share: shareOn(cloud), path: "/srv/files" }];
    serverOn(cloud, mounts, { cloudInit: new CloudInit({ commands: ["touch /srv/files/seen"] }) });
    const text = userDataOf(template());
    const order = ["mkdir -p /srv/files\\n", "mkdir -p /srv/files/below", "touch /srv/files/seen"].map((part) => text.indexOf(part));
    expect(order.every((position) => position >= 0)).toBe(true);
    expect([...order].sort((one, other) => one - other)).toEqual(order);
  });

  it("gets access without a mount when no path is given", () => {
    const { cloud, template } = fixture();
    serverOn(cloud, [{ share: shareOn(cloud) }]);
    expect(template().findResources("fake_file_share_attachment")).toHaveLength(1);
    expect(userDataOf(template())).toBeUndefined();
  });

  it("that only reads says so to the cloud and to its own mount", () => {
    const { cloud, template } = fixture();
    serverOn(cloud, [{ share: shareOn(cloud), path: "/srv/files", readOnly: true }]);
    template().hasResource("fake_file_share_attachment", { read_only: true });
    expect(userDataOf(template())).toContain("x-systemd.automount,ro 0 0");
  });

  it("can be told so after it was defined, with the same result", () => {
    const before = fixture();
    serverOn(before.cloud, [{ share: shareOn(before.cloud), path: "/srv/files" }]);
    const after = fixture();
    const share = shareOn(after.cloud);
    serverOn(after.cloud, []).mountFileShare({ share, path: "/srv/files" });
    expect(after.template().toJson()).toEqual(before.template().toJson());
  });

  it("of an image that the catalogue does not know looks for the package of NFS itself", () => {
    const { cloud, template } = fixture();
    serverOn(cloud, [{ share: shareOn(cloud), path: "/srv/files" }], { image: MachineImage.named("mine") });
    const text = userDataOf(template());
    expect(text).not.toContain("packages:");
    expect(text).toContain("command -v mount.nfs || { apt-get update && apt-get install -y nfs-common; } || dnf install -y nfs-utils");
  });

  it("asks for the package of NFS once, whatever else it installs", () => {
    const { cloud, template } = fixture();
    const mounts = [{ share: shareOn(cloud), path: "/one" }, { share: shareOn(cloud, "more"), path: "/two" }];
    serverOn(cloud, mounts, { cloudInit: new CloudInit({ packages: ["nginx"] }) });
    expect(userDataOf(template())).toContain("packages:\n  - nginx\n  - nfs-common\nruncmd:");
  });

  it("needs no package where the cloud attaches it", () => {
    const { cloud, template } = fixture();
    serverOn(cloud, [{ share: new FileShare(cloud, "files", { sizeGib: 20 }), path: "/srv/files" }]);
    const text = userDataOf(template());
    expect(text).not.toContain("packages");
    expect(text).toContain("/srv/files virtiofs defaults,nofail 0 0");
  });

  it("is one of a group, whose servers all mount it", () => {
    const { cloud, template } = fixture();
    const network = networkOf(cloud);
    new ServerGroup(cloud, "web", { count: 3, machine: MACHINE, image: IMAGE, network, fileShares: [{ share: shareOn(cloud), path: "/srv/files" }] });
    expect(template().findResources("fake_file_share_attachment")).toHaveLength(3);
  });

  it("may be the servers of a container host", () => {
    const { cloud, template } = fixture();
    const containers = { web: { image: "docker.io/library/caddy:2", port: 8080 } };
    const network = networkOf(cloud);
    new ContainerHost(cloud, "host", { containers, machine: MACHINE, image: IMAGE, network, fileShares: [{ share: shareOn(cloud), path: "/srv/files" }] });
    const text = userDataOf(template());
    expect(text.indexOf("mount /srv/files")).toBeGreaterThan(0);
    expect(text.indexOf("systemctl start --no-block")).toBeGreaterThan(text.indexOf("mount /srv/files"));
  });
});

describe("a machine chosen by its needs", () => {
  it("is one that takes so many file shares", () => {
    const { cloud, template } = fixture(LIMITED);
    serverOn(cloud, [{ share: shareOn(cloud) }, { share: shareOn(cloud, "more") }], { machine: MachineType.needs({ vcpus: 1, memoryGib: 1 }) });
    template().hasResource("fake_server", { machine_type: "takes-2" });
  });

  it("is the smallest where there are no file shares", () => {
    const { cloud, template } = fixture(LIMITED);
    serverOn(cloud, [], { machine: MachineType.needs({ vcpus: 1, memoryGib: 1 }) });
    template().hasResource("fake_server", { machine_type: "takes-0" });
  });
});

describe("a server is refused", () => {
  it("on a machine that takes no file shares, and told of others", () => {
    const { cloud } = fixture(LIMITED);
    expect(faultOf(() => serverOn(cloud, [{ share: shareOn(cloud) }], { machine: MachineType.named("takes-0") }))).toMatchObject({
      property: "machine",
      value: '"takes-0"',
      allowed: "a machine type that takes 1 file share, nearest: takes-1 (2 vCPU, 4 GiB), takes-2 (3 vCPU, 4 GiB)",
    });
  });

  it("one file share more than its machine takes", () => {
    const { cloud } = fixture(LIMITED);
    const server = serverOn(cloud, [{ share: shareOn(cloud) }], { machine: MachineType.named("takes-1") });
    expect(faultOf(() => server.mountFileShare({ share: shareOn(cloud, "more") }))).toMatchObject({
      property: "mountFileShare",
      value: '"2 on takes-1"',
      allowed: "at most 1 on this machine type",
    });
  });

  it("a file share that it has already", () => {
    const { cloud } = fixture();
    const share = shareOn(cloud);
    expect(faultOf(() => serverOn(cloud, [{ share, path: "/one" }, { share, path: "/two" }])).property).toBe("fileShares[1].share");
  });

  it("two file shares at one path", () => {
    const { cloud } = fixture();
    const mounts = [{ share: shareOn(cloud), path: "/srv" }, { share: shareOn(cloud, "more"), path: "/srv" }];
    expect(faultOf(() => serverOn(cloud, mounts)).property).toBe("fileShares[1].path");
  });

  it("a path that is not absolute", () => {
    const { cloud } = fixture();
    expect(faultOf(() => serverOn(cloud, [{ share: shareOn(cloud), path: "srv" }]))).toMatchObject({ property: "fileShares[0].path", allowed: expect.stringContaining("an absolute path without blanks") as string });
  });

  it("a file share of another network", () => {
    const { cloud } = fixture();
    const share = shareOn(cloud);
    const network = new Network(cloud, "other", { cidr: "10.1.0.0/24" });
    expect(faultOf(() => serverOn(cloud, [{ share }], { network }))).toMatchObject({
      property: "fileShares[0].share",
      allowed: "a file share of the server's network; this one is for test/cloud/net",
    });
  });

  it("a file share without a network, where the cloud lets servers in by their addresses", () => {
    const { cloud } = fixture({ without: [StorageCapability.FILE_SHARE_ANY_NETWORK] });
    const share = FileShare.fromFileShareAttributes(cloud, "files", { fileShareId: "share-1" });
    const props = { machine: MACHINE, image: IMAGE, publicIp: true, fileShares: [{ share }] };
    expect(faultOf(() => new Server(cloud, "web", props)).property).toBe("fileShares[0].share");
  });

  it("a path beside cloud-init given as text", () => {
    const { cloud } = fixture();
    const props = { cloudInit: CloudInit.fromText("#cloud-config\n{}\n") };
    expect(faultOf(() => serverOn(cloud, [{ share: shareOn(cloud), path: "/srv" }], props)).property).toBe("fileShares[0].path");
  });

  it("all of it at once, with what else is wrong", () => {
    const { cloud } = fixture();
    const faults = faultsOf(() => serverOn(cloud, [{ share: shareOn(cloud), path: "srv" }], { rootDiskGib: 0 }));
    expect(faults.map(({ property }) => property)).toEqual(["rootDiskGib", "fileShares[0].path"]);
  });

  it.each([
    [ComputeCapability.FILE_SHARE, {}],
    [ComputeCapability.FILE_SHARE_READ_ONLY, { readOnly: true }],
    [ComputeCapability.USER_DATA, { path: "/srv" }],
  ])("for lack of $capabilityId, when it is defined and later", (capability, mount) => {
    const { cloud } = fixture({ without: [capability] });
    const share = shareOn(cloud);
    expect(gapsOf(() => serverOn(cloud, [{ share, ...mount }]))).toMatchObject([{ capabilityId: capability.capabilityId, property: "fileShares" }]);
    const server = new Server(cloud, "later", { machine: MACHINE, image: IMAGE, network: networkOf(cloud) });
    expect(gapsOf(() => server.mountFileShare({ share, ...mount }))).toMatchObject([{ capabilityId: capability.capabilityId, property: "mountFileShare" }]);
  });
});

describe("shares of a cloud-init", () => {
  it("are checked as everything else in it", () => {
    const { cloud } = fixture();
    const cloudInit = new CloudInit({ shares: [{ source: "a b", filesystem: "smb", path: "srv" }] });
    const faults = faultsOf(() => serverOn(cloud, [], { cloudInit }));
    expect(faults.map(({ property }) => property)).toEqual(["cloudInit.shares[0].path", "cloudInit.shares[0].filesystem", "cloudInit.shares[0].source"]);
  });
});
