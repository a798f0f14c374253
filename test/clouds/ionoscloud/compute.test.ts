import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit, Firewall, MachineImage, MachineType, Network, PlacementGroup, PublicIp, Server, ServerGroup, SshKey, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { PUBLIC_KEY, SMALL, berlin, only, resources } from "./helper";

const SERVER = "ionoscloud_vcpu_server";
const NIC = "ionoscloud_nic";

/** A server's boot volume, as its only block. */
function bootVolume(server: Record<string, unknown>): Record<string, unknown> {
  return server.volume as Record<string, unknown>;
}

/** A server's inline interface. */
function firstNic(server: Record<string, unknown>): Record<string, unknown> {
  return server.nic as Record<string, unknown>;
}

describe("a server on IONOS Cloud", () => {
  test("has a boot disk, a security group, a guarded interface and, without keys, a password that nobody made up", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    expect(only(stack, SERVER)).toEqual({
      provider: "ionoscloud",
      datacenter_id: expect.stringContaining("ionoscloud_datacenter"),
      name: "shop-berlin-web",
      cores: 2,
      ram: 4096,
      image_name: "ubuntu:24.04",
      image_password: expect.stringMatching(/^\$\{random_password\..*\.result\}$/),
      security_groups_ids: [expect.stringMatching(/^\$\{ionoscloud_nsg\..*\.id\}$/)],
      volume: { bus: "VIRTIO", disk_type: "SSD Standard", size: 20 },
      nic: { lan: expect.stringContaining("ionoscloud_lan"), dhcp: true, firewall_active: true, ips: [expect.stringMatching(/^10\.0\.0\.\d+$/)] },
    });
    expect(only(stack, "random_password")).toMatchObject({ length: 32, special: false });
  });

  test("has no public address, and no public LAN, unless it asks for one", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    expect(only(stack, "ionoscloud_lan").public).toBe(false);
    expect(resources(stack, "ionoscloud_ipblock")).toEqual([]);
    expect(resources(stack, NIC)).toEqual([]);
  });

  test("with a public address has it on its first interface, and the private one beside it", () => {
    const { stack, cloud } = berlin();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), publicIp: true });
    new TerraformOutput(stack, "addresses", { value: [server.publicIp, server.privateIp, server.networkInterfaceId] });
    const [address, privateIp, interfaceId] = synthesize(stack).output!.addresses.value as string[];
    expect(address).toMatch(/^\$\{element\(ionoscloud_ipblock\..*\.ips, 0\)\}$/);
    expect(privateIp).toMatch(/^\$\{element\(tolist\(ionoscloud_nic\..*\.ips\), 0\)\}$/);
    expect(interfaceId).toMatch(/^\$\{ionoscloud_nic\..*\.id\}$/);
    expect(firstNic(only(stack, SERVER))).toMatchObject({ lan: expect.stringContaining("PublicLan"), ips: [address], firewall_active: true });
    expect(only(stack, NIC)).toMatchObject({ lan: expect.stringContaining("net"), dhcp: true, firewall_active: true, server_id: expect.stringContaining(SERVER) });
  });

  test("that gets a public address later gets an interface more, and keeps what it has", () => {
    const build = (attached: boolean): Record<string, unknown>[] => {
      const { stack, cloud } = berlin();
      const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      if (attached) {
        server.attachPublicIp(new PublicIp(cloud, "ip"));
      }
      return [only(stack, SERVER), ...resources(stack, NIC)];
    };
    const [before] = build(false);
    const [after, nic] = build(true);
    expect(after).toEqual(before);
    expect(nic).toMatchObject({ lan: expect.stringContaining("PublicLan"), ips: [expect.stringContaining("ionoscloud_ipblock")], firewall_active: true });
  });

  test("tells its private address by the interface's attribute", () => {
    const { stack, cloud } = berlin();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), privateIp: "10.0.0.10" });
    new TerraformOutput(stack, "ip", { value: [server.privateIp, server.networkInterfaceId] });
    expect(firstNic(only(stack, SERVER)).ips).toEqual(["10.0.0.10"]);
    const [privateIp, interfaceId] = synthesize(stack).output!.ip.value as string[];
    expect(privateIp).toMatch(/^\$\{element\(tolist\(ionoscloud_vcpu_server\.\w+\.nic\[0\]\.ips\), 0\)\}$/);
    expect(interfaceId).toMatch(/^\$\{ionoscloud_vcpu_server\..*\.primary_nic\}$/);
  });

  test("keeps nothing out of what its firewall lets go, and everything in where the firewall is closed both ways", () => {
    const { stack, cloud } = berlin();
    const closed = new Firewall(cloud, "closed", { outboundOpen: false });
    new Server(cloud, "open", { ...SMALL, publicIp: true });
    new Server(cloud, "shut", { ...SMALL, publicIp: true, firewall: closed });
    const types = resources(stack, SERVER).map((server) => firstNic(server).firewall_type);
    expect(types).toEqual([undefined, "BIDIRECTIONAL"]);
  });

  test("is told its first boot with its boot volume, in Base64 that Terraform makes", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { ...SMALL, publicIp: true, cloudInit: new CloudInit({ packages: ["nginx"] }) });
    const userData = bootVolume(only(stack, SERVER)).user_data;
    expect(userData).toBe('${base64encode("#cloud-config\\npackage_update: true\\npackages:\\n  - nginx\\n")}');
  });

  test("takes what only Terraform knows into its first boot, and leaves a shell's variables alone", () => {
    const { stack, cloud } = berlin();
    const name = new TerraformVariable(stack, "name", {}).stringValue;
    new Server(cloud, "web", { ...SMALL, publicIp: true, cloudInit: CloudInit.fromText(`#!/bin/sh\necho "\${HOME}" ${name}\n`) });
    const userData = bootVolume(only(stack, SERVER)).user_data;
    expect(userData).toBe('${base64encode("#!/bin/sh\\necho \\"$${HOME}\\" ${var.name}\\n")}');
  });

  test("carries the text of its keys, and then no password", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { ...SMALL, publicIp: true, sshKeys: [new SshKey(cloud, "key", { publicKey: PUBLIC_KEY })] });
    expect(only(stack, SERVER).ssh_keys).toEqual([PUBLIC_KEY]);
    expect(only(stack, SERVER)).not.toHaveProperty("image_password");
    expect(resources(stack, "random_password")).toEqual([]);
  });

  test("takes zone, disk, image and tags as given", () => {
    const { stack, cloud } = berlin({ tags: { team: "shop", env: "test" }, zone: "ZONE_1" });
    const image = MachineImage.id("22222222-2222-4222-8222-222222222222");
    new Server(cloud, "web", { machine: SMALL.machine, image, publicIp: true, rootDiskGib: 50, rootVolumeType: "SSD Premium", tags: { env: "live" } });
    expect(only(stack, SERVER)).toMatchObject({
      availability_zone: "ZONE_1",
      image_name: "22222222-2222-4222-8222-222222222222",
      volume: { size: 50, disk_type: "SSD Premium" },
      label: [
        { key: "env", value: "live" },
        { key: "team", value: "shop" },
      ],
    });
  });

  test("is of any size that its name tells", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { image: SMALL.image, publicIp: true, machine: MachineType.described({ name: "vcpu-6-24", diskGib: 0 }) });
    expect(only(stack, SERVER)).toMatchObject({ cores: 6, ram: 24_576 });
    const build = (): unknown => new Server(cloud, "odd", { image: SMALL.image, publicIp: true, machine: MachineType.described({ name: "Basic Cube S", diskGib: 0 }) });
    expect(build).toThrow(/machine: got "Basic Cube S"; allowed: vcpu, the number of cores and the GiB of memory: vcpu-2-4/);
  });

  test("logs in as root", () => {
    const { cloud } = berlin();
    expect(new Server(cloud, "web", { ...SMALL, publicIp: true }).loginUser).toBe("root");
  });

  test("refuses placement groups, and says what keeps servers apart", () => {
    const { cloud } = berlin();
    expect(() => new PlacementGroup(cloud, "apart")).toThrow(/ZONE_1 and ZONE_2 share no host, so give a ServerGroup both as zones/);
  });
});

