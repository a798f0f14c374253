import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, Server } from "archipel";
import { SMALL, frankfurt, only, openFrankfurt } from "./helper";

const NETWORK = "gridscale_network";
const FIREWALL = "gridscale_firewall";
const CLOSED = { protocol: "tcp", action: "drop", dst_port: "1:32767", comment: "closed" };

describe("a network on gridscale", () => {
  test("is one object with its subnet, which hands out addresses", () => {
    const { stack, cloud } = frankfurt({ tags: { env: "test" } });
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(only(stack, NETWORK)).toEqual({ provider: "gridscale", name: "shop-fra-net", dhcp_active: true, dhcp_range: "10.0.0.0/24", labels: ["env=test"] });
    expect(network.subnets[0].subnetId).toBe(network.networkId);
  });

  test("larger than a /24 gets its first one, and its subnet says so", () => {
    const { stack, cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    expect(only(stack, NETWORK).dhcp_range).toBe("10.0.0.0/24");
    expect(network.subnets[0].cidr).toBe("10.0.0.0/24");
    expect(() => new Server(cloud, "web", { ...SMALL, network, privateIp: "10.0.99.1" })).toThrow(/privateIp: got "10.0.99.1"; allowed: an address within the subnet, 10.0.0.0\/24/);
  });

  test("takes a /24 of choice as its one subnet, and no other size", () => {
    const { stack, cloud } = frankfurt();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    expect(() => network.addSubnet("half", { cidr: "10.0.0.0/17" })).toThrow(/cidr: got "10.0.0.0\/17"; allowed: a block of \/24/);
    network.addSubnet("part", { cidr: "10.0.7.0/24" });
    expect(only(stack, NETWORK).dhcp_range).toBe("10.0.7.0/24");
    expect(() => network.addSubnet("more", { cidr: "10.0.8.0/24" })).toThrow(/network\.many-subnets.*one address block/s);
    expect(() => new Network(cloud, "small", { cidr: "10.1.0.0/28" })).toThrow(/a block of \/24/);
  });

  test("takes a block that is not known yet", () => {
    const { stack, cloud } = frankfurt();
    new Network(cloud, "net", { cidr: new TerraformVariable(stack, "cidr", {}).stringValue });
    expect(only(stack, NETWORK).dhcp_range).toBe("${var.cidr}");
  });

  test("hands out one name server", () => {
    const { stack, cloud } = frankfurt();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", dnsServers: ["192.0.2.53"] });
    expect(only(stack, NETWORK).dhcp_dns).toBe("192.0.2.53");
    expect(() => new Network(cloud, "two", { cidr: "10.0.0.0/24", dnsServers: ["192.0.2.53", "192.0.2.54"] })).toThrow(/one name server/);
  });

  test("has no way out of its own, and no routes", () => {
    const { cloud } = frankfurt();
    expect(() => new Network(cloud, "closed", { cidr: "10.0.0.0/24", egress: Egress.NONE })).not.toThrow();
    expect(() => new Network(cloud, "nat", { cidr: "10.0.0.0/24", egress: Egress.NAT })).toThrow(/egress: .*no routers and no NAT gateway/);
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const target = new Server(cloud, "gw", { ...SMALL, network });
    expect(() => network.addRoute("vpn", { destination: "192.168.0.0/16", target })).toThrow(/no routers, so networks have no routes/);
  });
});

describe("a firewall on gridscale", () => {
  test("without rules has one for each kind of address that closes it, as it would be off otherwise", () => {
    const { stack, cloud } = frankfurt();
    new Firewall(cloud, "wall");
    expect(only(stack, FIREWALL)).toEqual({
      provider: "gridscale",
      name: "shop-fra-wall",
      rules_v4_in: [{ order: 0, ...CLOSED }],
      rules_v6_in: [{ order: 0, ...CLOSED }],
    });
  });

  test("lets in what is allowed before it closes", () => {
    const { stack, cloud } = frankfurt();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443), "the shop");
    firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.udpRange(5000, 5010));
    firewall.allow(Peer.ipv4("203.0.113.0/24"), Port.allTcp());
    firewall.allow(Peer.anyIpv6(), Port.tcp(443));
    const wall = only(stack, FIREWALL);
    expect(wall.rules_v4_in).toEqual([
      { order: 0, protocol: "tcp", action: "accept", dst_port: "1:65535", src_cidr: "203.0.113.0/24" },
      { order: 1, protocol: "tcp", action: "accept", dst_port: "443", src_cidr: "0.0.0.0/0", comment: "the shop" },
      { order: 2, protocol: "udp", action: "accept", dst_port: "5000:5010", src_cidr: "192.0.2.0/24" },
      { order: 3, ...CLOSED },
    ]);
    expect(wall.rules_v6_in).toEqual([{ order: 0, protocol: "tcp", action: "accept", dst_port: "443", src_cidr: "::/0" }, { order: 1, ...CLOSED }]);
  });

  test("orders its rules the same whatever the order of the program", () => {
    const rules = (ports: number[]): unknown => {
      const { stack, cloud } = frankfurt();
      const firewall = new Firewall(cloud, "wall");
      ports.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
      return only(stack, FIREWALL).rules_v4_in;
    };
    expect(rules([443, 80, 22])).toEqual(rules([22, 443, 80]));
  });

  test.each([["ICMP", Port.icmp()], ["everything", Port.all()]])("refuses a rule for %s, which it could not keep", (_what, port) => {
    const firewall = new Firewall(frankfurt().cloud, "wall");
    expect(() => firewall.allow(Peer.anyIpv4(), port)).toThrow(/port: got .*; allowed: ports of TCP or UDP/);
  });

  test("is not on the private network, where servers reach each other", () => {
    const { stack, cloud } = openFrankfurt();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }), publicIp: true });
    const [, inPrivate] = only(stack, "gridscale_server").network as Record<string, unknown>[];
    expect(inPrivate).not.toHaveProperty("firewall_template_uuid");
  });

  test("refuses to filter private traffic and the way out, and firewalls from elsewhere", () => {
    const { cloud } = frankfurt();
    expect(() => new Firewall(cloud, "filter", { privateTraffic: PrivateTraffic.FILTERED })).toThrow(/privateTraffic: .*know no connections/);
    expect(() => new Firewall(cloud, "closed", { outboundOpen: false })).toThrow(/outboundOpen: .*would stop the answers/);
    expect(() => Firewall.fromFirewallId(cloud, "old", "11111111-2222-4333-8444-555555555555")).toThrow(/a firewall from elsewhere may leave a server open/);
  });
});
