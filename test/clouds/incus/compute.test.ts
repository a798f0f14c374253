import { App, TerraformOutput, TerraformStack, TerraformVariable, Token } from "cdktf";
import { describe, expect, test } from "vitest";
import {
  CloudInit,
  FileShare,
  MachineImage,
  MachineType,
  Network,
  PlacementGroup,
  PublicIp,
  Server,
  ServerGroup,
  SshKey,
  Volume,
} from "archipel";
import { synthesize } from "archipel/testing";
import { PUBLIC_KEY, SMALL, containers, device, only, rack, resources } from "./helper";

const SERVER = "incus_instance";

function web(made = rack(), props: Record<string, unknown> = {}) {
  const network = new Network(made.cloud, "net", { cidr: "10.0.0.0/24" });
  return { ...made, network, server: new Server(made.cloud, "web", { ...SMALL, network, ...props }) };
}

describe("a server on Incus", () => {
  test("is a virtual machine without profiles, closed on its interface, and waits for its address", () => {
    const { stack } = web();
    expect(only(stack, SERVER)).toEqual({
      provider: "incus",
      name: "shop-rack-web",
      type: "virtual-machine",
      image: "images:ubuntu/24.04/cloud",
      profiles: [],
      config: { "limits.cpu": "1", "limits.memory": "2GiB" },
      device: [
        {
          name: "eth0",
          type: "nic",
          properties: {
            "network": expect.stringMatching(/^\$\{incus_network\..*\.name\}$/),
            "security.acls": expect.stringMatching(/^\$\{incus_network_acl\..*\.name\}$/),
            "security.acls.default.egress.action": "drop",
            "security.acls.default.ingress.action": "drop",
          },
        },
        { name: "root", type: "disk", properties: { path: "/", pool: "default" } },
      ],
      wait_for: [{ type: "ipv4" }],
    });
    expect(resources(stack, "incus_network_forward")).toEqual([]);
  });

  test("is a container where the cloud says so, and its address that of eth0", () => {
    const { stack } = web(containers());
    expect(only(stack, SERVER)).toMatchObject({ type: "container", config: { "user.access_interface": "eth0" } });
  });

  test("tells the private address that it got", () => {
    const { stack, server } = web();
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{incus_instance\..*\.ipv4_address\}$/);
  });

  test("gets a chosen private address", () => {
    const { stack } = web(rack(), { privateIp: "10.0.0.10" });
    expect(device(stack, "eth0")["ipv4.address"]).toBe("10.0.0.10");
  });

  test("has a root disk of the size and in the pool that it asks for", () => {
    const { stack } = web(rack({ storagePool: "fast" }), { rootDiskGib: 30 });
    expect(device(stack, "root")).toEqual({ path: "/", pool: "fast", size: "30GiB" });
    expect(device(web(rack(), { rootVolumeType: "slow" }).stack, "root")).toEqual({ path: "/", pool: "slow" });
  });

  test.each([
    [{ vcpus: 2, memoryGib: 4 }, "2", "4GiB"],
    [{ vcpus: 3, memoryGib: 5 }, "3", "5GiB"],
    [{ vcpus: 1, memoryGib: 0.5 }, "1", "512MiB"],
    [{ vcpus: 33, memoryGib: 33 }, "48", "40GiB"],
  ])("that needs %o has %s vCPU and %s", (needs, vcpus, memory) => {
    const { stack } = web(rack(), { machine: MachineType.needs(needs) });
    expect(only(stack, SERVER).config).toEqual({ "limits.cpu": vcpus, "limits.memory": memory });
  });

  test("takes any size by Incus' own name for it", () => {
    const { stack } = web(rack(), { machine: MachineType.described({ name: "c200-m1.25", diskGib: 0 }) });
    expect(only(stack, SERVER).config).toEqual({ "limits.cpu": "200", "limits.memory": "1280MiB" });
  });

  test.each(["t2.micro", "c0-m1", "c1.5-m1", "c2-m0", "c2-m0.0001"])("refuses %s, which names no size", (name) => {
    const build = (): unknown => web(rack(), { machine: MachineType.described({ name, diskGib: 0 }) });
    expect(build).toThrow(/shop\/rack\/web: .*machine: got .*; allowed: c<vCPU>-m<GiB>/s);
  });

  test("refuses a size that is not known when the program runs", () => {
    const made = rack();
    const name = new TerraformVariable(made.stack, "size", {}).stringValue;
    expect(() => web(made, { machine: MachineType.named(name) })).toThrow(/machine: got an unresolved value \(token\)/);
  });

  test("finds machines for hosts of another architecture", () => {
    const { stack } = web(rack({ architecture: "arm64" }), { machine: MachineType.needs({ vcpus: 2, memoryGib: 4, architecture: "arm64" }) });
    expect(only(stack, SERVER).config).toMatchObject({ "limits.cpu": "2" });
    const build = (): unknown => web(rack(), { machine: MachineType.needs({ vcpus: 2, memoryGib: 4, architecture: "arm64" }) });
    expect(build).toThrow(/needs that Incus can meet/);
  });

  test("starts from an image of the cloud's own", () => {
    const made = rack({ images: [{ distribution: "debian", version: "12", name: "debian12" }] });
    expect(only(web(made, { image: MachineImage.debian("12") }).stack, SERVER).image).toBe("debian12");
    expect(() => web(rack({ images: [] }), { image: MachineImage.debian("12") })).toThrow(/catalogue of images is empty/);
  });

  test("is told its first boot", () => {
    const { stack } = web(rack(), { cloudInit: new CloudInit({ packages: ["nginx"] }) });
    expect(only(stack, SERVER).config).toMatchObject({ "cloud-init.user-data": "#cloud-config\npackage_update: true\npackages:\n  - nginx\n" });
  });

  test("is opened by any number of keys, whatever the program's cloud-init is, and gets an SSH server", () => {
    const made = rack();
    const sshKeys = ["one", "two"].map((id) => new SshKey(made.cloud, id, { publicKey: PUBLIC_KEY }));
    const { stack } = web(made, { sshKeys, cloudInit: CloudInit.fromText("#!/bin/sh\n") });
    const config = only(stack, SERVER).config as Record<string, string>;
    expect(config["user.meta-data"]).toBe(`public-keys: ["${PUBLIC_KEY}", "${PUBLIC_KEY}"]`);
    expect(config["cloud-init.user-data"]).toBe("#!/bin/sh\n");
    expect(config["cloud-init.vendor-data"]).toMatch(/^#!\/bin\/sh\n[^]*openssh-server/);
  });

  test("takes a key that is not known yet, quoted by Terraform", () => {
    const made = rack();
    const publicKey = new TerraformVariable(made.stack, "key", {}).stringValue;
    const { stack } = web(made, { sshKeys: [new SshKey(made.cloud, "key", { publicKey })] });
    expect((only(stack, SERVER).config as Record<string, string>)["user.meta-data"]).toBe('public-keys: [${jsonencode("${var.key}")}]');
  });

  test("refuses a key by its name, as Incus keeps none", () => {
    const { cloud } = rack();
    expect(() => SshKey.fromSshKeyName(cloud, "old", "admin")).toThrow(/Incus keeps no SSH keys/);
  });

  test("carries the cloud's tags and its own in its configuration", () => {
    const { stack } = web(rack({ tags: { team: "shop", env: "test" } }), { tags: { env: "live" } });
    expect(only(stack, SERVER).config).toMatchObject({ "user.team": "shop", "user.env": "live" });
  });

  test("refuses tags that Incus would take for something else", () => {
    expect(() => web(rack(), { tags: { "meta-data": "x", "access_interface": "eth1" } })).toThrow(/tags\["meta-data"\]: got "x"[^]*tags\.access_interface/);
  });

  test("logs in as the user of its distribution, or as the cloud says", () => {
    expect(web().server.loginUser).toBe("ubuntu");
    expect(web(rack({ loginUsers: { ubuntu: "admin" } })).server.loginUser).toBe("admin");
    expect(web(rack(), { image: MachineImage.named("own") }).server.loginUser).toBe("cloud-user");
  });

  test("refuses to stand without a network, where no firewall would be around it", () => {
    const { cloud } = rack();
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true })).toThrow(/network: .*forwarded there; give a network/);
  });

  test("stands on an existing network by its name", () => {
    const { stack, cloud } = rack();
    new Server(cloud, "web", { ...SMALL, network: Network.fromNetworkAttributes(cloud, "old", { networkId: "ovn0", cidr: "10.9.0.0/24" }) });
    expect(device(stack, "eth0").network).toBe("ovn0");
  });

  test("refuses placement, with the reason", () => {
    const { cloud } = rack();
    expect(() => new PlacementGroup(cloud, "apart")).toThrow(/the member that has the fewest/);
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new ServerGroup(cloud, "web", { ...SMALL, network, count: 2 })).toThrow(/compute\.placement\.spread/);
  });
});

