import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { CloudInit, Egress, MachineImage, MachineType, Network, PlacementGroup, PlacementStrategy, PublicIp, Server, ServerGroup, SshKey, Subnet, Volume } from "archipel";
import { synthesize } from "archipel/testing";
import { PUBLIC_KEY, SMALL, only, paris, resources } from "./helper";

const VM = "outscale_vm";

/** A cloud with a network to put servers on. */
function placed(cidr = "10.0.0.0/16", egress?: Egress): ReturnType<typeof paris> & { network: Network } {
  const { stack, cloud } = paris();
  return { stack, cloud, network: new Network(cloud, "net", { cidr, egress }) };
}

describe("a server on OUTSCALE", () => {
  test("stands on a subnet behind a security group, and waits for the way out", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network });
    expect(only(stack, VM)).toEqual({
      provider: "outscale",
      vm_type: "tinav6.c2r4p2",
      image_id: expect.stringMatching(/^\$\{data\.outscale_image\..*\.id\}$/),
      subnet_id: expect.stringMatching(/^\$\{outscale_subnet\..*\.subnet_id\}$/),
      security_group_ids: [expect.stringMatching(/^\$\{outscale_security_group\..*\.security_group_id\}$/)],
      tags: [{ key: "name", value: "shop-paris-web" }],
      depends_on: [expect.stringMatching(/^outscale_route\./), expect.stringMatching(/^outscale_route_table_link\./)],
      lifecycle: { ignore_changes: ["image_id"], replace_triggered_by: [expect.stringMatching(/^terraform_data\./)] },
    });
  });

  test("has no public address unless it asks for one", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "db", { ...SMALL, network });
    expect(resources(stack, "outscale_public_ip")).toEqual([]);
    expect(resources(stack, "outscale_public_ip_link")).toEqual([]);
  });

  test("tells its private address and its interface as the provider does", () => {
    const { stack, cloud, network } = placed();
    const server = new Server(cloud, "web", { ...SMALL, network });
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    new TerraformOutput(stack, "nic", { value: server.networkInterfaceId });
    const { ip, nic } = synthesize(stack).output!;
    expect(ip.value).toMatch(/^\$\{outscale_vm\.\w+\.private_ip\}$/);
    expect(nic.value).toMatch(/^\$\{one\(outscale_vm\.\w+\.primary_nic\[\*\]\.nic_id\)\}$/);
  });

  test("gets the private address that it asks for", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network, privateIp: "10.0.0.10" });
    expect(only(stack, VM).private_ips).toEqual(["10.0.0.10"]);
  });

  test("refuses an address that OUTSCALE keeps, or of another Subregion's part", () => {
    const { cloud, network } = placed();
    const build = (id: string, privateIp: string): unknown => new Server(cloud, id, { ...SMALL, network, privateIp });
    expect(() => build("kept", "10.0.0.3")).toThrow(/privateIp: got "10\.0\.0\.3"; allowed: an address within 10\.0\.0\.0\/18, .*not its first four or its last/);
    expect(() => build("far", "10.0.64.10")).toThrow(/privateIp: got "10\.0\.64\.10"; allowed: an address within 10\.0\.0\.0\/18/);
  });

  test("is told its first boot in Base64, which Terraform makes of readable text", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network, cloudInit: new CloudInit({ packages: ["nginx"], commands: ['echo "${HOME}"'] }) });
    expect(only(stack, VM).user_data).toBe(
      '${base64encode("#cloud-config\\npackage_update: true\\npackages:\\n  - nginx\\nruncmd:\\n  - echo \\"$${HOME}\\"\\n")}',
    );
  });

  test("is told in Base64 what only Terraform knows", () => {
    const { stack, cloud, network } = placed();
    const secret = new TerraformVariable(stack, "word", {}).stringValue;
    new Server(cloud, "web", { ...SMALL, network, cloudInit: CloudInit.fromText(`#!/bin/sh\necho "${secret}"\n`) });
    expect(only(stack, VM).user_data).toBe('${base64encode("#!/bin/sh\\necho \\"${var.word}\\"\\n")}');
  });

  test("is told the address of another server in Base64, inside of a command", () => {
    const { stack, cloud, network } = placed();
    const db = new Server(cloud, "db", { ...SMALL, network });
    new Server(cloud, "web", { ...SMALL, network, cloudInit: new CloudInit({ commands: [`echo "${db.privateIp}"`] }) });
    const [, web] = resources(stack, VM);
    expect(web.user_data).toMatch(/^\$\{base64encode\("#cloud-config\\nruncmd:\\n {2}- \$\{jsonencode\("echo \\"\$\{outscale_vm\.\w+\.private_ip\}\\""\)\}\\n"\)\}$/);
  });

  test("has no block devices unless something is asked of its root disk", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network });
    expect(only(stack, VM)).not.toHaveProperty("block_device_mappings");
  });

  test("gets a root disk of the size and type it asks for, that goes with it", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network, rootDiskGib: 30, rootVolumeType: "gp2" });
    expect(only(stack, VM).block_device_mappings).toEqual([
      { device_name: "/dev/sda1", bsu: { volume_size: 30, volume_type: "gp2", delete_on_vm_deletion: true } },
    ]);
  });

  test("refuses a root disk of a type that wants more than a name", () => {
    const { cloud, network } = placed();
    expect(() => new Server(cloud, "web", { ...SMALL, network, rootVolumeType: "io1" })).toThrow(/rootVolumeType: got "io1"; allowed: standard, gp2/);
  });

  test("carries one keypair, whose public key is in Base64, and further keys by cloud-init", () => {
    const { stack, cloud, network } = placed();
    const keys = ["one", "two"].map((id) => new SshKey(cloud, id, { publicKey: PUBLIC_KEY }));
    new Server(cloud, "web", { ...SMALL, network, sshKeys: keys });
    expect(resources(stack, "outscale_keypair")[0]).toMatchObject({ keypair_name: "shop-paris-one", public_key: `\${base64encode("${PUBLIC_KEY}")}` });
    expect(only(stack, VM).keypair_name).toMatch(/^\$\{outscale_keypair\.paris_one_\w+\.keypair_name\}$/);
    expect(only(stack, VM).user_data).toContain(PUBLIC_KEY);
  });

  test("shares the lookup of an image, of OUTSCALE's own ones alone", () => {
    const { stack, cloud, network } = placed();
    ["one", "two"].forEach((id) => new Server(cloud, id, { ...SMALL, network }));
    const [image, ...others] = Object.values(synthesize(stack).data!.outscale_image);
    expect(others).toEqual([]);
    expect(image).toMatchObject({
      most_recent: true,
      filter: [
        { name: "account_aliases", values: ["Outscale"] },
        { name: "image_names", values: ["Ubuntu-24.04-*"] },
      ],
    });
  });

  test("takes an image by the cloud's identifier without a lookup, also one that is not known yet", () => {
    const { stack, cloud, network } = placed();
    const image = new TerraformVariable(stack, "image", {}).stringValue;
    new Server(cloud, "web", { machine: SMALL.machine, image: MachineImage.id(image), network });
    expect(only(stack, VM).image_id).toBe("${var.image}");
    expect(synthesize(stack).data).toBeUndefined();
  });

  test("carries the cloud's tags and its own, sorted", () => {
    const { stack, cloud } = paris({ tags: { team: "shop", env: "test" } });
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/16" }), tags: { env: "live" } });
    expect(only(stack, VM).tags).toEqual([
      { key: "env", value: "live" },
      { key: "name", value: "shop-paris-web" },
      { key: "team", value: "shop" },
    ]);
  });

  test("links a volume by letters that are made of the volume, whatever the order of the program", () => {
    const letters = (ids: string[]): unknown[] => {
      const { stack, cloud, network } = placed();
      const server = new Server(cloud, "web", { ...SMALL, network });
      ids.forEach((id) => server.attachVolume(new Volume(cloud, id, { sizeGib: 10 })));
      return resources(stack, "outscale_volume_link").map((link) => link.device_name).sort();
    };
    expect(letters(["a", "b"])).toEqual(letters(["b", "a"]));
    expect(new Set(letters(["a", "b", "c"])).size).toBe(3);
  });

  test("tells where a volume turns up, by the letters that it is linked by", () => {
    const { stack, cloud, network } = placed();
    const path = new Server(cloud, "web", { ...SMALL, network }).attachVolume(new Volume(cloud, "data", { sizeGib: 10 }));
    const { device_name: device } = only(stack, "outscale_volume_link");
    expect(device).toMatch(/^\/dev\/xvd[b-z][a-z]$/);
    expect(path).toBe(`/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_sd${String(device).slice("/dev/xvd".length)}`);
  });

  test("forwards packets of other addresses only when it is told to", () => {
    const { stack, cloud, network } = placed();
    const server = new Server(cloud, "gateway", { ...SMALL, network });
    expect(only(stack, VM)).not.toHaveProperty("is_source_dest_checked");
    server.allowForwarding("192.168.0.0/16");
    expect(only(stack, VM).is_source_dest_checked).toBe(false);
  });

  test("logs in as outscale", () => {
    const { cloud, network } = placed();
    expect(new Server(cloud, "web", { ...SMALL, network }).loginUser).toBe("outscale");
  });

  test("stands on an existing subnet, of which nothing more is known", () => {
    const { stack, cloud } = paris();
    const network = Network.fromNetworkAttributes(cloud, "old", { networkId: "vpc-12345678", cidr: "10.0.0.0/16" });
    const subnet = Subnet.fromSubnetAttributes(cloud, "subnet", { network, subnetId: "subnet-12345678" });
    new Server(cloud, "web", { ...SMALL, subnet });
    expect(only(stack, VM).subnet_id).toBe("subnet-12345678");
    expect(only(stack, "outscale_security_group").net_id).toBe("vpc-12345678");
  });

  test("is refused without a network, with the reason", () => {
    const { cloud } = paris();
    expect(() => new Server(cloud, "web", { ...SMALL, publicIp: true })).toThrow(/outside of a Net a server gets a public address that nobody asked for/);
  });

  test("is refused on a network whose subnets are not known, with what to do", () => {
    const { cloud } = paris();
    const network = Network.fromNetworkId(cloud, "old", "vpc-12345678");
    expect(() => new Server(cloud, "web", { ...SMALL, network })).toThrow(/a server is made on a subnet, not on a Net/);
  });
});

