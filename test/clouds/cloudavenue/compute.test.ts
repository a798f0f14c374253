import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import {
  CloudInit,
  Egress,
  Firewall,
  MachineImage,
  MachineType,
  Network,
  PlacementGroup,
  PlacementStrategy,
  PublicIp,
  Server,
  ServerGroup,
  SshKey,
  Volume,
} from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, only, ownValDeReuil, resources, rulesOf, valDeReuil } from "./helper";

const VM = "cloudavenue_vm";
const PAIR = "cloudavenue_vm_affinity_rule";
const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKSf7B+7wQvVnq1oUqkqEo3Ym3VtXvCwLwWmFZ8m7pXx a@b";

function onNetwork(props: Record<string, unknown> = {}) {
  const { stack, cloud } = ownValDeReuil();
  const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
  return { stack, cloud, network, server: new Server(cloud, "web", { ...SMALL, network, ...props }) };
}

/** Where a server stands on its network. */
function interfaceOf(vm: Record<string, unknown>): Record<string, unknown> {
  return (vm.resource as { networks: Record<string, unknown>[] }).networks[0];
}

describe("a server on Cloud Avenue", () => {
  test("is turned on in the vApp of its network, from a template, with its name as host name", () => {
    const { stack } = onNetwork();
    expect(only(stack, VM)).toMatchObject({
      provider: "cloudavenue",
      vdc: "app",
      name: "shop-cav-web",
      vapp_name: expect.stringMatching(/^\$\{cloudavenue_vapp\..*\.name\}$/),
      deploy_os: { vapp_template_id: expect.stringMatching(/^\$\{data\.cloudavenue_catalog_vapp_template\..*\.id\}$/) },
      resource: { cpus: 2, memory: 4096 },
      settings: { customization: { enabled: true, hostname: "shop-cav-web", auto_generate_password: true } },
      state: { power_on: true },
    });
  });

  test("shares its vApp with the others of its network, and not with those of another", () => {
    const { stack, cloud, network } = onNetwork();
    new Server(cloud, "more", { ...SMALL, network });
    new Server(cloud, "apart", { ...SMALL, network: new Network(cloud, "second", { cidr: "10.1.0.0/24" }) });
    expect(resources(stack, "cloudavenue_vapp").map(({ name }) => name)).toEqual(["shop-cav-net", "shop-cav-second"]);
    const [one, other, apart] = resources(stack, VM).map((vm) => vm.vapp_name);
    expect(one).toBe(other);
    expect(apart).not.toBe(one);
    expect(resources(stack, "cloudavenue_vapp_org_network").map(({ vdc }) => vdc)).toEqual(["app", "app"]);
  });

  test("has an address of its place in the tree, and tells the one that the cloud reports", () => {
    const { stack, server } = onNetwork();
    new TerraformOutput(stack, "ip", { value: server.privateIp });
    expect(interfaceOf(only(stack, VM))).toEqual({
      type: "org",
      name: expect.stringMatching(/^\$\{cloudavenue_vapp_org_network\..*\.network_name\}$/),
      ip_allocation_mode: "MANUAL",
      ip: expect.stringMatching(/^10\.0\.0\.\d+$/),
      is_primary: true,
    });
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{cloudavenue_vm\.\w+\.resource\.networks\[0\]\.ip\}$/);
  });

  test("has the address that it asks for, but for another server's", () => {
    const { stack, cloud, network } = onNetwork({ privateIp: "10.0.0.10" });
    expect(interfaceOf(only(stack, VM)).ip).toBe("10.0.0.10");
    expect(() => new Server(cloud, "twin", { ...SMALL, network, privateIp: "10.0.0.10" })).toThrow(/an address that shop\/cav\/web does not have/);
  });

  test("on a network from elsewhere is given an address by the cloud, in a vApp under the cloud", () => {
    const { stack, cloud } = ownValDeReuil();
    const network = Network.fromNetworkAttributes(cloud, "old", { networkId: "backbone", cidr: "10.9.0.0/16" });
    ["one", "two"].forEach((id) => new Server(cloud, id, { ...SMALL, network }));
    expect(resources(stack, VM).map((vm) => interfaceOf(vm).ip_allocation_mode)).toEqual(["POOL", "POOL"]);
    expect(interfaceOf(resources(stack, VM)[0])).not.toHaveProperty("ip");
    expect(only(stack, "cloudavenue_vapp_org_network").network_name).toBe("backbone");
  });

  test("keeps its disk when Orange renews the template, and is made anew when the program names another", () => {
    const { stack } = onNetwork();
    expect(only(stack, VM).lifecycle).toEqual({ ignore_changes: ["deploy_os"], replace_triggered_by: [expect.stringMatching(/^terraform_data\..*ImageMarker/)] });
  });

  test("takes a template of Orange's catalogue, of another, or by its identifier without a lookup", () => {
    const { stack, cloud, network } = onNetwork();
    new Server(cloud, "own", { ...SMALL, network, image: MachineImage.named("golden/base-1") });
    const identifier = "urn:vcloud:vapptemplate:4db64bfc-9fb2-4976-80b5-94ff43b1233a";
    new Server(cloud, "exact", { ...SMALL, network, image: MachineImage.id(identifier) });
    const lookups = Object.values(synthesize(stack).data!.cloudavenue_catalog_vapp_template);
    expect(lookups.map(({ catalog_name, template_name }) => [catalog_name, template_name])).toEqual([["Orange-Linux", "UBUNTU_24.04"], ["golden", "base-1"]]);
    expect(resources(stack, VM)[2].deploy_os).toEqual({ vapp_template_id: identifier });
  });

  test("has as many CPUs and as much memory as its machine type says, listed or not", () => {
    const { stack } = onNetwork({ machine: MachineType.described({ name: "6c-20g", diskGib: 0 }) });
    expect(only(stack, VM).resource).toMatchObject({ cpus: 6, memory: 20_480 });
    const machine = (name: string) => MachineType.described({ name, diskGib: 0 });
    expect(() => onNetwork({ machine: machine("large") })).toThrow(/machine: got "large"; allowed: a number of cores and of GiB as 2c-4g/);
    expect(() => onNetwork({ machine: machine("300c-4g") })).toThrow(/machine: got 300; allowed: a whole number from 1 to 256 CPUs/);
  });

  test("has a root disk of the class that it asks for, and of the template's size", () => {
    const { stack } = onNetwork({ rootVolumeType: "platinum3k" });
    expect(only(stack, VM).settings).toMatchObject({ storage_profile: "platinum3k" });
    expect(() => onNetwork({ rootDiskGib: 50 })).toThrow(/rootDiskGib: .*the root disk is the template's/);
  });

  test("takes no keys and no cloud-init, and says what it takes instead", () => {
    const { cloud } = ownValDeReuil();
    expect(() => new SshKey(cloud, "key", { publicKey: PUBLIC_KEY })).toThrow(/takes none; put them there by a script, vendors\.cloudavenue\.InitScript/);
    expect(() => onNetwork({ cloudInit: new CloudInit({ packages: ["nginx"] }) })).toThrow(/cloudInit: .*vendors\.cloudavenue\.GuestProperties/);
  });

  test("needs a network, has no zones and no tags, and forwards nothing", () => {
    const { cloud, server } = onNetwork();
    expect(() => new Server(cloud, "alone", { ...SMALL, publicIp: true })).toThrow(/network: .*a server needs a network/);
    expect(() => onNetwork({ zone: "a" })).toThrow(/zone: .*stands where its vDC does/);
    expect(() => onNetwork({ tags: { a: "b" } })).toThrow(/tags: .*have no tags/);
    expect(() => server.allowForwarding("192.168.0.0/24")).toThrow(/addresses that are not its own/);
  });

  test("logs in as root", () => {
    expect(onNetwork().server.loginUser).toBe("root");
  });
});

