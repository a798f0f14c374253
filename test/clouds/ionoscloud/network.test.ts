import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, PublicIp, Server } from "archipel";
import { synthesize } from "archipel/testing";
import { SMALL, berlin, only, resources } from "./helper";

const LAN = "ionoscloud_lan";
const RULE = "ionoscloud_nsg_firewallrule";

/** The rules, without what is the same in all. */
function rules(stack: Parameters<typeof resources>[0]): Record<string, unknown>[] {
  return resources(stack, RULE).map(({ provider: _provider, datacenter_id: _datacenter, nsg_id: _group, ...rest }) => rest);
}

describe("a network on IONOS Cloud", () => {
  test("is a LAN that leads nowhere else", () => {
    const { stack, cloud } = berlin();
    new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    expect(only(stack, LAN)).toEqual({
      provider: "ionoscloud",
      datacenter_id: expect.stringContaining("ionoscloud_datacenter"),
      name: "shop-berlin-net",
      public: false,
    });
  });

  test("larger than a LAN's mask has its first /24 as subnet, and says so", () => {
    const { stack, cloud } = berlin();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/16" });
    expect(network.subnets[0].cidr).toBe("10.7.0.0/24");
    new Server(cloud, "web", { ...SMALL, network });
    const [server] = resources(stack, "ionoscloud_vcpu_server");
    expect((server.nic as Record<string, unknown>).ips).toEqual([expect.stringMatching(/^10\.7\.0\.\d+$/)]);
  });

  test("has the subnet that it is cut to, of at most a /24", () => {
    const { cloud } = berlin();
    const cut = (id: string, cidr: string): string | undefined => new Network(cloud, id, { cidr: "10.0.0.0/16", defaultSubnet: false }).addSubnet("part", { cidr }).cidr;
    expect(cut("one", "10.0.3.0/25")).toBe("10.0.3.0/25");
    expect(() => cut("two", "10.0.4.0/22")).toThrow(/cidr: got "10\.0\.4\.0\/22"; allowed: a block of \/24 to \/29/);
  });

  test("refuses a private address outside of its subnet", () => {
    const { cloud } = berlin();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/16" });
    expect(() => new Server(cloud, "web", { ...SMALL, network, privateIp: "10.7.1.5" })).toThrow(/privateIp: got "10\.7\.1\.5"/);
  });

  test("refuses a second subnet, routes and name servers, with the reasons", () => {
    const { cloud } = berlin();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    network.addSubnet("one", { cidr: "10.0.1.0/24" });
    expect(() => network.addSubnet("two", { cidr: "10.0.2.0/24" })).toThrow(/network\.many-subnets.*a LAN is one segment/s);
    expect(() => new Network(cloud, "dns", { cidr: "10.0.0.0/24", dnsServers: ["192.0.2.53"] })).toThrow(/no setting for name servers/);
    const gateway = new Server(cloud, "gateway", { ...SMALL, network });
    expect(() => network.addRoute("office", { destination: "192.168.7.0/24", target: gateway })).toThrow(/a LAN has no routes/);
  });

  test("refuses address translation, as servers would not know of it, and keeps closed what is to be closed", () => {
    const { stack, cloud } = berlin();
    expect(() => new Network(cloud, "nat", { cidr: "10.0.0.0/24", egress: Egress.NAT })).toThrow(/tells servers neither its NAT gateway nor a name server/);
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NONE });
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(/publicIp/);
    expect(only(stack, LAN).public).toBe(false);
  });
});

describe("a public address on IONOS Cloud", () => {
  test("is a block of one", () => {
    const { stack, cloud } = berlin();
    new TerraformOutput(stack, "ip", { value: new PublicIp(cloud, "ip").address });
    expect(only(stack, "ionoscloud_ipblock")).toEqual({ provider: "ionoscloud", name: "shop-berlin-ip", location: "de/txl", size: 1 });
    expect(synthesize(stack).output!.ip.value).toMatch(/^\$\{element\(ionoscloud_ipblock\..*\.ips, 0\)\}$/);
    expect(resources(stack, "ionoscloud_datacenter")).toEqual([]);
  });
});

describe("a firewall on IONOS Cloud", () => {
  test("is a security group that lets everything out and nothing in", () => {
    const { stack, cloud } = berlin();
    new Firewall(cloud, "wall");
    expect(only(stack, "ionoscloud_nsg")).toMatchObject({ name: "shop-berlin-wall", description: "shop-berlin-wall" });
    expect(rules(stack)).toEqual([{ name: "outbound", protocol: "ANY", type: "EGRESS" }]);
  });

  test("has ports, ranges, protocols and both kinds of addresses in rules of their own", () => {
    const { stack, cloud } = berlin();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443), "the shop");
    firewall.allow(Peer.anyIpv6(), Port.udpRange(5000, 5010));
    firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.icmp());
    firewall.allow(Peer.ipv6("2001:db8::/32"), Port.icmp());
    firewall.allow(Peer.ipv4("203.0.113.0/24"), Port.allTcp());
    const inbound = rules(stack).filter(({ type }) => type === "INGRESS").map(({ type: _type, ...rest }) => rest);
    expect(inbound).toEqual(
      expect.arrayContaining([
        { name: "the shop", protocol: "TCP", port_range_start: 443, port_range_end: 443 },
        { name: expect.any(String), protocol: "UDP", source_ip: "::/0", port_range_start: 5000, port_range_end: 5010 },
        { name: expect.any(String), protocol: "ICMP", source_ip: "192.0.2.0/24" },
        { name: expect.any(String), protocol: "ICMPv6", source_ip: "2001:db8::/32" },
        { name: expect.any(String), protocol: "TCP", source_ip: "203.0.113.0/24" },
      ]),
    );
    expect(inbound).toHaveLength(5);
  });

  test("closed outbound lets out what it is told, and has no rule that opens the rest", () => {
    const { stack, cloud } = berlin();
    new Firewall(cloud, "wall", { outboundOpen: false }).allowOutbound(Peer.ipv4("192.0.2.53/32"), Port.udp(53));
    expect(rules(stack)).toEqual([
      { name: expect.any(String), protocol: "UDP", type: "EGRESS", target_ip: "192.0.2.53/32", port_range_start: 53, port_range_end: 53 },
    ]);
  });

  test("leaves the traffic of its servers' network open by a rule, as IONOS filters that, too", () => {
    const { stack, cloud } = berlin();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/16" }) });
    expect(rules(stack).filter(({ type }) => type === "INGRESS")).toEqual([
      { name: expect.any(String), protocol: "ANY", type: "INGRESS", source_ip: "10.0.0.0/16" },
    ]);
  });

  test("that filters private traffic has no such rule", () => {
    const { stack, cloud } = berlin();
    const firewall = new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED });
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/16" }), firewall });
    expect(rules(stack).filter(({ type }) => type === "INGRESS")).toEqual([]);
  });

  test("refuses another firewall as peer, and the one port that the provider does not take", () => {
    const { cloud } = berlin();
    const firewall = new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED });
    expect(() => firewall.allow(Peer.firewall(new Firewall(cloud, "other")), Port.tcp(22))).toThrow(/rules of security groups know address blocks alone/);
    expect(() => firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.tcp(65_535))).toThrow(/port: got 65535; allowed: 1 to 65534/);
  });
});