describe("a volume on a server of Incus", () => {
  test("is a device of a virtual machine, found by a path that Incus makes", () => {
    const { stack, cloud, server } = web();
    const path = server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }));
    expect(device(stack, /^vol/)).toEqual({ pool: "default", source: expect.stringMatching(/^\$\{incus_storage_volume\..*\.name\}$/) });
    expect(path).toMatch(/^\/dev\/disk\/by-id\/scsi-0QEMU_QEMU_HARDDISK_incus_vol[0-9a-f]{12}$/);
  });

  test("is mounted by a virtual machine's first boot", () => {
    const { stack, cloud, server } = web();
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/srv", filesystem: "xfs" });
    expect((only(stack, SERVER).config as Record<string, string>)["cloud-init.user-data"]).toMatch(/mkfs\.xfs \/dev\/disk\/by-id\/scsi-0QEMU_QEMU_HARDDISK_incus_vol/);
  });

  test("is mounted in a container by Incus itself, without cloud-init", () => {
    const { stack, cloud, server } = web(containers());
    const path = server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/srv" });
    expect(path).toBe("/srv");
    expect(device(stack, /^vol/)).toMatchObject({ path: "/srv", pool: "default" });
    expect(only(stack, SERVER).config).not.toHaveProperty("cloud-init.user-data");
  });

  test("is refused to a container that names no path, or a file system", () => {
    const { cloud, server } = web(containers());
    const volume = new Volume(cloud, "data", { sizeGib: 10 });
    expect(() => server.attachVolume(volume)).toThrow(/mountPath: got nothing; allowed: a path .* containers have no block devices/);
    const other = new Volume(cloud, "other", { sizeGib: 10 });
    expect(() => server.attachVolume(other, { mountPath: "/srv", filesystem: "ext4" })).toThrow(/filesystem: got "ext4"; allowed: nothing/);
  });

  test("is known by its pool and name when it exists already", () => {
    const attached = (id: string) => {
      const { stack, cloud, server } = web();
      server.attachVolume(Volume.fromVolumeId(cloud, "old", id));
      return device(stack, /^vol/);
    };
    expect(attached("slow/archive")).toEqual({ pool: "slow", source: "archive" });
    expect(attached("archive")).toEqual({ pool: "default", source: "archive" });
  });

  test("is known by an identifier that is not known yet", () => {
    const { stack, cloud, server } = web();
    server.attachVolume(Volume.fromVolumeId(cloud, "old", new TerraformVariable(stack, "volume", {}).stringValue));
    expect(device(stack, /^vol/)).toEqual({ pool: '${element(split("/", var.volume), 0)}', source: '${element(split("/", var.volume), 1)}' });
  });

  test("leaves the other devices where they are, whatever the order of the program", () => {
    const listed = (ids: string[]): unknown => {
      const { stack, cloud, server } = web();
      const volumes = new Map(["a", "b"].map((id) => [id, new Volume(cloud, id, { sizeGib: 10 })]));
      ids.forEach((id) => server.attachVolume(volumes.get(id)!));
      return only(stack, SERVER).device;
    };
    expect(listed(["a", "b"])).toEqual(listed(["b", "a"]));
    expect(listed(["a", "b"])).toHaveLength(4);
  });
});

