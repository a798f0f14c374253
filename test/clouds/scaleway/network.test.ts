import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, Server } from "archipel";
import { SMALL, only, paris, resources } from "./helper";

const GROUP = "scaleway_instance_security_group";

describe("a network on Scaleway", () => {
  test("is a VPC with a Private Network, and nothing more", () => {
    const { stack, cloud } = paris({ tags: { env: "test" } });
    new Network(cloud, "net", { cidr: "10.0.0.0/22" });
    expect(only(stack, "scaleway_vpc")).toEqual({ provider: "scaleway", name: "shop-paris-net", tags: ["env=test"] });
    expect(only(stack, "scaleway_vpc_private_network")).toEqual({
      provider: "scaleway",
      name: "shop-paris-net-DefaultSubnet",
      vpc_id: expect.stringMatching(/^\$\{scaleway_vpc\..*\.id\}$/),
      ipv4_subnet: { subnet: "10.0.0.0/22" },
      tags: ["env=test"],
    });
    expect(resources(stack, "scaleway_vpc_public_gateway")).toEqual([]);
  });

  test("larger than a Private Network may be gets its first /20, and its subnet says so", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    expect(only(stack, "scaleway_vpc_private_network").ipv4_subnet).toEqual({ subnet: "10.0.0.0/20" });
    expect(network.subnets[0].cidr).toBe("10.0.0.0/20");
    const build = (): unknown => new Server(cloud, "web", { ...SMALL, network, privateIp: "10.0.99.1" });
    expect(build).toThrow(/privateIp: got "10.0.99.1"; allowed: an address within the subnet, 10.0.0.0\/20/);
  });

  test("leaves the rest of its block to further subnets", () => {
    const { stack, cloud } = paris();
    new Network(cloud, "net", { cidr: "10.0.0.0/16" }).addSubnet("more", { cidr: "10.0.16.0/20" });
    const blocks = resources(stack, "scaleway_vpc_private_network").map((network) => network.ipv4_subnet);
    expect(blocks).toEqual([{ subnet: "10.0.0.0/20" }, { subnet: "10.0.16.0/20" }]);
  });

  test("refuses a subnet that is larger than a Private Network may be", () => {
    const { cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    expect(() => network.addSubnet("half", { cidr: "10.0.0.0/17" })).toThrow(/cidr: got "10.0.0.0\/17"; allowed: a block of \/20 to \/29/);
  });

  test("takes a block that is not known yet", () => {
    const { stack, cloud } = paris();
    new Network(cloud, "net", { cidr: new TerraformVariable(stack, "cidr", {}).stringValue });
    expect(only(stack, "scaleway_vpc_private_network").ipv4_subnet).toEqual({ subnet: "${var.cidr}" });
  });

  test("routes between its subnets as soon as it has two", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    network.addSubnet("front", { cidr: "10.0.0.0/24" });
    expect(only(stack, "scaleway_vpc")).not.toHaveProperty("enable_routing");
    network.addSubnet("back", { cidr: "10.0.1.0/24" });
    expect(only(stack, "scaleway_vpc").enable_routing).toBe(true);
  });

  test("with address translation has one gateway, which is the default route of each subnet", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NAT, zone: "fr-par-2", defaultSubnet: false });
    const subnet = network.addSubnet("front", { cidr: "10.0.0.0/24" });
    network.addSubnet("back", { cidr: "10.0.1.0/24" });
    new Server(cloud, "web", { ...SMALL, subnet });
    expect(only(stack, "scaleway_vpc_public_gateway_ip").zone).toBe("fr-par-2");
    expect(only(stack, "scaleway_vpc_public_gateway")).toMatchObject({ type: "VPC-GW-S", zone: "fr-par-2" });
    const joins = resources(stack, "scaleway_vpc_gateway_network");
    expect(joins).toHaveLength(2);
    expect(joins[0]).toMatchObject({ enable_masquerade: true, ipam_config: [{ push_default_route: true }], zone: "fr-par-2" });
    expect(only(stack, "scaleway_instance_private_nic").depends_on).toEqual([expect.stringContaining("net_front_GatewayNetwork")]);
  });

  test("sends packets for other blocks to the interface of a server", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    network.addRoute("vpn", { destination: "192.168.0.0/16", target: new Server(cloud, "gw", { ...SMALL, network }) });
    expect(only(stack, "scaleway_vpc_route")).toMatchObject({
      destination: "192.168.0.0/16",
      nexthop_resource_id: expect.stringMatching(/^\$\{scaleway_instance_private_nic\..*\.id\}$/),
      vpc_id: expect.stringContaining("scaleway_vpc."),
    });
    expect(only(stack, "scaleway_vpc").enable_routing).toBe(true);
  });

  test("refuses chosen name servers, with the reason", () => {
    const { cloud } = paris();
    const build = (): unknown => new Network(cloud, "net", { cidr: "10.0.0.0/24", dnsServers: ["192.0.2.53"] });
    expect(build).toThrow(/dnsServers: .*hands out Scaleway's own name servers/);
  });
});

