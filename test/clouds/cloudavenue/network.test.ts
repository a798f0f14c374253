import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CloudAvenue } from "archipel";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, PublicIp, Server } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, only, ownValDeReuil, resources, rulesOf, valDeReuil } from "./helper";

const ROUTED = "cloudavenue_edgegateway_network_routed";
const SETS = "cloudavenue_edgegateway_ip_set";
const PORTS = "cloudavenue_edgegateway_app_port_profile";

describe("a network on Cloud Avenue", () => {
  test("is told its block by its gateway and the addresses of servers", () => {
    const { stack, cloud } = valDeReuil();
    new Network(cloud, "net", { cidr: "10.7.0.0/20" });
    expect(only(stack, ROUTED)).toMatchObject({
      name: "shop-cav-net",
      gateway: "10.7.0.1",
      prefix_length: 20,
      static_ip_pool: [{ start_address: "10.7.0.2", end_address: "10.7.15.254" }],
    });
  });

  test("has its block worked out by Terraform when the program does not know it", () => {
    const { stack, cloud } = valDeReuil();
    new Network(cloud, "net", { cidr: new TerraformVariable(stack, "cidr", {}).stringValue });
    expect(only(stack, ROUTED)).toMatchObject({
      gateway: "${cidrhost(var.cidr, 1)}",
      prefix_length: '${element(split("/", var.cidr), 1)}',
      static_ip_pool: [{ start_address: "${cidrhost(var.cidr, 2)}", end_address: "${cidrhost(var.cidr, -2)}" }],
    });
  });

  test("takes the block of its one subnet, before servers stand on it", () => {
    const { stack, cloud } = ownValDeReuil();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/16", egress: Egress.NAT, defaultSubnet: false });
    network.addSubnet("part", { cidr: "10.7.3.0/24" });
    expect(only(stack, ROUTED)).toMatchObject({ gateway: "10.7.3.1", prefix_length: 24 });
    expect(only(stack, SETS).ip_addresses).toEqual(["10.7.3.0/24"]);
    expect(only(stack, "cloudavenue_edgegateway_nat_rule").internal_address).toBe("10.7.3.0/24");
    expect(() => network.addSubnet("second", { cidr: "10.7.4.0/24" })).toThrow(/one address block behind one gateway address/);
    const late = new Network(cloud, "late", { cidr: "10.8.0.0/16", defaultSubnet: false });
    new Server(cloud, "early", { ...SMALL, network: late });
    expect(() => late.addSubnet("part", { cidr: "10.8.3.0/24" })).toThrow(/cidr: .*a subnet that comes before the servers of its network/);
  });

  test("hands out up to two name servers", () => {
    const { stack, cloud } = valDeReuil();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", dnsServers: ["9.9.9.9", "149.112.112.112"] });
    expect(only(stack, ROUTED)).toMatchObject({ dns1: "9.9.9.9", dns2: "149.112.112.112" });
    const three = ["9.9.9.9", "1.1.1.1", "8.8.8.8"];
    expect(() => new Network(cloud, "more", { cidr: "10.1.0.0/24", dnsServers: three })).toThrow(/dnsServers: .*at most 2 name servers/);
  });

  test("without a way out is one of the vDC, behind no gateway", () => {
    const { stack, cloud } = valDeReuil();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NONE });
    const network = only(stack, "cloudavenue_vdc_network_isolated");
    expect(network).toMatchObject({ vdc: "app", gateway: "10.0.0.1", prefix_length: 24 });
    expect(network).not.toHaveProperty("edge_gateway_name");
    expect(resources(stack, ROUTED)).toEqual([]);
  });

  test("whose servers get out by translation shares one address, after those of single servers, and a rule lets them through", () => {
    const { stack, cloud } = ownValDeReuil();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    expect(only(stack, "cloudavenue_edgegateway_nat_rule")).toMatchObject({
      rule_type: "SNAT",
      external_address: expect.stringMatching(/^\$\{cloudavenue_publicip\./),
      internal_address: "10.0.0.0/24",
      firewall_match: "MATCH_INTERNAL_ADDRESS",
      priority: 100,
    });
    expect(rulesOf(stack)).toEqual([
      { name: "shop-cav-net-outbound", action: "ALLOW", direction: "OUT", source_ids: [expect.stringMatching(/ip_set/)] },
      { name: "closed", action: "DROP", direction: "IN", ip_protocol: "IPV4_IPV6" },
    ]);
    expect(only(stack, SETS).ip_addresses).toEqual(["10.0.0.0/24"]);
  });

  test("has no tags and no routes", () => {
    const { cloud } = valDeReuil();
    expect(() => new Network(cloud, "net", { cidr: "10.0.0.0/24", tags: { a: "b" } })).toThrow(/networks of Cloud Avenue have no tags/);
  });
});

