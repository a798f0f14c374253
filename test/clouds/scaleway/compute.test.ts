import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit, Firewall, MachineImage, MachineType, Network, PlacementGroup, PlacementStrategy, PublicIp, Server, SshKey, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { PUBLIC_KEY, SMALL, only, paris, resources } from "./helper";

const SERVER = "scaleway_instance_server";

describe("a server on Scaleway", () => {
  test("has a security group, and on a network an interface of its own", () => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    const server = only(stack, SERVER);
    expect(server).toEqual({
      provider: "scaleway",
      name: "shop-paris-web",
      type: "PLAY2-NANO",
      image: "ubuntu_noble",
      security_group_id: expect.stringMatching(/^\$\{scaleway_instance_security_group\..*\.id\}$/),
    });
    expect(only(stack, "scaleway_instance_private_nic")).toEqual({
      provider: "scaleway",
      server_id: expect.stringContaining(SERVER),
      private_network_id: expect.stringContaining("scaleway_vpc_private_network"),
    });
  });

  test("tells its private IPv4 address, whatever the order of the interface's addresses", () => {
    const { stack, cloud } = paris();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    expect(synthesize(stack).output!.ip.value).toMatch(/private_ips.*: val\.address if length\(regexall\(":", val\.address\)\) == 0\], 0\)\}$/);
  });

  test("gets a chosen private address by booking it", () => {
    const { stack, cloud } = paris();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), privateIp: "10.0.0.10" });
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    expect(only(stack, "scaleway_ipam_ip")).toMatchObject({ address: "10.0.0.10", source: [{ private_network_id: expect.any(String) }] });
    expect(only(stack, "scaleway_instance_private_nic").ipam_ip_ids).toEqual([expect.stringMatching(/scaleway_ipam_ip.*\.id/)]);
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{scaleway_ipam_ip\..*\.address\}$/);
  });

  test("is told its first boot under the key that Scaleway's images read", () => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, publicIp: true, cloudInit: new CloudInit({ packages: ["nginx"] }) });
    expect(only(stack, SERVER).user_data).toEqual({ "cloud-init": "#cloud-config\npackage_update: true\npackages:\n  - nginx\n" });
  });

  test("has no root volume block unless something is asked of it", () => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, publicIp: true });
    expect(only(stack, SERVER)).not.toHaveProperty("root_volume");
  });

  test("gets at least the GiB that are asked, in Scaleway's GB", () => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, publicIp: true, rootDiskGib: 30, rootVolumeType: "sbs_15k" });
    expect(only(stack, SERVER).root_volume).toEqual({ size_in_gb: 33, volume_type: "sbs_volume", sbs_iops: 15000 });
  });

  test("refuses local storage on a machine type that has none", () => {
    const { cloud } = paris();
    const build = (): unknown => new Server(cloud, "web", { ...SMALL, publicIp: true, rootVolumeType: "l_ssd" });
    expect(build).toThrow(/shop\/paris\/web: .*rootVolumeType: got "l_ssd"; allowed: sbs_5k, sbs_15k/s);
  });

  test("takes local storage on a machine type that has it, up to what it has", () => {
    const { stack, cloud } = paris();
    const local = { machine: MachineType.named("DEV1-S"), image: MachineImage.debian("12"), publicIp: true, rootVolumeType: "l_ssd" };
    new Server(cloud, "web", local);
    expect(only(stack, SERVER).root_volume).toEqual({ volume_type: "l_ssd" });
    expect(() => new Server(cloud, "big", { ...local, rootDiskGib: 100 })).toThrow(/rootDiskGib: got 100; allowed: a whole number from 1 to 18 GiB of local/);
  });

  test("waits for its SSH keys, which it cannot refer to", () => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, publicIp: true, sshKeys: [new SshKey(cloud, "key", { publicKey: PUBLIC_KEY })] });
    expect(only(stack, SERVER).depends_on).toEqual([expect.stringMatching(/^scaleway_iam_ssh_key\./)]);
    expect(only(stack, SERVER)).not.toHaveProperty("user_data");
  });

  test("names its zone only where it is not the cloud's", () => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, publicIp: true, zone: "fr-par-3" });
    const zonal = [SERVER, "scaleway_instance_ip", "scaleway_instance_security_group"].map((type) => only(stack, type).zone);
    expect(zonal).toEqual(["fr-par-3", "fr-par-3", "fr-par-3"]);
  });

  test("carries the cloud's tags and its own as sorted words", () => {
    const { stack, cloud } = paris({ tags: { team: "shop", env: "test" } });
    new Server(cloud, "web", { ...SMALL, publicIp: true, tags: { env: "live" } });
    expect(only(stack, SERVER).tags).toEqual(["env=live", "team=shop"]);
  });

  test("lists its volumes in the same order whatever the order of the program", () => {
    const listed = (ids: string[]): unknown => {
      const { stack, cloud } = paris();
      const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
      const volumes = ["a", "b"].map((id) => [id, new Volume(cloud, id, { sizeGib: 10 })] as const);
      ids.forEach((id) => server.attachVolume(new Map(volumes).get(id)!));
      return only(stack, SERVER).additional_volume_ids;
    };
    expect(listed(["a", "b"])).toEqual(listed(["b", "a"]));
    expect(listed(["a", "b"])).toHaveLength(2);
  });

  test("tells where a volume turns up, by the part of its identifier that the guest sees", () => {
    const { stack, cloud } = paris();
    const server = new Server(cloud, "web", { ...SMALL, publicIp: true });
    const known = server.attachVolume(Volume.fromVolumeId(cloud, "old", "fr-par-1/22222222-2222-2222-2222-222222222222"));
    expect(known).toBe("/dev/disk/by-id/scsi-0SCW_sbs_volume-22222222-2222-2222-2222-222222222222");
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/data" });
    const userData = only(stack, SERVER).user_data as Record<string, string>;
    expect(userData["cloud-init"]).toMatch(/scsi-0SCW_sbs_volume-\$\{element\(reverse\(split\("\/", scaleway_block_volume\.\w+\.id\)\), 0\)\}/);
  });

  test("takes an image by the cloud's identifier, also one that is not known yet", () => {
    const { stack, cloud } = paris();
    const image = new TerraformVariable(stack, "image", {}).stringValue;
    new Server(cloud, "web", { machine: SMALL.machine, image: MachineImage.id(image), publicIp: true });
    expect(only(stack, SERVER).image).toBe("${var.image}");
  });

  test("logs in as root", () => {
    const { cloud } = paris();
    expect(new Server(cloud, "web", { ...SMALL, publicIp: true }).loginUser).toBe("root");
  });

  test("refuses a network whose Private Networks are not known, and says what to do", () => {
    const { cloud } = paris();
    const network = Network.fromNetworkId(cloud, "old", "fr-par/33333333-3333-3333-3333-333333333333");
    expect(() => new Server(cloud, "web", { ...SMALL, network })).toThrow(/an interface joins a Private Network, not a VPC/);
  });

  test("refuses a firewall of another zone", () => {
    const { cloud } = paris();
    const firewall = new Firewall(cloud, "far", { zone: "fr-par-2" });
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true, firewall })).toThrow(/firewall\.zone/);
  });
});

