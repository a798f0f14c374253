import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, PublicIp, Server } from "archipel";
import { SMALL, net, only, resources, vienna } from "./helper";

const GROUP = "exoscale_security_group";
const RULE = "exoscale_security_group_rule";
const NETWORK = "exoscale_private_network";

describe("a network on Exoscale", () => {
  test("is one private network, whose DHCP leaves the lower half to chosen addresses", () => {
    const { stack, cloud } = vienna();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    expect(only(stack, NETWORK)).toEqual({
      provider: "exoscale",
      zone: "at-vie-1",
      name: "shop-vienna-net",
      start_ip: "10.0.128.0",
      end_ip: "10.0.255.254",
      netmask: "255.255.0.0",
    });
    expect(network.subnets[0].subnetId).toBe(network.networkId);
  });

  test.each([
    ["10.1.2.0/29", "10.1.2.4", "10.1.2.6", "255.255.255.248"],
    ["10.0.0.0/8", "10.128.0.0", "10.255.255.254", "255.0.0.0"],
    ["192.168.4.0/22", "192.168.6.0", "192.168.7.254", "255.255.252.0"],
  ])("of %s leases %s to %s", (cidr, startIp, endIp, netmask) => {
    const { stack, cloud } = vienna();
    new Network(cloud, "net", { cidr });
    expect(only(stack, NETWORK)).toMatchObject({ start_ip: startIp, end_ip: endIp, netmask });
  });

  test("has the range of its subnet, where that is cut out", () => {
    const { stack, cloud } = vienna();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    const subnet = network.addSubnet("web", { cidr: "10.0.3.0/24" });
    expect(only(stack, NETWORK)).toMatchObject({ start_ip: "10.0.3.128", end_ip: "10.0.3.254", netmask: "255.255.255.0" });
    const build = (): unknown => new Server(cloud, "web", { ...SMALL, subnet, privateIp: "10.0.4.1" });
    expect(build).toThrow(/privateIp: got "10.0.4.1"; allowed: an address within the subnet, 10.0.3.0\/24/);
  });

  test("takes a block that is not known yet", () => {
    const { stack, cloud } = vienna();
    new Network(cloud, "net", { cidr: new TerraformVariable(stack, "cidr", {}).stringValue });
    expect(only(stack, NETWORK)).toMatchObject({
      start_ip: "${cidrhost(cidrsubnet(var.cidr, 1, 1), 0)}",
      end_ip: "${cidrhost(var.cidr, -2)}",
      netmask: "${cidrnetmask(var.cidr)}",
    });
  });

  test("that lets nothing out is the same, as it has no router; a server on it cannot be public", () => {
    const { stack, cloud } = vienna();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NONE });
    expect(only(stack, NETWORK)).toMatchObject({ netmask: "255.255.255.0" });
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(/publicIp: got true; allowed: false/);
  });

  test("refuses what a switch cannot do, with the reason", () => {
    const { cloud } = vienna();
    const network = net(cloud);
    expect(() => network.addSubnet("more", { cidr: "10.0.1.0/24" })).toThrow(/one range of addresses; define another Network/);
    expect(() => new Network(cloud, "nat", { cidr: "10.0.0.0/24", egress: Egress.NAT })).toThrow(/egress: .*no gateways that translate addresses/);
    expect(() => new Network(cloud, "dns", { cidr: "10.0.0.0/24", dnsServers: ["192.0.2.53"] })).toThrow(/dnsServers: .*name servers/);
    const target = new Server(cloud, "gw", { ...SMALL, network });
    expect(() => network.addRoute("office", { destination: "192.168.0.0/16", target })).toThrow(/set routes in the servers, by cloudInit/);
  });

  test("lets a server forward packets, and nothing has to be told", () => {
    const { stack, cloud } = vienna();
    const server = new Server(cloud, "gw", { ...SMALL, network: net(cloud) });
    const before = only(stack, "exoscale_compute_instance");
    server.allowForwarding("192.168.0.0/16");
    expect(only(stack, "exoscale_compute_instance")).toEqual(before);
  });
});

