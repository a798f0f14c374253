import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CloudInit, Firewall, MachineImage, MachineType, PlacementGroup, PlacementStrategy, Server, ServerGroup, SshKey, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { PUBLIC_KEY, SMALL, net, only, resources, vienna } from "./helper";

const SERVER = "exoscale_compute_instance";

/** The parts of a server's user data. */
function archive(userData: unknown): { type?: string; content: string }[] {
  expect(userData).toMatch(/^#cloud-config-archive\n/);
  return parse(userData as string) as { type?: string; content: string }[];
}

describe("a server on Exoscale", () => {
  test("without a public address is a private instance on its network", () => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    expect(only(stack, SERVER)).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      name: "shop-vienna-web",
      type: "standard.medium",
      template_id: expect.stringMatching(/^\$\{data\.exoscale_template\..*\.id\}$/),
      disk_size: 50,
      private: true,
      security_group_ids: [expect.stringMatching(/^\$\{exoscale_security_group\..*\.id\}$/)],
      network_interface: [{ network_id: expect.stringMatching(/^\$\{exoscale_private_network\..*\.id\}$/) }],
      user_data: expect.stringContaining("#cloud-config-archive"),
      lifecycle: { ignore_changes: ["template_id"], replace_triggered_by: [expect.stringMatching(/^terraform_data\./)] },
    });
  });

  test("with a public address keeps the one that Exoscale gives, and tells it", () => {
    const { stack, cloud } = vienna();
    const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
    new TerraformOutput(stack, "ip", { value: server.publicIp });
    expect(only(stack, SERVER)).not.toHaveProperty("private");
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{exoscale_compute_instance\..*\.public_ip_address\}$/);
    expect(resources(stack, "exoscale_elastic_ip")).toEqual([]);
  });

  test("without one tells none", () => {
    const { cloud } = vienna();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    expect(server.hasPublicIp).toBe(false);
    expect(() => server.publicIp).toThrow(/publicIp/);
  });

  test("is rebuilt when the program says another image or takes the public address away, and not when Exoscale renews the template", () => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, publicIp: true });
    expect(only(stack, "terraform_data")).toEqual({ input: { image: "Linux Ubuntu 24.04 LTS 64-bit", public: true } });
  });

  test("shares the lookup of its template with its like", () => {
    const { stack, cloud } = vienna();
    ["one", "two"].forEach((id) => new Server(cloud, id, { ...SMALL, publicIp: true }));
    const lookups = Object.values(synthesize(stack).data!.exoscale_template);
    expect(lookups).toEqual([expect.objectContaining({ provider: "exoscale", zone: "at-vie-1", name: "Linux Ubuntu 24.04 LTS 64-bit" })]);
  });

  test("takes a template by its identifier without a lookup, also one that is not known yet", () => {
    const { stack, cloud } = vienna();
    const image = MachineImage.id(new TerraformVariable(stack, "image", {}).stringValue);
    new Server(cloud, "web", { machine: SMALL.machine, image, publicIp: true });
    expect(only(stack, SERVER).template_id).toBe("${var.image}");
    expect(synthesize(stack).data).toBeUndefined();
  });

  test("gets a chosen private address, and tells the one it has", () => {
    const { stack, cloud } = vienna();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud), privateIp: "10.0.0.10" });
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    expect(only(stack, SERVER).network_interface).toEqual([{ network_id: expect.any(String), ip_address: "10.0.0.10" }]);
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{one\(exoscale_compute_instance\.\w+\.network_interface\[\*\]\.ip_address\)\}$/);
  });

  test("has a disk of the size it asks for, within what its type takes", () => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, publicIp: true, rootDiskGib: 400 });
    expect(only(stack, SERVER).disk_size).toBe(400);
    const build = (type: string, rootDiskGib: number) => (): unknown => {
      const machine = MachineType.named(type);
      return new Server(cloud, type, { machine, image: SMALL.image, publicIp: true, rootDiskGib });
    };
    expect(build("standard.tiny", 401)).toThrow(/rootDiskGib: got 401; allowed: a whole number from 10 to 400 GiB on standard.tiny/);
    expect(build("standard.micro", 9)).toThrow(/rootDiskGib: got 9; allowed: a whole number from 10 to 200 GiB/);
    expect(build("cpu.mega", 801)).toThrow(/from 10 to 800 GiB/);
    expect(build("memory.titan", 1601)).toThrow(/from 1 to 1600 GiB/);
  });

  test("names its keys, and several at once", () => {
    const { stack, cloud } = vienna();
    const sshKeys = [new SshKey(cloud, "key", { publicKey: PUBLIC_KEY }), SshKey.fromSshKeyName(cloud, "old", "office")];
    new Server(cloud, "web", { ...SMALL, publicIp: true, sshKeys });
    expect(only(stack, "exoscale_ssh_key")).toEqual({ provider: "exoscale", name: "shop-vienna-key", public_key: PUBLIC_KEY });
    expect(only(stack, SERVER).ssh_keys).toEqual([expect.stringMatching(/^\$\{exoscale_ssh_key\..*\.name\}$/), "office"]);
  });

  test.each([
    [MachineImage.ubuntu("24.04"), "ubuntu"],
    [MachineImage.debian("13"), "debian"],
    [MachineImage.rocky("9"), "rocky"],
  ])("knows who logs in", (image, user) => {
    const { cloud } = vienna();
    expect(new Server(cloud, "web", { machine: SMALL.machine, image, publicIp: true }).loginUser).toBe(user);
  });

  test("lists its volumes in the same order whatever the order of the program", () => {
    const listed = (ids: string[]): unknown => {
      const { stack, cloud } = vienna();
      const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
      const volumes = new Map(["a", "b"].map((id) => [id, new Volume(cloud, id, { sizeGib: 10 })]));
      ids.forEach((id) => server.attachVolume(volumes.get(id)!));
      return only(stack, SERVER).block_storage_volume_ids;
    };
    expect(listed(["a", "b"])).toEqual(listed(["b", "a"]));
    expect(listed(["a", "b"])).toHaveLength(2);
  });

  test("tells where a volume turns up, by as much of its identifier as the guest sees", () => {
    const { stack, cloud } = vienna();
    const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
    const known = server.attachVolume(Volume.fromVolumeId(cloud, "old", "22222222-3333-4444-5555-666666666666"));
    expect(known).toBe("/dev/disk/by-id/virtio-22222222-3333-4444-5");
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/data" });
    expect(only(stack, SERVER).user_data).toMatch(/virtio-\$\{substr\(exoscale_block_storage_volume\.\w+\.id, 0, 20\)\}/);
  });

  test("refuses what Exoscale does not have, with the reason", () => {
    const { cloud } = vienna();
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true, rootVolumeType: "fast" })).toThrow(/rootVolumeType: .*local disks of one type/);
  });
});

