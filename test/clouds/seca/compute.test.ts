import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit, MachineImage, MachineType, Network, PlacementGroup, Server, ServerGroup, SshKey, Subnet, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { PUBLIC_KEY, SMALL, north, only, resources } from "./helper";

const SERVER = "seca_instance";
const NIC = "seca_nic";

describe("a server on SECA", () => {
  test("is an instance with an interface and a boot volume made from its image", () => {
    const { stack, cloud } = north();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    expect(only(stack, SERVER)).toEqual({
      provider: "seca",
      workspace_id: expect.stringContaining("seca_workspace"),
      name: "shop-north-web",
      sku_id: expect.stringMatching(/^\$\{data\.seca_instance_sku\..*\.id\}$/),
      zone: "a",
      primary_nic_id: expect.stringMatching(/^\$\{seca_nic\..*\.id\}$/),
      security_group_id: expect.stringMatching(/^\$\{seca_security_group\..*\.id\}$/),
      boot_volume: { device_id: expect.stringMatching(/^\$\{seca_block_storage\..*\.id\}$/) },
    });
    expect(only(stack, "seca_block_storage")).toEqual({
      provider: "seca",
      workspace_id: expect.stringContaining("seca_workspace"),
      name: "shop-north-web-boot",
      size_gb: 20,
      sku_id: expect.stringContaining("data.seca_storage_sku"),
      source_image_id: expect.stringContaining("data.seca_image"),
    });
  });

  test("tells its private address by the interface's attribute, which is the address that it was given", () => {
    const { stack, cloud } = north();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const servers = [new Server(cloud, "web", { ...SMALL, network }), new Server(cloud, "db", { ...SMALL, network, privateIp: "10.0.0.10" })];
    new TerraformOutput(stack, "ips", { value: servers.map((server) => server.privateIp) });
    expect(resources(stack, NIC).map((nic) => nic.addresses)).toEqual([[expect.stringMatching(/^10\.0\.0\.\d+$/)], ["10.0.0.10"]]);
    const [one] = synthesize(stack).output!.ips.value as string[];
    expect(one).toMatch(/^\$\{element\(seca_nic\.\w+\.addresses, 0\)\}$/);
  });

  test("on a subnet that exists elsewhere lets the cloud pick an address, and does not claim to know it", () => {
    const { stack, cloud } = north();
    const network = Network.fromNetworkAttributes(cloud, "old", { networkId: "old", cidr: "10.9.0.0/16" });
    const server = new Server(cloud, "web", { ...SMALL, subnet: Subnet.fromSubnetAttributes(cloud, "part", { network, subnetId: "subnets/part" }) });
    expect(only(stack, NIC)).toMatchObject({ subnet_id: "subnets/part", addresses: ["0.0.0.0"] });
    expect(() => server.privateIp).toThrow(/privateIp/);
  });

  test("is told its first boot as it is, and carries the text of its keys", () => {
    const { stack, cloud } = north();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const sshKeys = [new SshKey(cloud, "key", { publicKey: PUBLIC_KEY })];
    new Server(cloud, "web", { ...SMALL, network, sshKeys, cloudInit: new CloudInit({ packages: ["nginx"] }) });
    expect(only(stack, SERVER)).toMatchObject({ user_data: "#cloud-config\npackage_update: true\npackages:\n  - nginx\n", ssh_keys: [PUBLIC_KEY] });
  });

  test("takes zone, disk, image and tags as given", () => {
    const { stack, cloud } = north({ tags: { team: "shop" } });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const image = MachineImage.id(new TerraformVariable(stack, "image", {}).stringValue);
    new Server(cloud, "web", { machine: SMALL.machine, image, network, zone: "b", rootDiskGib: 50, rootVolumeType: "RD2K", tags: { env: "live" } });
    expect(only(stack, SERVER)).toMatchObject({ zone: "b", labels: { team: "shop", env: "live" } });
    expect(only(stack, "seca_block_storage")).toMatchObject({ size_gb: 50, source_image_id: "${var.image}" });
    expect(Object.values(synthesize(stack).data!.seca_storage_sku).map(({ name }) => name)).toEqual(["RD2K"]);
  });

  test("shares lookups with its like: one for each SKU and image", () => {
    const { stack, cloud } = north();
    new ServerGroup(cloud, "web", { ...SMALL, count: 3, spread: false, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    const counts = Object.entries(synthesize(stack).data!).map(([type, blocks]) => [type, Object.keys(blocks).length]);
    expect(Object.fromEntries(counts)).toEqual({ seca_image: 1, seca_instance_sku: 1, seca_network_sku: 1, seca_storage_sku: 1 });
    expect(new Set(resources(stack, NIC).flatMap((nic) => nic.addresses)).size).toBe(3);
  });

  test("refuses two servers on one address, naming both", () => {
    const { cloud } = north();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "one", { ...SMALL, network, privateIp: "10.0.0.50" });
    expect(() => new Server(cloud, "two", { ...SMALL, network, privateIp: "10.0.0.50" })).toThrow(/shop\/north\/two: .*shop\/north\/one does not have/s);
  });

  test("refuses a public address, with the reason", () => {
    const { cloud } = north();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(/publicIp: .*reserves public addresses and has no argument that attaches one/);
  });

  test("refuses placement groups, and says what keeps servers apart", () => {
    expect(() => new PlacementGroup(north().cloud, "apart")).toThrow(/vendors\.seca\.AntiAffinity/);
  });

  test("has one volume at most beside its boot volume, whose place is known", () => {
    const { stack, cloud } = north();
    const server = new Server(cloud, "db", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    expect(server.attachVolume(new Volume(cloud, "data", { sizeGib: 50 }))).toBe("/dev/vdb");
    expect(only(stack, SERVER).data_volumes).toEqual([{ device_id: expect.stringMatching(/^\$\{seca_block_storage\.north_data_.*\.id\}$/) }]);
    expect(() => server.attachVolume(new Volume(cloud, "more", { sizeGib: 50 }))).toThrow(/one volume to a server on SECA/);
  });

  test("logs in as the user of its image, unless the operator calls that otherwise", () => {
    const server = (props = {}): Server => {
      const { cloud } = north(props);
      return new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    };
    expect(server().loginUser).toBe("ubuntu");
    expect(server({ loginUsers: { ubuntu: "admin" } }).loginUser).toBe("admin");
  });

  test("is of a machine type that the program lists, or describes", () => {
    const { cloud } = north();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    new Server(cloud, "big", { image: SMALL.image, network, machine: MachineType.described({ name: "DXL", diskGib: 0 }) });
    expect(() => new Server(cloud, "odd", { image: SMALL.image, network, machine: MachineType.named("DXL") })).toThrow(/machine: got "DXL"/);
  });
});
