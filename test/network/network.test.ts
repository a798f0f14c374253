import { Fn } from "cdktf";
import { describe, expect, it } from "vitest";
import { Egress, Network, NetworkCapability, PublicIp, Subnet } from "archipel";
import { Match } from "archipel/testing";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

describe("a network", () => {
  it("has one subnet over its whole block", () => {
    const { cloud, template } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    expect(network.subnets.map((subnet) => subnet.cidr)).toEqual(["10.0.0.0/16"]);
    template().hasResource("fake_network", { cidr: "10.0.0.0/16", egress: "public-ip" });
    template().hasResource("fake_subnet", { cidr: "10.0.0.0/16", network_id: Match.stringLike("${fake_network.*.id}") });
  });

  it("gives its subnets out as a copy", () => {
    const network = new Network(fixture().cloud, "net", { cidr: "10.0.0.0/16" });
    network.subnets.pop();
    expect(network.subnets).toHaveLength(1);
  });

  it("hands out name servers, also such as only Terraform knows", () => {
    const { cloud, template, token } = fixture();
    new Network(cloud, "a", { cidr: "10.0.0.0/16", dnsServers: ["192.0.2.53", token()] });
    new Network(cloud, "b", { cidr: "10.1.0.0/16", dnsServers: Fn.split(",", token()) });
    template().hasResource("fake_subnet", { dns_servers: ["192.0.2.53", "${var.input}"] });
    template().hasResource("fake_subnet", { dns_servers: '${split(",", var.input)}' });
  });

  it("may have a block that only Terraform knows", () => {
    const { cloud, template, token } = fixture();
    new Network(cloud, "net", { cidr: token() }).addRoute("r", {
      destination: token("office"),
      target: { cloud, privateIp: "10.0.0.9", networkInterfaceId: "nic", allowForwarding: () => {} } as never,
    });
    template().hasResource("fake_network", { cidr: "${var.input}" });
    template().hasResource("fake_route", { destination: "${var.office}", next_hop: "10.0.0.9" });
  });

  it.each(["10.0.0.0", "10.0.0.1/16", "10.0.0.0/40", "fd00::/64", "anything"])("is refused with block %j", (cidr) => {
    const fault = faultOf(() => new Network(fixture().cloud, "net", { cidr }));
    expect(fault).toEqual({
      property: "cidr",
      value: JSON.stringify(cidr),
      allowed: "an IPv4 address block in CIDR form whose host bits are zero, such as 10.0.0.0/16",
    });
  });

  it.each(["0.0.0.0/7", "10.0.0.0/30"])("is refused with block %s, too large or small", (cidr) => {
    expect(faultOf(() => new Network(fixture().cloud, "net", { cidr })).allowed).toBe("a block of /8 to /29");
  });

  it("tells everything that is wrong with it at once", () => {
    const faults = faultsOf(() => new Network(fixture().cloud, "net", { cidr: "x", name: "No!", zone: "mars", tags: { "": "y" } }));
    expect(faults.map((fault) => fault.property)).toEqual(["cidr", "name", 'tags[""]', "zone"]);
  });

  it("takes name servers only where it has a subnet to give them to", () => {
    const { cloud } = fixture();
    const fault = faultOf(() => new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false, dnsServers: ["192.0.2.53"] }));
    expect(fault.allowed).toBe("nothing, as defaultSubnet is false; give them to addSubnet");
  });

  it.each([[Egress.NAT, NetworkCapability.EGRESS_NAT], [Egress.NONE, NetworkCapability.EGRESS_NONE]])("with egress %s asks its cloud", (egress, capability) => {
    const { cloud } = fixture({ without: [capability] });
    const [gap] = gapsOf(() => new Network(cloud, "net", { cidr: "10.0.0.0/16", egress }));
    expect(gap).toMatchObject({ property: "egress", capabilityId: capability.capabilityId });
  });
});

