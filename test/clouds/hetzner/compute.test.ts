import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import {
  CloudInit,
  Firewall,
  MachineImage,
  Network,
  PlacementGroup,
  PlacementStrategy,
  PublicIp,
  Server,
  ServerGroup,
  SshKey,
  Subnet,
  Volume,
} from "archipel";
import { synthesize } from "archipel/testing";
import { PUBLIC_KEY, SMALL, falkenstein, only, resources } from "./helper";

const SERVER = "hcloud_server";

describe("a server on Hetzner", () => {
  test("has a firewall, a place on its network, and no public address", () => {
    const { stack, cloud } = falkenstein();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    expect(only(stack, SERVER)).toEqual({
      provider: "hcloud",
      name: "shop-fsn-web",
      location: "fsn1",
      server_type: "cx23",
      image: "ubuntu-24.04",
      firewall_ids: [expect.stringMatching(/^\$\{hcloud_firewall\..*\.id\}$/)],
      public_net: [{ ipv4_enabled: false, ipv6_enabled: false }],
      network: [{ subnet_id: expect.stringMatching(/^\$\{hcloud_network_subnet\..*\.id\}$/), alias_ips: [] }],
    });
    expect(resources(stack, "hcloud_primary_ip")).toEqual([]);
  });

  test("with a public address takes a primary IP of its own, and no IPv6", () => {
    const { stack, cloud } = falkenstein();
    const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
    new TerraformOutput(stack, "ip", { value: server.publicIp });
    expect(only(stack, "hcloud_primary_ip")).toEqual({ provider: "hcloud", name: "shop-fsn-web-PublicIp", type: "ipv4", location: "fsn1" });
    expect(only(stack, SERVER).public_net).toEqual([
      { ipv4_enabled: true, ipv4: expect.stringMatching(/^\$\{hcloud_primary_ip\..*\.id\}$/), ipv6_enabled: false },
    ]);
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{hcloud_primary_ip\..*\.ip_address\}$/);
  });

  test("takes a public address that stays when the server goes", () => {
    const { stack, cloud } = falkenstein();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    server.attachPublicIp(PublicIp.fromPublicIpAttributes(cloud, "ip", { publicIpId: "4711", address: "192.0.2.7" }));
    expect(only(stack, SERVER).public_net).toEqual([{ ipv4_enabled: true, ipv4: 4711, ipv6_enabled: false }]);
  });

  test("tells its private address as the cloud gave it, also a chosen one", () => {
    const { stack, cloud } = falkenstein();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const server = new Server(cloud, "web", { ...SMALL, network, privateIp: "10.0.0.10" });
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    expect(only(stack, SERVER).network).toEqual([{ subnet_id: expect.any(String), ip: "10.0.0.10", alias_ips: [] }]);
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{tolist\(hcloud_server\.\w+\.network\)\.0\.ip\}$/);
  });

  test("names the network alone where the program knows no subnet of it", () => {
    const { stack, cloud } = falkenstein();
    new Server(cloud, "web", { ...SMALL, network: Network.fromNetworkId(cloud, "old", "4711") });
    expect(only(stack, SERVER).network).toEqual([{ network_id: 4711, alias_ips: [] }]);
  });

  test("stands on a subnet that exists, by the provider's name for it", () => {
    const { stack, cloud } = falkenstein();
    const network = Network.fromNetworkId(cloud, "old", "4711");
    new Server(cloud, "web", { ...SMALL, subnet: Subnet.fromSubnetAttributes(cloud, "sub", { network, subnetId: "4711-10.0.0.0/24" }) });
    expect(only(stack, SERVER).network).toEqual([{ subnet_id: "4711-10.0.0.0/24", alias_ips: [] }]);
  });

  test("refuses identifiers that are no numbers, and lets through what is not known yet", () => {
    const { stack, cloud } = falkenstein();
    const firewall = (id: string, firewallId: string): unknown =>
      new Server(cloud, id, { ...SMALL, publicIp: true, firewall: Firewall.fromFirewallId(cloud, `${id}-wall`, firewallId) });
    expect(() => firewall("bad", "web-firewall")).toThrow(/firewall: got "web-firewall"; allowed: a number, as all identifiers at Hetzner are/);
    firewall("good", new TerraformVariable(stack, "wall", {}).stringValue);
    expect(only(stack, SERVER).firewall_ids).toEqual(["${var.wall}"]);
  });

  test("is told its first boot in plain text", () => {
    const { stack, cloud } = falkenstein();
    new Server(cloud, "web", { ...SMALL, publicIp: true, cloudInit: new CloudInit({ packages: ["nginx"] }) });
    expect(only(stack, SERVER).user_data).toBe("#cloud-config\npackage_update: true\npackages:\n  - nginx\n");
  });

  test("carries all its keys by itself, also one that Hetzner knows by its name", () => {
    const { stack, cloud } = falkenstein();
    const sshKeys = [new SshKey(cloud, "key", { publicKey: PUBLIC_KEY }), SshKey.fromSshKeyName(cloud, "old", "office")];
    const server = new Server(cloud, "web", { ...SMALL, publicIp: true, sshKeys });
    expect(only(stack, SERVER).ssh_keys).toEqual([expect.stringMatching(/^\$\{hcloud_ssh_key\..*\.id\}$/), "office"]);
    expect(only(stack, SERVER)).not.toHaveProperty("user_data");
    expect(server.loginUser).toBe("root");
  });

  test("carries the cloud's tags and its own as labels", () => {
    const { stack, cloud } = falkenstein({ tags: { team: "shop", env: "test" } });
    new Server(cloud, "web", { ...SMALL, publicIp: true, tags: { env: "live" } });
    expect(only(stack, SERVER).labels).toEqual({ env: "live", team: "shop" });
  });

  test("gets each volume by an attachment, and tells where it turns up", () => {
    const { stack, cloud } = falkenstein();
    const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
    expect(server.attachVolume(Volume.fromVolumeId(cloud, "old", "4711"))).toBe("/dev/disk/by-id/scsi-0HC_Volume_4711");
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/data" });
    expect(resources(stack, "hcloud_volume_attachment")).toEqual([
      { provider: "hcloud", server_id: expect.stringMatching(/^\$\{hcloud_server\..*\.id\}$/), volume_id: 4711 },
      { provider: "hcloud", server_id: expect.any(String), volume_id: expect.stringMatching(/^\$\{hcloud_volume\..*\.id\}$/) },
    ]);
    expect(only(stack, SERVER).user_data).toMatch(/scsi-0HC_Volume_\$\{hcloud_volume\.\w+\.id\}/);
  });

  test("takes 16 volumes and no more", () => {
    const { cloud } = falkenstein();
    const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
    const attach = (index: number): unknown => server.attachVolume(new Volume(cloud, `data${index}`, { sizeGib: 10 }));
    Array.from({ length: 16 }, (_, index) => attach(index));
    expect(() => attach(16)).toThrow(/attachVolume: got "17 volumes"; allowed: at most 16/);
  });

  test("takes an image by the cloud's identifier, also one that is not known yet", () => {
    const { stack, cloud } = falkenstein();
    const image = new TerraformVariable(stack, "image", {}).stringValue;
    new Server(cloud, "web", { machine: SMALL.machine, image: MachineImage.id(image), publicIp: true });
    expect(only(stack, SERVER).image).toBe("${var.image}");
  });

  test.each([
    ["zone", { zone: "fsn1-dc14" }, /zone: .*locations of Hetzner have no zones/],
    ["a root disk", { rootDiskGib: 100 }, /rootDiskGib: .*comes with its machine type/],
    ["a type of root disk", { rootVolumeType: "ssd" }, /rootVolumeType: .*comes with its machine type/],
  ])("refuses %s of choice, with the reason", (_what, props, reason) => {
    const { cloud } = falkenstein();
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true, ...props })).toThrow(reason);
  });
});