describe("a file share on a server of Incus", () => {
  test.each([["a virtual machine", rack], ["a container", containers]])("is mounted by Incus itself in %s", (_kind, make) => {
    const made = make({ fileSharePool: "cephfs" });
    const share = new FileShare(made.cloud, "files", { sizeGib: 10 });
    const { stack } = web(made, { fileShares: [{ share, path: "/srv/files", readOnly: true }] });
    expect(device(stack, /^share/)).toEqual({ path: "/srv/files", pool: "cephfs", readonly: "true", source: expect.stringContaining("incus_storage_volume") });
    expect(only(stack, SERVER).config).not.toHaveProperty("cloud-init.user-data");
  });

  test("is writable unless told otherwise", () => {
    const made = rack();
    const share = new FileShare(made.cloud, "files", { sizeGib: 10 });
    const { stack } = web(made, { fileShares: [{ share, path: "/srv/files" }] });
    expect(device(stack, /^share/)).not.toHaveProperty("readonly");
  });

  test("is refused without a path", () => {
    const made = rack();
    const share = new FileShare(made.cloud, "files", { sizeGib: 10 });
    expect(() => web(made, { fileShares: [{ share }] })).toThrow(/fileShares\.path: got nothing; allowed: a path, as it is Incus that mounts/);
  });
});