describe("addresses that the program does not choose", () => {
  function addresses(ids: string[], cidr = "10.0.0.0/24"): unknown[] {
    const { stack, cloud } = berlin();
    const network = new Network(cloud, "net", { cidr });
    ids.forEach((id) => new Server(cloud, id, { ...SMALL, network }));
    const byName = new Map(resources(stack, SERVER).map((server) => [server.name, (firstNic(server).ips as string[])[0]]));
    return [...ids].sort().map((id) => byName.get(`shop-berlin-${id}`));
  }

  test("are the same whatever the order of the program, and whoever else is there", () => {
    expect(addresses(["web", "db"])).toEqual(addresses(["db", "web"]));
    expect(addresses(["db", "web", "worker"]).slice(0, 2)).toEqual(addresses(["db", "web"]));
  });

  test("leave the first ten of a block to gateways", () => {
    const hosts = addresses(Array.from({ length: 30 }, (_, index) => `web${index}`)).map((address) => Number(String(address).split(".")[3]));
    expect(new Set(hosts).size).toBe(30);
    expect(hosts.filter((host) => host < 10 || host > 254)).toEqual([]);
  });

  test("fit into the smallest block", () => {
    expect(addresses(["web"], "10.0.0.8/29")[0]).toMatch(/^10\.0\.0\.(10|11|12|13|14)$/);
  });

  test("are neighbours in a group, which grows by its last", () => {
    const group = (count: number): unknown[] => {
      const { stack, cloud } = berlin();
      new ServerGroup(cloud, "web", { ...SMALL, count, spread: false, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      return resources(stack, SERVER).map((server) => (firstNic(server).ips as string[])[0]);
    };
    expect(group(4).slice(0, 3)).toEqual(group(3));
    expect(new Set(group(200)).size).toBe(200);
  });

  test("that two servers would share are refused, naming both", () => {
    const { cloud } = berlin();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "one", { ...SMALL, network, privateIp: "10.0.0.50" });
    const build = (): unknown => new Server(cloud, "two", { ...SMALL, network, privateIp: "10.0.0.50" });
    expect(build).toThrow(/shop\/berlin\/two: .*privateIp: got "10\.0\.0\.50"; allowed: an address that shop\/berlin\/one does not have/s);
  });

  test("are worked out by Terraform where the block is not known yet", () => {
    const { stack, cloud } = berlin();
    const cidr = new TerraformVariable(stack, "cidr", {}).stringValue;
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr }) });
    expect(firstNic(only(stack, SERVER)).ips).toEqual([expect.stringMatching(/^\$\{cidrhost\(var\.cidr, \d+\)\}$/)]);
  });

  test("are IONOS' own on a network that exists elsewhere", () => {
    const { stack, cloud } = berlin();
    const network = Network.fromNetworkAttributes(cloud, "old", { networkId: "3", cidr: "10.7.1.0/24" });
    new Server(cloud, "web", { ...SMALL, network });
    expect(firstNic(only(stack, SERVER))).toEqual({ lan: 3, dhcp: true, firewall_active: true });
  });
});

