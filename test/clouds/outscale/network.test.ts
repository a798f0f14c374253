import { Token } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, Server } from "archipel";
import { SMALL, only, paris, resources } from "./helper";

const GROUP = "outscale_security_group";
const RULE = "outscale_security_group_rule";

describe("a network on OUTSCALE", () => {
  test("is a Net in which security groups hold within a subnet, too", () => {
    const { stack, cloud } = paris();
    new Network(cloud, "net", { cidr: "10.0.0.0/16", tags: { a: "b" } });
    expect(only(stack, "outscale_net")).toEqual({
      provider: "outscale",
      ip_range: "10.0.0.0/16",
      tags: [
        { key: "a", value: "b" },
        { key: "name", value: "shop-paris-net" },
        { key: "osc.fcu.enable_lan_security_groups", value: "1" },
      ],
    });
  });

  test("leads to the internet by an internet service that is linked to it first", () => {
    const { stack, cloud } = paris();
    new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    expect(only(stack, "outscale_route")).toEqual({
      provider: "outscale",
      route_table_id: expect.stringMatching(/outscale_route_table\..*\.route_table_id/),
      destination_ip_range: "0.0.0.0/0",
      gateway_id: expect.stringMatching(/outscale_internet_service\..*\.internet_service_id/),
      depends_on: [expect.stringMatching(/^outscale_internet_service_link\./)],
    });
    expect(only(stack, "outscale_route_table_link").subnet_id).toMatch(/outscale_subnet\..*\.subnet_id/);
    expect(resources(stack, "outscale_nat_service")).toEqual([]);
  });

  test("without a way out has a route table that leads nowhere, and no internet service", () => {
    const { stack, cloud } = paris();
    new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NONE });
    expect(resources(stack, "outscale_route")).toEqual([]);
    expect(resources(stack, "outscale_internet_service")).toEqual([]);
    expect(resources(stack, "outscale_route_table")).toHaveLength(1);
  });

  test("with address translation has a NAT service on a subnet of its own that leads to the internet", () => {
    const { stack, cloud } = paris();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    expect(only(stack, "outscale_nat_service")).toMatchObject({
      subnet_id: expect.stringMatching(/NatSubnet.*\.subnet_id/),
      public_ip_id: expect.stringMatching(/NatAddress.*\.public_ip_id/),
      depends_on: [expect.stringMatching(/^outscale_route\..*PublicDefaultRoute/), expect.stringMatching(/^outscale_route_table_link\..*NatSubnetLink/)],
    });
    expect(resources(stack, "outscale_subnet").map(({ ip_range }) => ip_range)).toEqual(["10.0.0.240/28", "10.0.0.0/27"]);
    const exits = resources(stack, "outscale_route").map(({ gateway_id, nat_service_id }) => [gateway_id !== undefined, nat_service_id !== undefined]);
    expect(exits).toEqual([[true, false], [false, true]]);
  });

  test("puts its NAT service into the zone that it names", () => {
    const { stack, cloud } = paris();
    new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NAT, zone: "eu-west-2c" });
    expect(resources(stack, "outscale_subnet").map(({ subregion_name }) => subregion_name)).toEqual(["eu-west-2c", "eu-west-2a"]);
  });

  test.each([
    ["10.0.0.0/15", undefined, /cidr: got "10\.0\.0\.0\/15"; allowed: a block of \/16 to \/28/],
    ["10.0.0.0/28", Egress.NAT, /cidr: got "10\.0\.0\.0\/28"; allowed: a block of \/16 to \/27/],
    ["192.0.2.0/24", undefined, /cidr: got "192\.0\.2\.0\/24"; allowed: a block of 10\.0\.0\.0\/8/],
    ["10.0.0.0/28", undefined, /cidr: got "10\.0\.0\.0\/28"; allowed: a block of \/27 or larger, as the default subnet is cut into four/],
    ["10.0.0.0/27", Egress.NAT, /cidr: got "10\.0\.0\.0\/27"; allowed: a block of \/26 or larger, as the default subnet is cut into eight/],
  ])("of %s with egress %s is refused", (cidr, egress, message) => {
    const { cloud } = paris();
    expect(() => new Network(cloud, "net", { cidr, egress })).toThrow(message);
  });

  test("refuses a subnet where its NAT service stands", () => {
    const { cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NAT, defaultSubnet: false });
    expect(() => network.addSubnet("last", { cidr: "10.0.255.0/24" })).toThrow(/cidr: got "10\.0\.255\.0\/24"; allowed: a block apart from 10\.0\.255\.240\/28/);
  });

  test("sends packets for other addresses to the interface of a server, by each of its tables", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NAT });
    network.addRoute("office", { destination: "192.168.0.0/16", target: new Server(cloud, "gateway", { ...SMALL, network }) });
    const routes = resources(stack, "outscale_route").filter(({ destination_ip_range }) => destination_ip_range === "192.168.0.0/16");
    expect(routes.map(({ nic_id }) => nic_id)).toEqual([expect.stringContaining("primary_nic"), expect.stringContaining("primary_nic")]);
    expect(new Set(routes.map(({ route_table_id }) => route_table_id)).size).toBe(2);
  });

  test("hands out chosen name servers by a set of DHCP options, which servers wait for", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", dnsServers: ["192.0.2.53"] });
    new Server(cloud, "web", { ...SMALL, network });
    expect(only(stack, "outscale_dhcp_option")).toEqual({ provider: "outscale", domain_name_servers: ["192.0.2.53"], tags: [{ key: "name", value: "shop-paris-net" }] });
    expect(only(stack, "outscale_net_attributes")).toEqual({
      provider: "outscale",
      net_id: expect.stringMatching(/^\$\{outscale_net\..*\.net_id\}$/),
      dhcp_options_set_id: expect.stringMatching(/^\$\{outscale_dhcp_option\..*\.dhcp_options_set_id\}$/),
    });
    expect(only(stack, "outscale_vm").depends_on).toContainEqual(expect.stringMatching(/^outscale_net_attributes\./));
  });

  test("hands out the same name servers on all of its subnets, or refuses", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    ["10.0.1.0/24", "10.0.2.0/24"].forEach((cidr, index) => network.addSubnet(`part${index}`, { cidr, dnsServers: ["192.0.2.53"] }));
    expect(resources(stack, "outscale_dhcp_option")).toHaveLength(1);
    expect(() => network.addSubnet("other", { cidr: "10.0.3.0/24" })).toThrow(/dnsServers: got nothing; allowed: 192\.0\.2\.53, as for the network's first subnet/);
    const later = new Network(cloud, "later", { cidr: "10.1.0.0/16", defaultSubnet: false });
    later.addSubnet("one", { cidr: "10.1.1.0/24", dnsServers: Token.asList({ resolve: () => [] }) });
    expect(() => later.addSubnet("other", { cidr: "10.1.3.0/24" })).toThrow(/dnsServers: got nothing; allowed: an unresolved value \(token\), as for/);
  });
});