describe("a public address on Incus", () => {
  const addressOf = (stack: Parameters<typeof only>[0]): unknown => only(stack, "terraform_data").input;

  test("is one of the pool, and forwards all to its server", () => {
    const { stack, server } = web(rack(), { publicIp: true });
    new TerraformOutput(stack, "ip", { value: server.publicIp });
    expect(addressOf(stack)).toMatch(/^198\.51\.100\.(1[6-9]|2\d|3[01])$/);
    expect(only(stack, "incus_network_forward")).toEqual({
      provider: "incus",
      network: expect.stringMatching(/^\$\{incus_network\..*\.name\}$/),
      listen_address: expect.stringMatching(/^\$\{terraform_data\..*\.output\}$/),
      config: { target_address: expect.stringMatching(/^\$\{incus_instance\..*\.ipv4_address\}$/) },
    });
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{terraform_data\..*\.output\}$/);
  });

  test("stays when the program grows around it", () => {
    const alone = rack();
    new PublicIp(alone.cloud, "ip");
    const grown = rack();
    ["a", "b"].forEach((id) => new PublicIp(grown.cloud, id));
    const ip = new PublicIp(grown.cloud, "ip");
    const [, address] = Object.entries(synthesize(grown.stack).resource!.terraform_data).find(([id]) => ip.publicIpId.length > 0 && id.startsWith("rack_ip_"))!;
    expect(address.input).toBe(addressOf(alone.stack));
  });

  test("of servers of a group are in a row, so that they never meet", () => {
    const { stack, cloud } = rack({ publicAddresses: ["198.51.100.0/28"] });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new ServerGroup(cloud, "web", { ...SMALL, network, count: 16, publicIp: true, spread: false });
    const addresses = resources(stack, "terraform_data").map(({ input }) => input);
    expect(new Set(addresses).size).toBe(16);
  });

  test("is refused where two would have the same, and the message tells how to choose", () => {
    const { cloud } = rack({ publicAddresses: ["198.51.100.7", "198.51.100.9"] });
    const build = (): unknown => ["a", "b", "c"].map((id) => new PublicIp(cloud, id));
    expect(build).toThrow(/address: got "198\.51\.100\.\d"; allowed: (another address, as "\w" has this one; say which on the cloud: fixedAddresses: \{ "\w": "198\.51\.100\.\d" \}|more publicAddresses)/);
  });

  test("is refused when all are taken", () => {
    const { cloud } = rack({ publicAddresses: ["198.51.100.7"] });
    new PublicIp(cloud, "a");
    expect(() => new PublicIp(cloud, "b")).toThrow(/more publicAddresses of the cloud, which are all taken/);
  });

  test("is the one that the cloud fixes for it, of the pool or not", () => {
    const { stack } = web(rack({ fixedAddresses: { "web/PublicIp": "203.0.113.5" } }), { publicIp: true });
    expect(addressOf(stack)).toBe("203.0.113.5");
  });

  test("that is fixed for nothing is an error at synth", () => {
    const { stack } = rack({ fixedAddresses: { "wbe/PublicIp": "203.0.113.5" } });
    expect(() => synthesize(stack)).toThrow(/fixedAddresses: there is no public address "wbe\/PublicIp" on shop\/rack/);
  });

  test("fixed twice, or no address, is refused", () => {
    const fixedAddresses = { a: "203.0.113.5", b: "203.0.113.5", c: "www.example.org" };
    expect(() => rack({ fixedAddresses })).toThrow(/fixedAddresses\.b: got "203\.0\.113\.5"; allowed: an address that no other[^]*fixedAddresses\.c: got "www/);
  });

  test("fixed by a map that Terraform finds out later is refused", () => {
    const fixedAddresses = new TerraformVariable(new TerraformStack(new App(), "vars"), "addresses", { type: "map(string)" }).value as Record<string, string>;
    expect(() => rack({ fixedAddresses: Token.asStringMap(fixedAddresses) })).toThrow(/- fixedAddresses: got an unresolved value \(token\); allowed: a value known when the program runs/);
  });

  test("is refused where the program sets none aside, with the reason", () => {
    const { cloud } = rack({ publicAddresses: undefined });
    expect(() => new PublicIp(cloud, "ip")).toThrow(/Incus hands out no addresses/);
    expect(() => web({ ...rack({ publicAddresses: undefined }) }, { publicIp: true })).toThrow(/publicIp: .*Incus hands out no addresses/);
  });

  test("that exists is forwarded, too", () => {
    const { stack, cloud, server } = web();
    server.attachPublicIp(PublicIp.fromPublicIpAttributes(cloud, "old", { publicIpId: "any", address: "192.0.2.7" }));
    expect(only(stack, "incus_network_forward").listen_address).toBe("192.0.2.7");
  });
});