describe("a volume on a server of IONOS Cloud", () => {
  test("names the server that it is made on, and turns up as the second disk", () => {
    const { stack, cloud } = berlin();
    const server = new Server(cloud, "db", { ...SMALL, publicIp: true });
    const path = server.attachVolume(new Volume(cloud, "data", { sizeGib: 50 }), { mountPath: "/data" });
    expect(path).toBe("/dev/vdb");
    expect(only(stack, "ionoscloud_volume").server_id).toMatch(/^\$\{ionoscloud_vcpu_server\..*\.id\}$/);
    expect(bootVolume(only(stack, SERVER)).user_data).toContain("/dev/vdb /data ext4");
  });

  test("that is second to another is refused, as the server could not tell them apart", () => {
    const { cloud } = berlin();
    const server = new Server(cloud, "db", { ...SMALL, publicIp: true });
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 50 }));
    expect(() => server.attachVolume(new Volume(cloud, "more", { sizeGib: 50 }))).toThrow(/one volume to a server on IONOS Cloud/);
  });

  test("that exists elsewhere is refused", () => {
    const { cloud } = berlin();
    const server = new Server(cloud, "db", { ...SMALL, publicIp: true });
    expect(() => server.attachVolume(Volume.fromVolumeId(cloud, "old", "1"))).toThrow(/a volume that this program defines/);
  });
});