describe("a server's Subregion on OUTSCALE", () => {
  test("decides which part of the default subnet it stands on", () => {
    const { stack, cloud, network } = placed();
    ["eu-west-2a", "eu-west-2b", "eu-west-2c"].forEach((zone) => new Server(cloud, zone, { ...SMALL, network, zone }));
    expect(resources(stack, "outscale_subnet").map(({ ip_range, subregion_name }) => [subregion_name, ip_range])).toEqual([
      ["eu-west-2a", "10.0.0.0/18"],
      ["eu-west-2b", "10.0.64.0/18"],
      ["eu-west-2c", "10.0.128.0/18"],
    ]);
  });

  test("is that of the subnet, where that was cut with a zone", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    const subnet = network.addSubnet("b", { cidr: "10.0.1.0/24", zone: "eu-west-2b" });
    new Server(cloud, "web", { ...SMALL, subnet });
    expect(only(stack, "outscale_subnet")).toMatchObject({ ip_range: "10.0.1.0/24", subregion_name: "eu-west-2b" });
    expect(() => new Server(cloud, "far", { ...SMALL, subnet, zone: "eu-west-2c" })).toThrow(
      /zone: got "eu-west-2c"; allowed: eu-west-2b, that of its subnet; for another one: network\.addSubnet/,
    );
  });

  test("of a network whose block is not known yet is worked out by Terraform", () => {
    const { stack, cloud } = paris();
    const cidr = new TerraformVariable(stack, "cidr", {}).stringValue;
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr }), zone: "eu-west-2b" });
    expect(resources(stack, "outscale_subnet").map(({ ip_range }) => ip_range)).toEqual(["${cidrsubnet(var.cidr, 2, 0)}", "${cidrsubnet(var.cidr, 2, 1)}"]);
  });
});