describe("a subnet", () => {
  const cut = (cidr: string, more: Partial<Parameters<Network["addSubnet"]>[1]> = {}) => {
    const network = new Network(fixture().cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    network.addSubnet("first", { cidr: "10.0.1.0/24" });
    return network.addSubnet("second", { cidr, ...more });
  };

  it("is cut out of the network", () => {
    expect(cut("10.0.2.0/24").network.subnets.map((subnet) => subnet.cidr)).toEqual(["10.0.1.0/24", "10.0.2.0/24"]);
  });

  it("outside the network is refused", () => {
    expect(faultOf(() => cut("10.1.0.0/24"))).toEqual({ property: "cidr", value: '"10.1.0.0/24"', allowed: "a block within the network's, 10.0.0.0/16" });
  });

  it.each(["10.0.1.0/25", "10.0.0.0/23", "10.0.1.0/24"])("%s overlapping another is refused", (cidr) => {
    expect(faultOf(() => cut(cidr)).allowed).toBe("a block apart from subnet first, 10.0.1.0/24");
  });

  it("too small for anybody is refused", () => {
    expect(faultOf(() => cut("10.0.2.0/30")).allowed).toBe("a block of /29 or larger");
  });

  it("with a wrong name server or zone is refused", () => {
    expect(faultsOf(() => cut("10.0.2.0/24", { dnsServers: ["192.0.2.53", "dns.example"], zone: "mars" })).map((fault) => fault.property)).toEqual([
      "zone",
      "dnsServers[1]",
    ]);
  });

  it("beside the default one is refused, as that is the whole block", () => {
    const network = new Network(fixture().cloud, "net", { cidr: "10.0.0.0/16" });
    expect(faultOf(() => network.addSubnet("more", { cidr: "10.0.1.0/24" })).allowed).toBe("a block apart from subnet DefaultSubnet, 10.0.0.0/16");
  });

  it("that is imported belongs to the cloud of its network", () => {
    const { cloud, stack } = fixture();
    const network = Network.fromNetworkAttributes(cloud, "net", { networkId: "n-1", cidr: "10.0.0.0/16" });
    expect(Subnet.fromSubnetAttributes(stack, "subnet", { network, subnetId: "s-1" }).cloud).toBe(cloud);
  });
});

describe("an imported network", () => {
  it("says what the program says of it", () => {
    const network = Network.fromNetworkAttributes(fixture().cloud, "net", { networkId: "n-1", cidr: "10.0.0.0/16", egress: Egress.NAT });
    expect([network.networkId, network.cidr, network.egress, network.subnets]).toEqual(["n-1", "10.0.0.0/16", Egress.NAT, []]);
  });

  it("has a block that is one", () => {
    expect(faultOf(() => Network.fromNetworkAttributes(fixture().cloud, "net", { networkId: "n-1", cidr: "ten" })).property).toBe("cidr");
  });

  it("needs its block where the cloud has to be told to leave private traffic open", () => {
    const { cloud, bench } = fixture();
    const network = Network.fromNetworkId(cloud, "old", "n-1");
    expect(faultOf(() => bench.server("web", { network }))).toMatchObject({ property: "network", value: '"test/cloud/old"' });
    const lenient = fixture({ without: [NetworkCapability.FIREWALL_PRIVATE_TRAFFIC] });
    expect(lenient.bench.server("web", { network: Network.fromNetworkId(lenient.cloud, "old", "n-1") }).privateIp).toBeDefined();
  });
});

describe("a route", () => {
  it("goes through a server, which is told to forward", () => {
    const { bench, template } = fixture();
    bench.network.addRoute("office", { destination: "192.168.0.0/24", target: bench.server("gateway") });
    template().hasResource("fake_route", { destination: "192.168.0.0/24", next_hop: Match.stringLike("${fake_server.*.private_ip}") });
    template().hasResource("fake_server", { forwarded_cidrs: ["192.168.0.0/24"] });
  });

  it("to the network itself is refused", () => {
    const { bench } = fixture();
    const target = bench.server("gateway");
    expect(faultOf(() => bench.network.addRoute("r", { destination: "10.0.1.0/24", target })).allowed).toBe("a block apart from the network's own, 10.0.0.0/20");
    expect(faultOf(() => bench.network.addRoute("s", { destination: "office", target })).property).toBe("destination");
  });

  it("is refused where the cloud has none", () => {
    const { bench } = fixture({ without: [NetworkCapability.ROUTE] });
    const target = bench.server("gateway");
    expect(gapsOf(() => bench.network.addRoute("r", { destination: "192.168.0.0/24", target }))[0].capabilityId).toBe("network.route");
  });
});

describe("a public address", () => {
  it("waits for what makes it work", () => {
    const { bench, template } = fixture();
    bench.server("web").attachPublicIp(new PublicIp(bench.scope, "ip"));
    template().hasResource("fake_public_ip_attachment", { depends_on: [Match.stringLike("fake_network.cloud_net_*")] });
  });

  it("is in a zone only where addresses are", () => {
    expect(new PublicIp(fixture().cloud, "ip", { zone: "fake-1-b" }).zone).toBeUndefined();
    expect(new PublicIp(fixture({ zonal: true }).cloud, "ip", { zone: "fake-1-b" }).zone).toBe("fake-1-b");
  });

  it.each(["1.2.3", "1.2.3.4/32", "::1", "host.example"])("that exists is an IPv4 address, and not %s", (address) => {
    const { cloud } = fixture();
    expect(faultOf(() => PublicIp.fromPublicIpAttributes(cloud, "ip", { publicIpId: "i", address }))).toEqual({
      property: "address",
      value: JSON.stringify(address),
      allowed: "an IPv4 address",
    });
  });
});