describe("a firewall on Scaleway", () => {
  test("drops what comes in and lets out, in so many words", () => {
    const { stack, cloud } = paris();
    new Firewall(cloud, "wall");
    expect(only(stack, GROUP)).toEqual({
      provider: "scaleway",
      name: "shop-paris-wall",
      inbound_default_policy: "drop",
      outbound_default_policy: "accept",
      stateful: true,
    });
  });

  test("has ports, ranges, protocols and both kinds of addresses in its rules", () => {
    const { stack, cloud } = paris();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    firewall.allow(Peer.anyIpv6(), Port.udpRange(5000, 5010));
    firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.icmp());
    firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.all());
    firewall.allow(Peer.ipv4("203.0.113.0/24"), Port.allTcp());
    expect(only(stack, GROUP).inbound_rule).toEqual([
      { action: "accept", protocol: "ANY", ip_range: "198.51.100.0/24" },
      { action: "accept", protocol: "ICMP", ip_range: "192.0.2.0/24" },
      { action: "accept", protocol: "TCP", ip_range: "203.0.113.0/24" },
      { action: "accept", protocol: "TCP", port: 443, ip_range: "0.0.0.0/0" },
      { action: "accept", protocol: "UDP", port_range: "5000-5010", ip_range: "::/0" },
    ]);
  });

  test("orders its rules the same whatever the order of the program", () => {
    const rules = (ports: number[]): unknown => {
      const { stack, cloud } = paris();
      const firewall = new Firewall(cloud, "wall");
      ports.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
      return only(stack, GROUP).inbound_rule;
    };
    expect(rules([443, 80, 22])).toEqual(rules([22, 443, 80]));
  });

  test("closed outbound lets out what it is told", () => {
    const { stack, cloud } = paris();
    new Firewall(cloud, "wall", { outboundOpen: false }).allowOutbound(Peer.anyIpv4(), Port.udp(53));
    const group = only(stack, GROUP);
    expect(group.outbound_default_policy).toBe("drop");
    expect(group.outbound_rule).toEqual([{ action: "accept", protocol: "UDP", port: 53, ip_range: "0.0.0.0/0" }]);
    expect(group).not.toHaveProperty("inbound_rule");
  });

  test("adds no rule for private traffic, which it does not filter", () => {
    const { stack, cloud } = paris();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    expect(only(stack, GROUP)).not.toHaveProperty("inbound_rule");
  });

  test("refuses to promise a filter on private traffic, with the reason", () => {
    const { cloud } = paris();
    const build = (): unknown => new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED });
    expect(build).toThrow(/privateTraffic: .*filter public traffic only, never what comes over a Private Network/);
  });

  test("refuses a rule for a private peer, which would change nothing", () => {
    const { cloud } = paris();
    const firewall = new Firewall(cloud, "wall");
    expect(() => firewall.allow(Peer.ipv4("10.0.0.0/8"), Port.tcp(22))).toThrow(/network\.firewall\.private-traffic/);
    expect(() => firewall.allow(Peer.firewall(new Firewall(cloud, "other")), Port.tcp(22))).toThrow(/network\.firewall\.peer-group/);
  });
});
