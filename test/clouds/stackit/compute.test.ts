import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit, MachineImage, MachineType, Network, PlacementGroup, PlacementStrategy, PublicIp, Server, SshKey, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { PLACE, PUBLIC_KEY, SMALL, germany, only, resources } from "./helper";

const SERVER = "stackit_server";
const NIC = "stackit_network_interface";

/** A cloud with a network to put servers on. */
function placed(): ReturnType<typeof germany> & { network: Network } {
  const { stack, cloud } = germany();
  return { stack, cloud, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) };
}

describe("a server on STACKIT", () => {
  test("boots from a volume that goes with it, and has one interface behind its firewall", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network });
    expect(only(stack, SERVER)).toEqual({
      ...PLACE,
      name: "shop-south-web",
      machine_type: "c2a.2d",
      availability_zone: "eu01-1",
      boot_volume: {
        source_type: "image",
        source_id: expect.stringMatching(/^\$\{data\.stackit_image_v2\..*\.image_id\}$/),
        size: 20,
        delete_on_termination: true,
      },
      network_interfaces: [expect.stringMatching(/^\$\{stackit_network_interface\..*\.network_interface_id\}$/)],
      lifecycle: { ignore_changes: ["boot_volume.source_id"], replace_triggered_by: [expect.stringMatching(/^terraform_data\./)] },
    });
    expect(only(stack, NIC)).toEqual({
      ...PLACE,
      network_id: expect.stringMatching(/^\$\{stackit_network\..*\.network_id\}$/),
      security_group_ids: [expect.stringMatching(/^\$\{stackit_security_group\..*\.security_group_id\}$/)],
    });
  });

  test("has no public address unless it asks for one", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "db", { ...SMALL, network });
    expect(resources(stack, "stackit_public_ip")).toEqual([]);
  });

  test("tells its private address and its interface", () => {
    const { stack, cloud, network } = placed();
    const server = new Server(cloud, "web", { ...SMALL, network });
    new TerraformOutput(stack, "all", { value: [server.privateIp, server.networkInterfaceId, server.serverId] });
    const [privateIp, nic, id] = synthesize(stack).output!.all.value as string[];
    expect(privateIp).toMatch(/^\$\{stackit_network_interface\.\w+\.ipv4\}$/);
    expect(nic).toMatch(/^\$\{stackit_network_interface\.\w+\.network_interface_id\}$/);
    expect(id).toMatch(/^\$\{stackit_server\.\w+\.server_id\}$/);
  });

  test("gets the private address that it asks for", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network, privateIp: "10.0.0.10" });
    expect(only(stack, NIC).ipv4).toBe("10.0.0.10");
  });

  test("gets a root disk of the size and class it asks for", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network, rootDiskGib: 64, rootVolumeType: "storage_premium_perf6" });
    expect(only(stack, SERVER).boot_volume).toMatchObject({ size: 64, performance_class: "storage_premium_perf6" });
  });

  test("stands in the zone it names", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network, zone: "eu01-3" });
    expect(only(stack, SERVER).availability_zone).toBe("eu01-3");
  });

  test("is told its first boot as it is, one key pair by name, and further keys by cloud-init", () => {
    const { stack, cloud, network } = placed();
    const sshKeys = ["one", "two"].map((id) => new SshKey(cloud, id, { publicKey: PUBLIC_KEY, tags: { a: "b" } }));
    new Server(cloud, "web", { ...SMALL, network, sshKeys, cloudInit: new CloudInit({ packages: ["nginx"] }) });
    expect(resources(stack, "stackit_key_pair")[0]).toEqual({ provider: "stackit", name: "shop-south-one", public_key: PUBLIC_KEY, labels: { a: "b" } });
    const server = only(stack, SERVER);
    expect(server.keypair_name).toMatch(/^\$\{stackit_key_pair\.south_one_\w+\.name\}$/);
    expect(server.user_data).toMatch(/^#cloud-config\n/);
    expect(server.user_data).toContain(PUBLIC_KEY);
  });

  test("shares the lookup of an image by its exact name, which one for ARM has not", () => {
    const { stack, cloud, network } = placed();
    ["one", "two"].forEach((id) => new Server(cloud, id, { ...SMALL, network }));
    const lookups = Object.values(synthesize(stack).data!.stackit_image_v2).map(({ "//": _comment, ...attributes }) => attributes);
    expect(lookups).toEqual([{ ...PLACE, name: "Ubuntu 24.04" }]);
  });

  test("takes an image by the cloud's identifier without a lookup, also one that is not known yet", () => {
    const { stack, cloud, network } = placed();
    const image = new TerraformVariable(stack, "image", {}).stringValue;
    new Server(cloud, "web", { machine: SMALL.machine, image: MachineImage.id(image), network });
    expect(only(stack, SERVER).boot_volume).toMatchObject({ source_id: "${var.image}" });
    expect(synthesize(stack).data).toBeUndefined();
  });

  test("carries the cloud's labels and its own, as does its interface", () => {
    const { stack, cloud } = germany({ tags: { team: "shop", env: "test" } });
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), tags: { env: "live" } });
    expect([only(stack, SERVER).labels, only(stack, NIC).labels]).toEqual([{ team: "shop", env: "live" }, { team: "shop", env: "live" }]);
  });

  test("attaches a volume, and tells where it turns up by the part of its identifier that the guest sees", () => {
    const { stack, cloud, network } = placed();
    const server = new Server(cloud, "web", { ...SMALL, network });
    const known = server.attachVolume(Volume.fromVolumeId(cloud, "old", "22222222-2222-4222-8222-222222222222"));
    expect(known).toBe("/dev/disk/by-id/virtio-22222222-2222-4222-8");
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/data" });
    expect(resources(stack, "stackit_server_volume_attach")).toHaveLength(2);
    expect(only(stack, SERVER).user_data).toMatch(/virtio-\$\{substr\(stackit_volume\.\w+\.volume_id, 0, 20\)\}/);
  });

  test("lets packets of other addresses through its interface only when it is told to", () => {
    const { stack, cloud, network } = placed();
    const server = new Server(cloud, "gateway", { ...SMALL, network });
    expect(only(stack, NIC)).not.toHaveProperty("allowed_addresses");
    ["192.168.0.0/16", "172.16.0.0/12"].forEach((cidr) => server.allowForwarding(cidr));
    expect(only(stack, NIC).allowed_addresses).toEqual(["172.16.0.0/12", "192.168.0.0/16"]);
  });

  test("forwards for no public block: servers behind one firewall let each other in, with all that they forward", () => {
    const { cloud, network } = placed();
    const server = new Server(cloud, "gateway", { ...SMALL, network });
    expect(() => server.allowForwarding("0.0.0.0/0")).toThrow(/allowForwarding: got "0.0.0.0\/0"; allowed: a private block/);
  });

  test("logs in as the user of its distribution", () => {
    const { cloud, network } = placed();
    const user = (image: MachineImage, id: string): string => new Server(cloud, id, { ...SMALL, image, network }).loginUser;
    expect([user(MachineImage.ubuntu("24.04"), "a"), user(MachineImage.debian("12"), "b")]).toEqual(["ubuntu", "debian"]);
  });

  test("is refused without a network, with the reason", () => {
    const { cloud } = germany();
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true })).toThrow(/a public address is translated to the one on a network/);
  });

  test("stands on a network that exists, and is open to that network's block, which is looked up", () => {
    const { stack, cloud } = germany();
    const network = Network.fromNetworkId(cloud, "old", "33333333-3333-4333-8333-333333333333");
    new Server(cloud, "web", { ...SMALL, network });
    expect(only(stack, NIC).network_id).toBe("33333333-3333-4333-8333-333333333333");
    expect(only(stack, "stackit_security_group_rule").ip_range).toMatch(/^\$\{data\.stackit_network\.\S+\.ipv4_prefix\}$/);
  });
});