describe("a placement group on OUTSCALE", () => {
  test.each([
    [PlacementStrategy.SPREAD, false, "repulse_server"],
    [PlacementStrategy.SPREAD, true, "repulse_server_strict"],
    [PlacementStrategy.TOGETHER, false, "attract_server"],
    [PlacementStrategy.TOGETHER, true, "attract_server_strict"],
  ])("with strategy %s and strict %s is the tag %s, which only OUTSCALE reads", (strategy, strict, tag) => {
    const { stack, cloud, network } = placed();
    const placementGroup = new PlacementGroup(cloud, "group", { strategy, strict });
    new Server(cloud, "web", { ...SMALL, network, placementGroup, cloudInit: CloudInit.fromText("#cloud-config\n{}\n") });
    const userData = String(only(stack, VM).user_data);
    expect(userData).toMatch(
      new RegExp(`^\\$\\{base64encode\\("-----BEGIN OUTSCALE SECTION-----\\\\nfilter_private_section=true\\\\ntags\\.osc\\.fcu\\.${tag}=\\$\\{terraform_data\\.\\w+\\.id\\}`),
    );
    expect(userData).toContain("-----END OUTSCALE SECTION-----\\n#cloud-config");
  });

  test("that exists is a word that servers are kept apart by, or a tag and its value", () => {
    const { stack, cloud, network } = placed();
    ["front", "osc.fcu.attract_server=front"].forEach((id) => {
      const placementGroup = PlacementGroup.fromPlacementGroupId(cloud, id.length > 5 ? "together" : "apart", id);
      new Server(cloud, `web${id.length}`, { ...SMALL, network, placementGroup });
    });
    const [apart, together] = resources(stack, VM).map(({ user_data }) => user_data);
    expect(apart).toContain("tags.osc.fcu.repulse_server=front\\n");
    expect(together).toContain("tags.osc.fcu.attract_server=front\\n");
  });

  test("keeps the servers of a group apart, without a word of it in the program", () => {
    const { stack, cloud, network } = placed();
    new ServerGroup(cloud, "web", { ...SMALL, network, count: 2 });
    const words = resources(stack, VM).map(({ user_data }) => /repulse_server=\$\{(.*)\}/.exec(String(user_data))![1]);
    expect(words[0]).toBe(words[1]);
  });
});