/** A public server behind a firewall of its own or a given one. */
function publicServer(cloud: CloudAvenue, id: string, network: Network, firewall?: Firewall): Server {
  return new Server(cloud, id, { ...SMALL, network, publicIp: true, firewall });
}

function gateway() {
  const { stack, cloud } = ownValDeReuil();
  return { stack, cloud, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) };
}

describe("firewalls on Cloud Avenue", () => {
  test("let a peer in by a set of its addresses and a profile of ports, and everybody by none", () => {
    const { stack, cloud, network } = gateway();
    const { firewall } = publicServer(cloud, "web", network);
    firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.tcp(22));
    firewall.allow(Peer.anyIpv4(), Port.tcpRange(8000, 8100));
    const inbound = rulesOf(stack).filter(({ direction, action }) => direction === "IN" && action === "ALLOW");
    expect(inbound).toEqual([
      expect.objectContaining({
        name: "shop-cav-web-Firewall-inbound-tcp-22-198.51.100.0_24",
        source_ids: [expect.stringMatching(/^\$\{cloudavenue_edgegateway_ip_set\..*Peer.*\.id\}$/)],
        destination_ids: [expect.stringMatching(/^\$\{cloudavenue_edgegateway_ip_set\..*Servers.*\.id\}$/)],
        app_port_profile_ids: [expect.stringMatching(/^\$\{cloudavenue_edgegateway_app_port_profile\./)],
      }),
      expect.not.objectContaining({ source_ids: expect.anything() }),
    ]);
    expect(resources(stack, PORTS).map(({ app_ports: ports }) => ports)).toEqual(
      expect.arrayContaining([[{ protocol: "TCP", ports: ["22"] }], [{ protocol: "TCP", ports: ["8000-8100"] }]]),
    );
  });

  test.each([
    ["ping", Port.icmp(), [{ protocol: "ICMPv4" }]],
    ["all of UDP", Port.allUdp(), [{ protocol: "UDP", ports: ["1-65535"] }]],
  ])("let in %s", (_name, port, profile) => {
    const { stack, cloud, network } = gateway();
    publicServer(cloud, "web", network).firewall.allow(Peer.anyIpv4(), port);
    expect(only(stack, PORTS).app_ports).toEqual(profile);
  });

  test("let in every protocol by a rule without a profile", () => {
    const { stack, cloud, network } = gateway();
    publicServer(cloud, "web", network).firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.all());
    expect(resources(stack, PORTS)).toEqual([]);
    expect(rulesOf(stack)[1]).toMatchObject({ direction: "IN", action: "ALLOW" });
    expect(rulesOf(stack)[1]).not.toHaveProperty("app_port_profile_ids");
  });

  test("share the sets and profiles that speak of the same, and the one list of the gateway", () => {
    const { stack, cloud, network } = gateway();
    ["one", "two"].forEach((id) => publicServer(cloud, id, network).firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.tcp(22)));
    expect(resources(stack, PORTS)).toHaveLength(1);
    expect(resources(stack, SETS).filter(({ ip_addresses: addresses }) => (addresses as string[])[0] === "198.51.100.0/24")).toHaveLength(1);
    expect(rulesOf(stack).map(({ name }) => name)).toEqual([
      "shop-cav-one-Firewall-outbound",
      "shop-cav-two-Firewall-outbound",
      "shop-cav-one-Firewall-inbound-tcp-22-198.51.100.0_24",
      "shop-cav-two-Firewall-inbound-tcp-22-198.51.100.0_24",
      "closed",
    ]);
  });

  test("hold the public servers behind them, whose number changes a set and no rule", () => {
    const { stack, cloud, network } = gateway();
    const firewall = new Firewall(cloud, "web", {});
    firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    publicServer(cloud, "one", network, firewall);
    const before = rulesOf(stack);
    publicServer(cloud, "two", network, firewall);
    new Server(cloud, "private", { ...SMALL, network, firewall });
    expect(rulesOf(stack)).toEqual(before);
    expect(only(stack, SETS).ip_addresses).toHaveLength(2);
  });

  test("that restrict what goes out come before networks that let everything out", () => {
    const { stack, cloud } = ownValDeReuil();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    const firewall = new Firewall(cloud, "quiet", { outboundOpen: false });
    new Server(cloud, "db", { ...SMALL, network, firewall });
    firewall.allowOutbound(Peer.ipv4("198.51.100.0/24"), Port.udp(53));
    expect(rulesOf(stack).map(({ name, action, direction }) => [name, action, direction])).toEqual([
      ["shop-cav-quiet-outbound-udp-53-198.51.100.0_24", "ALLOW", "OUT"],
      ["shop-cav-quiet-outbound", "DROP", "OUT"],
      ["shop-cav-net-outbound", "ALLOW", "OUT"],
      ["closed", "DROP", "IN"],
    ]);
    expect(rulesOf(stack)[0]).toMatchObject({ source_ids: [expect.stringMatching(/Servers/)], destination_ids: [expect.stringMatching(/Peer/)] });
  });

  test("are forgotten by the gateway before what they speak of goes", () => {
    const { stack, cloud } = ownValDeReuil();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    publicServer(cloud, "web", network).firewall.allow(Peer.publicIp(new PublicIp(cloud, "office")), Port.tcp(22));
    const named = [...resources(stack, SETS), ...resources(stack, PORTS)];
    expect(named.map(({ lifecycle }) => lifecycle)).toEqual(Array.from({ length: 4 }, () => ({ create_before_destroy: true })));
    expect(JSON.stringify(resources(stack, SETS))).not.toContain("cloudavenue_vm.");
  });

  test("remember what the program allows, in words, whether a server needs it or not", () => {
    const { stack, cloud } = ownValDeReuil();
    const firewall = new Firewall(cloud, "web");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.tcpRange(1, 9));
    expect(only(stack, "terraform_data").input).toEqual({ name: "shop-cav-web", allowed: ["tcp 1-9 from 198.51.100.0/24", "tcp 443 from 0.0.0.0/0"] });
  });

  test("do not reach between servers of the gateway's networks, nor IPv6, nor firewalls from elsewhere", () => {
    const { cloud, network } = gateway();
    expect(() => new Firewall(cloud, "inner", { privateTraffic: PrivateTraffic.FILTERED })).toThrow(/reach each other past it/);
    const firewall = new Firewall(cloud, "web");
    expect(() => firewall.allow(Peer.network(network), Port.tcp(5432))).toThrow(/reach each other past it/);
    expect(() => firewall.allow(Peer.firewall(firewall), Port.tcp(5432))).toThrow(/reach each other past it/);
    expect(() => firewall.allow(Peer.anyIpv6(), Port.tcp(443))).toThrow(/nothing comes in by IPv6/);
    expect(() => Firewall.fromFirewallId(cloud, "old", "fw")).toThrow(/this program's own would replace one from elsewhere/);
  });

  test("take peers and ports that only Terraform knows, each by its own set and profile", () => {
    const { stack, cloud, network } = gateway();
    const { firewall } = publicServer(cloud, "web", network);
    const text = (id: string): string => new TerraformVariable(stack, id, {}).stringValue;
    firewall.allow(Peer.ipv4(text("one")), Port.tcp(new TerraformVariable(stack, "port", { type: "number" }).numberValue));
    firewall.allow(Peer.ipv4(text("two")), Port.tcp(22));
    const peers = resources(stack, SETS).map(({ ip_addresses: addresses }) => (addresses as string[])[0]);
    expect(peers).toEqual(expect.arrayContaining(["${var.one}", "${var.two}"]));
    expect(JSON.stringify(synthesize(stack).resource![PORTS])).toContain("${var.port}");
  });
});

test("a public address leads nowhere until a server has it", () => {
  const { stack, cloud } = ownValDeReuil();
  new PublicIp(cloud, "ip");
  expect(only(stack, "cloudavenue_publicip")).toMatchObject({ edge_gateway_name: "tn01e02ocb0001234spt101" });
  expect(resources(stack, "cloudavenue_edgegateway_nat_rule")).toEqual([]);
});