describe("a placement group on Scaleway", () => {
  test.each([
    [PlacementStrategy.SPREAD, false, "max_availability", "optional"],
    [PlacementStrategy.SPREAD, true, "max_availability", "enforced"],
    [PlacementStrategy.TOGETHER, false, "low_latency", "optional"],
    [PlacementStrategy.TOGETHER, true, "low_latency", "enforced"],
  ])("with strategy %s and strict %s is of type %s, %s", (strategy, strict, policyType, policyMode) => {
    const { stack, cloud } = paris();
    const placementGroup = new PlacementGroup(cloud, "group", { strategy, strict });
    new Server(cloud, "web", { ...SMALL, publicIp: true, placementGroup });
    expect(only(stack, "scaleway_instance_placement_group")).toMatchObject({ policy_type: policyType, policy_mode: policyMode });
    expect(only(stack, SERVER).placement_group_id).toMatch(/scaleway_instance_placement_group/);
  });
});

describe("a public address on Scaleway", () => {
  test("is a routed IPv4 address in the list of its server", () => {
    const { stack, cloud } = paris();
    const server = new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    server.attachPublicIp(new PublicIp(cloud, "ip"));
    expect(only(stack, "scaleway_instance_ip")).toEqual({ provider: "scaleway", type: "routed_ipv4" });
    expect(only(stack, SERVER).ip_ids).toEqual([expect.stringMatching(/^\$\{scaleway_instance_ip\..*\.id\}$/)]);
    expect(resources(stack, "scaleway_vpc_public_gateway")).toEqual([]);
  });
});