describe("a placement group on STACKIT", () => {
  test.each([
    [PlacementStrategy.SPREAD, false, "soft-anti-affinity"],
    [PlacementStrategy.SPREAD, true, "hard-anti-affinity"],
    [PlacementStrategy.TOGETHER, false, "soft-affinity"],
    [PlacementStrategy.TOGETHER, true, "hard-affinity"],
  ])("with strategy %s and strict %s is an affinity group of policy %s", (strategy, strict, policy) => {
    const { stack, cloud, network } = placed();
    const placementGroup = new PlacementGroup(cloud, "group", { strategy, strict });
    new Server(cloud, "web", { ...SMALL, network, placementGroup });
    expect(only(stack, "stackit_affinity_group")).toEqual({ ...PLACE, name: "shop-south-group", policy });
    expect(only(stack, SERVER).affinity_group).toMatch(/stackit_affinity_group\..*\.affinity_group_id/);
  });
});

describe("a public address on STACKIT", () => {
  test("says itself which interface it leads to, and the server waits for it", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network }).attachPublicIp(new PublicIp(cloud, "address", { tags: { a: "b" } }));
    expect(only(stack, "stackit_public_ip")).toEqual({
      ...PLACE,
      network_interface_id: expect.stringMatching(/stackit_network_interface.*\.network_interface_id/),
      labels: { a: "b" },
    });
    expect(only(stack, SERVER).depends_on).toEqual([expect.stringMatching(/^stackit_public_ip\./)]);
    expect(resources(stack, "stackit_public_ip_associate")).toEqual([]);
  });

  test("that exists is associated with the interface", () => {
    const { stack, cloud, network } = placed();
    const ip = PublicIp.fromPublicIpAttributes(cloud, "old", { publicIpId: "44444444-4444-4444-8444-444444444444", address: "192.0.2.7" });
    new Server(cloud, "web", { ...SMALL, network }).attachPublicIp(ip);
    expect(only(stack, "stackit_public_ip_associate")).toMatchObject({ ...PLACE, public_ip_id: "44444444-4444-4444-8444-444444444444" });
    expect(only(stack, SERVER).depends_on).toEqual([expect.stringMatching(/^stackit_public_ip_associate\./)]);
  });
});

describe("a machine on STACKIT", () => {
  test("goes by a description where the catalogue does not know it", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { machine: MachineType.described({ name: "g2i.2", diskGib: 0 }), image: SMALL.image, network });
    expect(only(stack, SERVER).machine_type).toBe("g2i.2");
  });
});
