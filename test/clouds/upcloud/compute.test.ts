import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit, Egress, MachineImage, MachineType, Network, PlacementGroup, PlacementStrategy, Server, ServerGroup, SshKey, Subnet, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { OTHER_PUBLIC_KEY, PUBLIC_KEY, SMALL, helsinki, net, only, resources } from "./helper";

const SERVER = "upcloud_server";

describe("a server on UpCloud", () => {
  test("stands on its private network alone, with its firewall on and no password", () => {
    const { stack, cloud } = helsinki();
    new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    expect(only(stack, SERVER)).toEqual({
      provider: "upcloud",
      zone: "fi-hel2",
      hostname: "shop-helsinki-web",
      plan: "2xCPU-4GB",
      metadata: true,
      firewall: true,
      template: [{ storage: "Ubuntu Server 24.04 LTS (Noble Numbat)", size: 80 }],
      login: [{ user: "root", create_password: false }],
      network_interface: [{ type: "private", network: expect.stringMatching(/^\$\{upcloud_network\..*\.id\}$/) }],
    });
  });

  test("has no public address, and is refused one with the reason", () => {
    const { cloud } = helsinki();
    const network = net(cloud);
    const reason = /publicIp: .*keeps no state: either answers do not come in, or the ports that they come to are open to everybody.*openHighPorts: true/;
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(reason);
    expect(() => new Server(cloud, "alone", { ...SMALL, publicIp: true })).toThrow(reason);
    expect(new Server(cloud, "db", { ...SMALL, network }).hasPublicIp).toBe(false);
  });

  test("gets a chosen private address, and tells the one it has", () => {
    const { stack, cloud } = helsinki();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud), privateIp: "10.0.0.10" });
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    expect(only(stack, SERVER).network_interface).toEqual([{ type: "private", network: expect.any(String), ip_address: "10.0.0.10" }]);
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{upcloud_server\.\w+\.network_interface\[0\]\.ip_address\}$/);
  });

  test("has a root disk as its plan brings, or as it asks for", () => {
    const { stack, cloud } = helsinki();
    const network = net(cloud);
    new Server(cloud, "own", { ...SMALL, network, rootDiskGib: 120, rootVolumeType: "standard" });
    new Server(cloud, "plan", { image: SMALL.image, machine: MachineType.described({ name: "CLOUDNATIVE-2xCPU-4GB", diskGib: 0 }), network });
    expect(resources(stack, SERVER).map(({ template }) => template)).toEqual([
      [{ storage: expect.any(String), size: 120, tier: "standard" }],
      [{ storage: expect.any(String) }],
    ]);
  });

  test("refuses disks that UpCloud does not make", () => {
    const { cloud } = helsinki();
    const network = net(cloud);
    expect(() => new Server(cloud, "small", { ...SMALL, network, rootDiskGib: 9 })).toThrow(/rootDiskGib: got 9; allowed: a whole number from 10 to 2048 GiB/);
    expect(() => new Server(cloud, "large", { ...SMALL, network, rootDiskGib: 2049 })).toThrow(/rootDiskGib: got 2049/);
  });

  test("is told its first boot as it was written", () => {
    const { stack, cloud } = helsinki();
    new Server(cloud, "web", { ...SMALL, network: net(cloud), cloudInit: new CloudInit({ packages: ["nginx"] }) });
    expect(only(stack, SERVER).user_data).toBe("#cloud-config\npackage_update: true\npackages:\n  - nginx\n");
  });

  test("is given the text of its keys, as UpCloud keeps none", () => {
    const { stack, cloud } = helsinki();
    const sshKeys = [new SshKey(cloud, "one", { publicKey: PUBLIC_KEY }), new SshKey(cloud, "two", { publicKey: OTHER_PUBLIC_KEY })];
    new Server(cloud, "web", { ...SMALL, network: net(cloud), sshKeys });
    expect(only(stack, SERVER).login).toEqual([{ user: "root", keys: [PUBLIC_KEY, OTHER_PUBLIC_KEY], create_password: false }]);
    expect(() => SshKey.fromSshKeyName(cloud, "old", "office")).toThrow(/UpCloud keeps no SSH keys/);
  });

  test("logs in as root", () => {
    const { cloud } = helsinki();
    expect(new Server(cloud, "web", { ...SMALL, network: net(cloud) }).loginUser).toBe("root");
  });

  test("takes a template by its identifier, also one that is not known yet", () => {
    const { stack, cloud } = helsinki();
    const image = MachineImage.id(new TerraformVariable(stack, "image", {}).stringValue);
    new Server(cloud, "web", { machine: SMALL.machine, image, network: net(cloud) });
    expect(only(stack, SERVER).template).toEqual([{ storage: "${var.image}", size: 80 }]);
  });

  test("lists its volumes in the same order whatever the order of the program", () => {
    const listed = (ids: string[]): unknown => {
      const { stack, cloud } = helsinki();
      const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
      const volumes = new Map(["a", "b"].map((id) => [id, new Volume(cloud, id, { sizeGib: 10 })]));
      ids.forEach((id) => server.attachVolume(volumes.get(id)!));
      return only(stack, SERVER).storage_devices;
    };
    expect(listed(["a", "b"])).toEqual(listed(["b", "a"]));
    expect(listed(["a", "b"])).toEqual([
      { storage: expect.stringMatching(/upcloud_storage\..*_a_/), address: "virtio" },
      { storage: expect.stringMatching(/upcloud_storage\..*_b_/), address: "virtio" },
    ]);
  });

  test("tells where a volume turns up, by as much of its identifier as the guest sees", () => {
    const { stack, cloud } = helsinki();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    const known = server.attachVolume(Volume.fromVolumeId(cloud, "old", "f67db1ca-825b-40aa-a6f4-390ac6ff1b91"));
    expect(known).toBe("/dev/disk/by-id/virtio-f67db1ca825b40aaa6f4");
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/data" });
    expect(only(stack, SERVER).user_data).toMatch(/virtio-\$\{substr\(replace\(upcloud_storage\.\w+\.id, \\?"-\\?", \\?"\\?"\), 0, 20\)\}/);
  });

  test("forwards packets when it is let to, as UpCloud drops them otherwise", () => {
    const { stack, cloud } = helsinki();
    new Server(cloud, "gw", { ...SMALL, network: net(cloud), privateIp: "10.0.0.9" }).allowForwarding("192.168.0.0/16");
    expect(only(stack, SERVER).network_interface).toEqual([
      { type: "private", network: expect.any(String), ip_address: "10.0.0.9", source_ip_filtering: false },
    ]);
  });

  test("waits for the way out of its network", () => {
    const { stack, cloud } = helsinki();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    new Server(cloud, "web", { ...SMALL, network });
    expect(only(stack, SERVER).depends_on).toEqual([expect.stringMatching(/^upcloud_gateway\./)]);
  });

  test("stands on a network that exists by way of its subnet, and on no other", () => {
    const { stack, cloud } = helsinki();
    const network = Network.fromNetworkId(cloud, "old", "11111111-1111-1111-1111-111111111111");
    expect(() => new Server(cloud, "lost", { ...SMALL, network })).toThrow(/import that with Subnet\.fromSubnetAttributes/);
    const subnet = Subnet.fromSubnetAttributes(cloud, "subnet", { network, subnetId: "22222222-2222-2222-2222-222222222222" });
    new Server(cloud, "web", { ...SMALL, subnet });
    expect(only(stack, SERVER).network_interface).toEqual([{ type: "private", network: "22222222-2222-2222-2222-222222222222" }]);
  });
});