describe("a placement group on Hetzner", () => {
  test.each([false, true])("keeps servers apart, with strict %s", (strict) => {
    const { stack, cloud } = falkenstein();
    const placementGroup = new PlacementGroup(cloud, "group", { strict });
    new Server(cloud, "web", { ...SMALL, publicIp: true, placementGroup });
    expect(only(stack, "hcloud_placement_group")).toEqual({ provider: "hcloud", name: "shop-fsn-group", type: "spread" });
    expect(only(stack, SERVER).placement_group_id).toMatch(/^\$\{hcloud_placement_group\..*\.id\}$/);
  });

  test("keeps none together", () => {
    const { cloud } = falkenstein();
    const build = (): unknown => new PlacementGroup(cloud, "group", { strategy: PlacementStrategy.TOGETHER });
    expect(build).toThrow(/compute\.placement\.together.*keep servers apart/s);
  });

  test("takes ten servers and no more", () => {
    const { cloud } = falkenstein();
    const group = (id: string, count: number, spread?: boolean): unknown => new ServerGroup(cloud, id, { ...SMALL, count, spread, publicIp: true });
    expect(() => group("ten", 10)).not.toThrow();
    expect(() => group("many", 11)).toThrow(/shop\/fsn\/many\/10: .*placementGroup: got "11 servers"; allowed: a group of at most 10 servers/s);
    expect(() => group("loose", 11, false)).not.toThrow();
  });
});