describe("a public address on OUTSCALE", () => {
  test("is linked to its server once the way out is there", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { ...SMALL, network }).attachPublicIp(new PublicIp(cloud, "address", { tags: { a: "b" } }));
    expect(only(stack, "outscale_public_ip")).toEqual({ provider: "outscale", tags: [{ key: "a", value: "b" }, { key: "name", value: "shop-paris-address" }] });
    expect(only(stack, "outscale_public_ip_link")).toEqual({
      provider: "outscale",
      vm_id: expect.stringMatching(/outscale_vm.*\.vm_id/),
      public_ip: expect.stringMatching(/outscale_public_ip.*\.public_ip/),
      depends_on: [expect.stringMatching(/^outscale_route\./), expect.stringMatching(/^outscale_route_table_link\./)],
    });
  });

  test("of a server on a network with a NAT service works, as that stands where no NAT service is in between", () => {
    const { stack, cloud, network } = placed("10.0.0.0/16", Egress.NAT);
    new Server(cloud, "db", { ...SMALL, network });
    new Server(cloud, "web", { ...SMALL, network, publicIp: true });
    const blocks = resources(stack, "outscale_subnet").map(({ ip_range }) => ip_range);
    expect(blocks).toEqual(["10.0.255.240/28", "10.0.0.0/19", "10.0.32.0/19"]);
    const byTable = resources(stack, "outscale_route_table_link").map(({ route_table_id, subnet_id }) => [/PublicRouteTable|RouteTable/.exec(String(route_table_id))![0], /NatSubnet|Public-|DefaultSubnet/.exec(String(subnet_id).replace("DefaultSubnet_Public", "Public"))![0]]);
    expect(byTable).toEqual([["PublicRouteTable", "NatSubnet"], ["RouteTable", "DefaultSubnet"], ["PublicRouteTable", "Public-"]]);
  });

  test("is refused for a server that stands behind the NAT service, with what to do", () => {
    const { cloud, network } = placed("10.0.0.0/16", Egress.NAT);
    const server = new Server(cloud, "db", { ...SMALL, network });
    expect(() => server.attachPublicIp(new PublicIp(cloud, "address"))).toThrow(/attachPublicIp: .*allowed: publicIp: true when the server is made/);
  });

  test("is refused on a subnet that was cut out of a network with a NAT service", () => {
    const { cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NAT, defaultSubnet: false });
    const subnet = network.addSubnet("a", { cidr: "10.0.1.0/24" });
    expect(() => new Server(cloud, "web", { ...SMALL, subnet, publicIp: true })).toThrow(/publicIp: got true; allowed: false on a subnet cut by addSubnet/);
  });
});

describe("a machine on OUTSCALE", () => {
  test("of any size goes by a description", () => {
    const { stack, cloud, network } = placed();
    new Server(cloud, "web", { machine: MachineType.described({ name: "tinav7.c6r12p1", diskGib: 10 }), image: SMALL.image, network });
    expect(only(stack, VM).vm_type).toBe("tinav7.c6r12p1");
  });
});