describe("servers of UpCloud that are kept apart", () => {
  test.each([
    [false, "yes"],
    [true, "strict"],
  ])("with strict %s are in a group of policy %s, which does not list them", (strict, policy) => {
    const { stack, cloud } = helsinki();
    const placementGroup = new PlacementGroup(cloud, "apart", { strict });
    new Server(cloud, "web", { ...SMALL, network: net(cloud), placementGroup });
    expect(only(stack, "upcloud_server_group")).toEqual({
      provider: "upcloud",
      title: "shop-helsinki-apart",
      anti_affinity_policy: policy,
      track_members: false,
    });
    expect(only(stack, SERVER).server_group).toMatch(/^\$\{upcloud_server_group\..*\.id\}$/);
  });

  test("are never kept together", () => {
    const { cloud } = helsinki();
    expect(() => new PlacementGroup(cloud, "near", { strategy: PlacementStrategy.TOGETHER })).toThrow(/none keeps them together/);
  });

  test("of a server group share a firewall of the program, written for each", () => {
    const { stack, cloud } = helsinki();
    new ServerGroup(cloud, "web", { count: 3, ...SMALL, network: net(cloud) });
    expect(resources(stack, "upcloud_firewall_rules")).toHaveLength(3);
    expect(resources(stack, "terraform_data")).toHaveLength(1);
  });
});