describe("a firewall on OUTSCALE", () => {
  test("is a security group of the Net that its servers are on: nothing comes in, all goes out, and private traffic is open", () => {
    const { stack, cloud } = paris();
    const firewall = new Firewall(cloud, "wall");
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/16" }), firewall });
    expect(only(stack, GROUP)).toEqual({
      provider: "outscale",
      security_group_name: "shop-paris-wall",
      description: "shop-paris-wall",
      net_id: expect.stringMatching(/^\$\{outscale_net\..*\.net_id\}$/),
      tags: [{ key: "name", value: "shop-paris-wall" }],
    });
    expect(only(stack, RULE)).toEqual({
      provider: "outscale",
      security_group_id: expect.stringContaining(GROUP),
      flow: "Inbound",
      ip_protocol: "-1",
      ip_range: "10.0.0.0/16",
    });
  });

  test("that is closed outbound loses the rule that lets everything out", () => {
    const { stack, cloud } = paris();
    const firewall = new Firewall(cloud, "wall", { outboundOpen: false });
    firewall.allowOutbound(Peer.ipv4("198.51.100.0/24"), Port.udp(53));
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/16" }), firewall });
    expect(only(stack, GROUP)).toMatchObject({ remove_default_outbound_rule: true, net_id: expect.stringMatching(/outscale_net\./) });
    expect(resources(stack, RULE)).toContainEqual(
      expect.objectContaining({ flow: "Outbound", ip_protocol: "udp", from_port_range: 53, to_port_range: 53, ip_range: "198.51.100.0/24" }),
    );
  });

  test("that is closed outbound is refused at synth when no server is behind it, as it would stand outside of any Net", () => {
    const { cloud } = paris();
    const firewall = new Firewall(cloud, "wall", { outboundOpen: false });
    expect(firewall.node.validate()).toEqual([expect.stringMatching(/^outboundOpen: false, and no server is behind the firewall; OUTSCALE restricts/)]);
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/16" }), firewall });
    expect(firewall.node.validate()).toEqual([]);
  });

  test.each([
    [Port.tcpRange(8000, 8080), { ip_protocol: "tcp", from_port_range: 8000, to_port_range: 8080 }],
    [Port.allTcp(), { ip_protocol: "tcp", from_port_range: 1, to_port_range: 65535 }],
    [Port.icmp(), { ip_protocol: "icmp", from_port_range: -1, to_port_range: -1 }],
    [Port.all(), { ip_protocol: "-1" }],
  ])("writes the ports of a rule in OUTSCALE's way", (port, written) => {
    const { stack, cloud } = paris();
    new Firewall(cloud, "wall").allow(Peer.anyIpv4(), port);
    expect(only(stack, RULE)).toEqual({ provider: "outscale", security_group_id: expect.any(String), flow: "Inbound", ip_range: "0.0.0.0/0", ...written });
  });

  test("that filters private traffic opens nothing by itself, and lets in the servers behind another firewall of the same Net", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    const front = new Firewall(cloud, "front");
    const back = new Firewall(cloud, "back", { privateTraffic: PrivateTraffic.FILTERED });
    back.allow(Peer.firewall(front), Port.tcp(5432));
    new Server(cloud, "db", { ...SMALL, network, firewall: back });
    expect(only(stack, RULE)).toMatchObject({
      rules: [{ ip_protocol: "tcp", from_port_range: 5432, to_port_range: 5432, security_groups_members: [{ security_group_id: expect.stringContaining("front") }] }],
    });
    const nets = resources(stack, GROUP).map(({ net_id }) => net_id);
    expect(nets).toEqual([expect.stringContaining("outscale_net"), nets[0]]);
  });

  test("cannot stand before servers of two networks", () => {
    const { cloud } = paris();
    const firewall = new Firewall(cloud, "wall");
    const on = (id: string, cidr: string): unknown => new Server(cloud, id, { ...SMALL, network: new Network(cloud, `net-${id}`, { cidr }), firewall });
    on("one", "10.0.0.0/16");
    expect(() => on("two", "10.1.0.0/16")).toThrow(/firewall: .*allowed: a firewall whose servers are on one network/);
  });

  test("has no rules for IPv6, as there is none", () => {
    const { cloud } = paris();
    expect(() => new Firewall(cloud, "wall").allow(Peer.anyIpv6(), Port.tcp(443))).toThrow(/Nets and public addresses are IPv4 alone/);
  });

  test("is not called like an identifier", () => {
    const { cloud } = paris();
    expect(() => new Firewall(cloud, "wall", { name: "sg-web" })).toThrow(/name: got "sg-web"; allowed: a name that does not begin with "sg-"/);
  });
});