describe("a public server on Cloud Avenue", () => {
  test("has an address that the gateway translates both ways, once its rules stand", () => {
    const { stack, server } = onNetwork({ publicIp: true, privateIp: "10.0.0.10" });
    new TerraformOutput(stack, "ip", { value: server.publicIp });
    expect(only(stack, "cloudavenue_edgegateway_nat_rule")).toMatchObject({
      rule_type: "REFLEXIVE",
      external_address: expect.stringMatching(/^\$\{cloudavenue_publicip\..*\.public_ip\}$/),
      internal_address: "10.0.0.10",
      firewall_match: "MATCH_INTERNAL_ADDRESS",
      depends_on: [expect.stringMatching(/^cloudavenue_edgegateway_firewall\./)],
    });
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{cloudavenue_publicip\..*\.public_ip\}$/);
  });

  test("is closed until something is allowed, and sends what it likes", () => {
    const { stack } = onNetwork({ publicIp: true, privateIp: "10.0.0.10" });
    const servers = expect.stringMatching(/^\$\{cloudavenue_edgegateway_ip_set\..*Servers.*\.id\}$/);
    expect(rulesOf(stack)).toEqual([
      { name: "shop-cav-web-Firewall-outbound", action: "ALLOW", direction: "OUT", source_ids: [servers] },
      { name: "closed", action: "DROP", direction: "IN", ip_protocol: "IPV4_IPV6" },
    ]);
    expect(only(stack, "cloudavenue_edgegateway_ip_set").ip_addresses).toEqual(["10.0.0.10"]);
  });

  test("takes an address that exists", () => {
    const { stack, cloud, server } = onNetwork();
    server.attachPublicIp(PublicIp.fromPublicIpAttributes(cloud, "old", { publicIpId: "203.0.113.7", address: "203.0.113.7" }));
    expect(only(stack, "cloudavenue_edgegateway_nat_rule").external_address).toBe("203.0.113.7");
    expect(resources(stack, "cloudavenue_publicip")).toEqual([]);
  });

  test("on a network from elsewhere chooses its private address, as the gateway's rules speak of it", () => {
    const { stack, cloud } = ownValDeReuil();
    const network = Network.fromNetworkAttributes(cloud, "old", { networkId: "backbone", cidr: "10.9.0.0/16" });
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(/privateIp: .*a chosen address, as the edge gateway's rules speak of it/);
    new Server(cloud, "chosen", { ...SMALL, network, publicIp: true, privateIp: "10.9.0.10" });
    expect(only(stack, "cloudavenue_edgegateway_nat_rule").internal_address).toBe("10.9.0.10");
  });
});