describe("a firewall on Exoscale", () => {
  test("is a security group without rules, which lets nothing in and everything out", () => {
    const { stack, cloud } = vienna();
    new Firewall(cloud, "wall");
    expect(only(stack, GROUP)).toEqual({ provider: "exoscale", name: "shop-vienna-wall" });
    expect(resources(stack, RULE)).toEqual([]);
  });

  test("has a resource for each rule, with ports, types and descriptions", () => {
    const { stack, cloud } = vienna();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443), "https");
    firewall.allow(Peer.anyIpv6(), Port.udpRange(5000, 5010));
    firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.icmp());
    firewall.allow(Peer.anyIpv6(), Port.icmp());
    firewall.allow(Peer.ipv4("203.0.113.0/24"), Port.allTcp());
    const rule = { provider: "exoscale", security_group_id: expect.stringMatching(/^\$\{exoscale_security_group\..*\.id\}$/), type: "INGRESS" };
    expect(resources(stack, RULE)).toEqual([
      { ...rule, protocol: "TCP", cidr: "0.0.0.0/0", start_port: 443, end_port: 443, description: "https" },
      { ...rule, protocol: "UDP", cidr: "::/0", start_port: 5000, end_port: 5010 },
      { ...rule, protocol: "ICMP", cidr: "192.0.2.0/24", icmp_type: -1, icmp_code: -1 },
      { ...rule, protocol: "ICMPv6", cidr: "::/0", icmp_type: -1, icmp_code: -1 },
      { ...rule, protocol: "TCP", cidr: "203.0.113.0/24", start_port: 1, end_port: 65535 },
    ]);
  });

  test("says everything by a rule for each protocol, as none stands for all", () => {
    const { stack, cloud } = vienna();
    new Firewall(cloud, "wall").allow(Peer.ipv4("198.51.100.0/24"), Port.all());
    const rules = resources(stack, RULE).map(({ protocol, start_port: start, icmp_type: type }) => [protocol, start ?? type]);
    expect(rules).toEqual([["TCP", 1], ["UDP", 1], ["ICMP", -1], ["AH", undefined], ["ESP", undefined], ["GRE", undefined], ["IPIP", undefined]]);
  });

  test("closed outbound lets nothing out from the start, and then what it is told", () => {
    const { stack, cloud } = vienna();
    const firewall = new Firewall(cloud, "wall", { outboundOpen: false });
    const [closing] = resources(stack, RULE);
    expect(closing).toMatchObject({ type: "EGRESS", protocol: "TCP", cidr: "192.0.2.1/32", start_port: 9, end_port: 9 });
    firewall.allowOutbound(Peer.anyIpv4(), Port.udp(53));
    expect(resources(stack, RULE)).toEqual([closing, expect.objectContaining({ type: "EGRESS", protocol: "UDP", cidr: "0.0.0.0/0", start_port: 53 })]);
  });

  test("gives rules ids of their content, so that one more touches no other", () => {
    const ids = (ports: number[]): string[] => {
      const { cloud } = vienna();
      const firewall = new Firewall(cloud, "wall");
      ports.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
      return firewall.node.children.map((child) => child.node.id).sort();
    };
    expect(ids([443, 80])).toEqual(ids([80, 443]));
    expect(ids([443, 80, 22])).toEqual(expect.arrayContaining(ids([443, 80])));
  });

  test("adds no rule for private traffic, which it does not filter", () => {
    const { stack, cloud } = vienna();
    new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    expect(resources(stack, RULE)).toEqual([]);
  });

  test("refuses to promise a filter on private traffic, with the reason", () => {
    const { cloud } = vienna();
    const reason = /security groups filter the public interface only/;
    expect(() => new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED })).toThrow(reason);
    const firewall = new Firewall(cloud, "open");
    expect(() => firewall.allow(Peer.ipv4("10.0.0.0/8"), Port.tcp(22))).toThrow(reason);
    expect(() => firewall.allow(Peer.firewall(new Firewall(cloud, "other")), Port.tcp(22))).toThrow(reason);
  });

  test("that exists is named by its servers", () => {
    const { stack, cloud } = vienna();
    const firewall = Firewall.fromFirewallId(cloud, "old", "11111111-1111-1111-1111-111111111111");
    new Server(cloud, "web", { ...SMALL, publicIp: true, firewall });
    expect(only(stack, "exoscale_compute_instance").security_group_ids).toEqual(["11111111-1111-1111-1111-111111111111"]);
    expect(resources(stack, GROUP)).toEqual([]);
  });
});

describe("a public address of its own on Exoscale", () => {
  test("is refused, with what to do", () => {
    const { cloud } = vienna();
    expect(() => new PublicIp(cloud, "ip")).toThrow(/has it as an alias; use publicIp: true/);
  });
});
