import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, Server } from "archipel";
import { PLACE, SMALL, germany, only, resources } from "./helper";

const NETWORK = "stackit_network";
const RULE = "stackit_security_group_rule";

describe("a network on STACKIT", () => {
  test.each([Egress.PUBLIC_IP, Egress.NAT])("with egress %s is routed, by which its servers get out", (egress) => {
    const { stack, cloud } = germany();
    new Network(cloud, "net", { cidr: "10.0.0.0/16", egress, tags: { a: "b" } });
    expect(only(stack, NETWORK)).toEqual({ ...PLACE, name: "shop-south-net", ipv4_prefix: "10.0.0.0/16", routed: true, labels: { a: "b" } });
  });

  test("without a way out is not routed, and has no gateway", () => {
    const { stack, cloud } = germany();
    new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NONE });
    expect(only(stack, NETWORK)).toMatchObject({ routed: false, no_ipv4_gateway: true });
  });

  test("is its own subnet: it takes that one's block and name servers", () => {
    const { stack, cloud } = germany();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    const subnet = network.addSubnet("front", { cidr: "10.0.1.0/24", dnsServers: ["192.0.2.53"] });
    new Server(cloud, "web", { ...SMALL, subnet });
    expect(only(stack, NETWORK)).toMatchObject({ ipv4_prefix: "10.0.1.0/24", ipv4_nameservers: ["192.0.2.53"] });
    expect(only(stack, RULE).ip_range).toBe("10.0.1.0/24");
    expect(subnet.subnetId).toBe(network.networkId);
  });

  test("has no second subnet, and says what to do", () => {
    const { cloud } = germany();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    network.addSubnet("one", { cidr: "10.0.1.0/24" });
    expect(() => network.addSubnet("two", { cidr: "10.0.2.0/24" })).toThrow(/a network and its block are one thing at STACKIT; define a Network for each block/);
  });

  test("has no routes, and says why", () => {
    const { cloud } = germany();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    const target = new Server(cloud, "gateway", { ...SMALL, network });
    expect(() => network.addRoute("office", { destination: "192.168.0.0/16", target })).toThrow(/routes belong to a network area, which is of an organization/);
  });
});

describe("a firewall on STACKIT", () => {
  test("is a stateful security group that opens nothing to the internet", () => {
    const { stack, cloud } = germany();
    new Firewall(cloud, "wall", { tags: { a: "b" } });
    expect(only(stack, "stackit_security_group")).toEqual({ ...PLACE, name: "shop-south-wall", stateful: true, labels: { a: "b" } });
    expect(resources(stack, RULE)).toEqual([]);
  });

  test("leaves private traffic open by one rule for each network of its servers", () => {
    const { stack, cloud } = germany();
    const firewall = new Firewall(cloud, "wall");
    const [one, two] = ["10.0.0.0/24", "10.1.0.0/24"].map((cidr, index) => new Network(cloud, `net${index}`, { cidr }));
    new Server(cloud, "a", { ...SMALL, network: one, firewall });
    new Server(cloud, "b", { ...SMALL, network: one, firewall });
    new Server(cloud, "c", { ...SMALL, network: two, firewall });
    expect(resources(stack, RULE)).toEqual([
      { ...PLACE, security_group_id: expect.stringContaining("stackit_security_group"), direction: "ingress", ether_type: "IPv4", ip_range: "10.0.0.0/24" },
      { ...PLACE, security_group_id: expect.stringContaining("stackit_security_group"), direction: "ingress", ether_type: "IPv4", ip_range: "10.1.0.0/24" },
    ]);
  });

  test.each([
    [Peer.anyIpv4(), Port.tcp(443), { ether_type: "IPv4", ip_range: "0.0.0.0/0", protocol: { name: "tcp" }, port_range: { min: 443, max: 443 } }],
    [Peer.ipv4("198.51.100.0/24"), Port.udpRange(100, 200), { ether_type: "IPv4", ip_range: "198.51.100.0/24", protocol: { name: "udp" }, port_range: { min: 100, max: 200 } }],
    [Peer.anyIpv4(), Port.icmp(), { ether_type: "IPv4", ip_range: "0.0.0.0/0", protocol: { name: "icmp" } }],
    [Peer.anyIpv6(), Port.icmp(), { ether_type: "IPv6", ip_range: "::/0", protocol: { name: "ipv6-icmp" } }],
    [Peer.anyIpv6(), Port.all(), { ether_type: "IPv6", ip_range: "::/0" }],
  ])("writes a rule in STACKIT's way", (peer, port, written) => {
    const { stack, cloud } = germany();
    new Firewall(cloud, "wall").allow(peer, port, "a note");
    expect(only(stack, RULE)).toEqual({ ...PLACE, security_group_id: expect.any(String), direction: "ingress", description: "a note", ...written });
  });

  test("does not filter private traffic, as STACKIT lets the servers of a group reach each other", () => {
    const { cloud } = germany();
    expect(() => new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED })).toThrow(/lets in whatever comes from servers behind the same one/);
  });

  test("does not restrict what goes out, as STACKIT's own rules cannot be taken away", () => {
    const { cloud } = germany();
    expect(() => new Firewall(cloud, "wall", { outboundOpen: false })).toThrow(/rules that let everything out, and the provider cannot take them away/);
  });

  test("that exists is used as it is", () => {
    const { stack, cloud } = germany();
    const firewall = Firewall.fromFirewallId(cloud, "old", "55555555-5555-4555-8555-555555555555");
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), firewall });
    expect(only(stack, "stackit_network_interface").security_group_ids).toEqual(["55555555-5555-4555-8555-555555555555"]);
    expect(resources(stack, RULE)).toEqual([]);
  });
});