describe("servers kept apart or together on Cloud Avenue", () => {
  test("have a rule for each pair, so that a group grows without a change of what stands", () => {
    const { stack, cloud, network } = onNetwork();
    new ServerGroup(cloud, "group", { ...SMALL, network, count: 3 });
    const pairs = resources(stack, PAIR);
    expect(pairs.map(({ polarity, required, vdc }) => [polarity, required, vdc])).toEqual(Array.from({ length: 3 }, () => ["Anti-Affinity", false, "app"]));
    expect(new Set(pairs.map(({ name }) => name)).size).toBe(3);
    expect(pairs.map(({ vm_ids: ids }) => (ids as string[]).length)).toEqual([2, 2, 2]);
  });

  test("have no rule while there is one of them", () => {
    const { stack, cloud, network } = onNetwork();
    new ServerGroup(cloud, "group", { ...SMALL, network, count: 1 });
    expect(resources(stack, PAIR)).toEqual([]);
  });

  test("are placed together, or else refused, when the group says so", () => {
    const { stack, cloud, network } = onNetwork();
    const placementGroup = new PlacementGroup(cloud, "near", { strategy: PlacementStrategy.TOGETHER, strict: true });
    ["one", "two"].forEach((id) => new Server(cloud, id, { ...SMALL, network, placementGroup }));
    expect(only(stack, PAIR)).toMatchObject({ polarity: "Affinity", required: true });
  });

  test("join a rule from elsewhere by its identifier", () => {
    const { stack } = onNetwork();
    expect(only(stack, VM).settings).not.toHaveProperty("affinity_rule_id");
    const { stack: other, cloud } = ownValDeReuil();
    const placementGroup = PlacementGroup.fromPlacementGroupId(cloud, "old", "urn:vcloud:vdcComputePolicy:1");
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), placementGroup });
    expect(only(other, VM).settings).toMatchObject({ affinity_rule_id: "urn:vcloud:vdcComputePolicy:1" });
  });
});

describe("volumes of servers on Cloud Avenue", () => {
  test("are disks in the server's vApp, named by the server, and the second of the SCSI bus", () => {
    const { stack, cloud, server } = onNetwork();
    expect(server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }))).toBe("/dev/sdb");
    expect(only(stack, "cloudavenue_vm_disk")).toMatchObject({
      vapp_name: expect.stringMatching(/^\$\{cloudavenue_vapp\./),
      vm_id: expect.stringMatching(/^\$\{cloudavenue_vm\..*\.id\}$/),
      is_detachable: true,
    });
  });

  test("are one to a server, of the program, and on a server", () => {
    const { stack, cloud, server } = onNetwork();
    server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }));
    expect(() => server.attachVolume(new Volume(cloud, "more", { sizeGib: 10 }))).toThrow(/one volume to a server at Cloud Avenue/);
    expect(() => server.attachVolume(Volume.fromVolumeId(cloud, "old", "urn:vcloud:disk:1"))).toThrow(/a volume that this program defines/);
    expect(() => synthesize(stack)).toThrow(/belongs to the vApp of a server and stands nowhere else; attach it: server\.attachVolume\(volume\)/);
  });

  test("are mounted by no cloud-init, as there is none", () => {
    const { cloud, server } = onNetwork();
    expect(() => server.attachVolume(new Volume(cloud, "data", { sizeGib: 10 }), { mountPath: "/srv" })).toThrow(/mountPath: cloud-init user data/);
  });
});

test("a server that may not send everything waits for the gateway's rules that say so, but on a network without a way out", () => {
  const { stack, cloud } = valDeReuil({ ownsFirewall: true });
  const firewall = new Firewall(cloud, "quiet", { outboundOpen: false });
  new Server(cloud, "web", { ...SMALL, firewall, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), privateIp: "10.0.0.10" });
  new Server(cloud, "vault", { ...SMALL, firewall, network: new Network(cloud, "island", { cidr: "10.1.0.0/24", egress: Egress.NONE }) });
  const [web, vault] = resources(stack, VM).map((vm) => vm.depends_on as string[]);
  expect(web.filter((address) => address.startsWith("cloudavenue_edgegateway_firewall."))).toHaveLength(1);
  expect(vault.filter((address) => address.startsWith("cloudavenue_edgegateway_firewall."))).toEqual([]);
  expect(only(stack, "cloudavenue_edgegateway_ip_set").ip_addresses).toEqual(["10.0.0.10"]);
});