describe("the first boot of a server on Exoscale", () => {
  test("is what the program says where there is no private network", () => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, publicIp: true, cloudInit: new CloudInit({ packages: ["nginx"] }) });
    expect(only(stack, SERVER).user_data).toBe("#cloud-config\npackage_update: true\npackages:\n  - nginx\n");
  });

  test("is left out where there is nothing to do", () => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, publicIp: true });
    expect(only(stack, SERVER)).not.toHaveProperty("user_data");
  });

  test("brings the private interface up before anything else", () => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    const [hook, ...rest] = archive(only(stack, SERVER).user_data);
    expect(rest).toEqual([]);
    expect(hook.type).toBe("text/cloud-boothook");
    expect(hook.content).toMatch(/^#!\/bin\/sh\n/);
    const settings = /echo '(.*)'/.exec(hook.content)![1];
    expect(parse(settings)).toEqual({ network: { version: 2, ethernets: { private: { match: { name: "e*" }, dhcp4: true, optional: true } } } });
  });

  test.each([
    ["parts", new CloudInit({ packages: ["nginx"], files: [{ path: "/etc/motd", content: "grüß\n\n  Gott: \"x\"\n" }] })],
    ["text", CloudInit.fromText("#!/bin/bash\n\nif true; then\n\techo ${HOME}\nfi\n")],
  ])("leaves what the program says as %s untouched behind it", (_kind, cloudInit) => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, network: net(cloud), cloudInit });
    const [, own] = archive(only(stack, SERVER).user_data);
    expect(own).toEqual({ content: cloudInit.render() });
  });

  test("takes text that is not known yet", () => {
    const { stack, cloud } = vienna();
    const cloudInit = CloudInit.fromText(new TerraformVariable(stack, "boot", {}).stringValue);
    new Server(cloud, "web", { ...SMALL, network: net(cloud), cloudInit });
    expect(only(stack, SERVER).user_data).toMatch(/- content: \|\n {4}\$\{indent\(4, var\.boot\)\}\n$/);
  });

  test("refuses more than fits", () => {
    const { cloud } = vienna();
    const cloudInit = new CloudInit({ files: [{ path: "/a", content: "x".repeat(16_400) }] });
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true, cloudInit })).toThrow(/cloudInit: .*16384/);
  });
});

describe("servers of Exoscale that are kept apart", () => {
  test.each([false, true])("with strict %s are in an anti-affinity group, which is strict in any case", (strict) => {
    const { stack, cloud } = vienna();
    const placementGroup = new PlacementGroup(cloud, "apart", { strict });
    new Server(cloud, "web", { ...SMALL, publicIp: true, placementGroup });
    expect(only(stack, "exoscale_anti_affinity_group")).toEqual({ provider: "exoscale", name: "shop-vienna-apart" });
    expect(only(stack, SERVER).anti_affinity_group_ids).toEqual([expect.stringMatching(/^\$\{exoscale_anti_affinity_group\..*\.id\}$/)]);
  });

  test("are at most eight in a group", () => {
    const { cloud } = vienna();
    new ServerGroup(cloud, "eight", { count: 8, ...SMALL, publicIp: true });
    expect(() => new ServerGroup(cloud, "nine", { count: 9, ...SMALL, publicIp: true })).toThrow(
      /nine\/8: .*placementGroup: got "9 servers"; allowed: a group of at most 8 servers, as Exoscale's anti-affinity groups hold no more/s,
    );
    new ServerGroup(cloud, "many", { count: 9, spread: false, ...SMALL, publicIp: true });
  });

  test("are never kept together", () => {
    const { cloud } = vienna();
    expect(() => new PlacementGroup(cloud, "near", { strategy: PlacementStrategy.TOGETHER })).toThrow(/no groups that keep them together/);
  });

  test("of a server group share a firewall", () => {
    const { stack, cloud } = vienna();
    const group = new ServerGroup(cloud, "web", { count: 3, ...SMALL, publicIp: true });
    expect(resources(stack, SERVER)).toHaveLength(3);
    expect(group.firewall).toBeInstanceOf(Firewall);
    expect(resources(stack, "exoscale_security_group")).toHaveLength(1);
  });
});
