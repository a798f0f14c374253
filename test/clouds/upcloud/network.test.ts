import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, PublicIp, Server } from "archipel";
import { SMALL, helsinki, net, only, resources } from "./helper";

const RULES = "upcloud_firewall_rules";
const DROP = { direction: "in", action: "drop" };

describe("a network on UpCloud", () => {
  test("is a router with a network, whose servers learn of the others by DHCP", () => {
    const { stack, cloud } = helsinki();
    new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    expect(only(stack, "upcloud_router")).toEqual({ provider: "upcloud", name: "shop-helsinki-net" });
    expect(only(stack, "upcloud_network")).toEqual({
      provider: "upcloud",
      zone: "fi-hel2",
      name: "shop-helsinki-net-DefaultSubnet",
      router: expect.stringMatching(/^\$\{upcloud_router\..*\.id\}$/),
      ip_network: [
        {
          address: "10.0.0.0/16",
          family: "IPv4",
          dhcp: true,
          dhcp_routes_configuration: { effective_routes_auto_population: { enabled: true } },
        },
      ],
    });
    expect(resources(stack, "upcloud_gateway")).toEqual([]);
  });

  test("has a network for each subnet, on one router", () => {
    const { stack, cloud } = helsinki();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    network.addSubnet("front", { cidr: "10.0.1.0/24", dnsServers: ["192.0.2.53"] });
    network.addSubnet("back", { cidr: "10.0.2.0/24" });
    const [front, back] = resources(stack, "upcloud_network");
    expect([front.router, back.router]).toEqual([back.router, back.router]);
    expect(front.ip_network).toMatchObject([{ address: "10.0.1.0/24", dhcp_dns: ["192.0.2.53"] }]);
    expect(back.ip_network).toMatchObject([{ address: "10.0.2.0/24" }]);
  });

  test("with address translation has a gateway, which is the default route of each subnet", () => {
    const { stack, cloud } = helsinki();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NAT, defaultSubnet: false });
    network.addSubnet("front", { cidr: "10.0.1.0/24" });
    network.addSubnet("back", { cidr: "10.0.2.0/24" });
    expect(only(stack, "upcloud_gateway")).toEqual({
      provider: "upcloud",
      zone: "fi-hel2",
      name: "shop-helsinki-net",
      features: ["nat"],
      plan: "development",
      router: { id: expect.stringMatching(/^\$\{upcloud_router\..*\.id\}$/) },
    });
    const blocks = resources(stack, "upcloud_network").map(({ ip_network: block }) => block);
    expect(blocks).toEqual([
      [{ address: "10.0.1.0/24", family: "IPv4", dhcp: true, dhcp_default_route: true }],
      [{ address: "10.0.2.0/24", family: "IPv4", dhcp: true, dhcp_default_route: true }],
    ]);
    expect(only(stack, "upcloud_router").lifecycle).toEqual({ ignore_changes: ["static_route"] });
  });

  test("that lets nothing out has no gateway", () => {
    const { stack, cloud } = helsinki();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NONE });
    expect(resources(stack, "upcloud_gateway")).toEqual([]);
  });

  test("takes a block that is not known yet", () => {
    const { stack, cloud } = helsinki();
    new Network(cloud, "net", { cidr: new TerraformVariable(stack, "cidr", {}).stringValue });
    expect(only(stack, "upcloud_network").ip_network).toMatchObject([{ address: "${var.cidr}" }]);
  });

  test("refuses routes, with the reason", () => {
    const { cloud } = helsinki();
    const network = net(cloud);
    const target = new Server(cloud, "gw", { ...SMALL, network });
    expect(() => network.addRoute("office", { destination: "192.168.0.0/16", target })).toThrow(/set routes in the servers, by cloudInit/);
  });
});

describe("a firewall on UpCloud", () => {
  test("drops what comes in, for each server behind it", () => {
    const { stack, cloud } = helsinki();
    const network = net(cloud);
    const firewall = new Firewall(cloud, "wall");
    ["one", "two"].forEach((id) => new Server(cloud, id, { ...SMALL, network, firewall }));
    const rules = resources(stack, RULES);
    expect(rules.map(({ server_id: id }) => id)).toEqual([expect.stringContaining("_one_"), expect.stringContaining("_two_")]);
    expect(rules.map(({ firewall_rule: rule }) => rule)).toEqual([[DROP], [DROP]]);
    expect(rules[0].depends_on).toEqual([expect.stringMatching(/^terraform_data\./)]);
  });

  test("is remembered by Terraform, as UpCloud has none apart from servers", () => {
    const { stack, cloud } = helsinki();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.udpRange(5000, 5010));
    firewall.allow(Peer.anyIpv6(), Port.icmp());
    expect(only(stack, "terraform_data")).toEqual({
      input: { name: "shop-helsinki-wall", allowed: expect.arrayContaining(["tcp 443 from 0.0.0.0/0", "udp 5000-5010 from 192.0.2.0/24", "icmp from ::/0"]) },
    });
  });

  test("names blocks by their ends, ports by text, and drops the rest last", () => {
    const { stack, cloud } = helsinki();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    server.firewall.allow(Peer.ipv4("198.51.100.64/26"), Port.tcp(443), "https");
    server.firewall.allow(Peer.ipv6("2001:db8:77::/48"), Port.udpRange(5000, 5010));
    server.firewall.allow(Peer.anyIpv4(), Port.icmp());
    server.firewall.allow(Peer.ipv4("203.0.113.9/32"), Port.all());
    const accept = { direction: "in", action: "accept" };
    const rules = only(stack, RULES).firewall_rule as unknown[];
    expect(rules[rules.length - 1]).toEqual(DROP);
    expect(rules).toHaveLength(5);
    expect(rules).toEqual(
      expect.arrayContaining([
        {
          ...accept,
          family: "IPv4",
          protocol: "tcp",
          source_address_start: "198.51.100.64",
          source_address_end: "198.51.100.127",
          destination_port_start: "443",
          destination_port_end: "443",
          comment: "https",
        },
        {
          ...accept,
          family: "IPv6",
          protocol: "udp",
          source_address_start: "2001:db8:77::",
          source_address_end: "2001:db8:77:ffff:ffff:ffff:ffff:ffff",
          destination_port_start: "5000",
          destination_port_end: "5010",
        },
        { ...accept, family: "IPv4", protocol: "icmp", source_address_start: "0.0.0.0", source_address_end: "255.255.255.255" },
        { ...accept, family: "IPv4", source_address_start: "203.0.113.9", source_address_end: "203.0.113.9" },
      ]),
    );
  });

  test("has its rules in the same order whatever the order of the program, also those that come after the server", () => {
    const rules = (ports: number[], later: number[]): unknown => {
      const { stack, cloud } = helsinki();
      const firewall = new Firewall(cloud, "wall");
      ports.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
      new Server(cloud, "web", { ...SMALL, network: net(cloud), firewall });
      later.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
      return only(stack, RULES).firewall_rule;
    };
    expect(rules([443, 80, 22], [])).toEqual(rules([], [22, 80, 443]));
    expect(rules([443, 80, 22], [])).toHaveLength(4);
  });

  test("takes a block that is not known yet", () => {
    const { stack, cloud } = helsinki();
    const server = new Server(cloud, "web", { ...SMALL, network: net(cloud) });
    server.firewall.allow(Peer.ipv4(new TerraformVariable(stack, "office", {}).stringValue), Port.tcp(22));
    expect(only(stack, RULES).firewall_rule).toMatchObject([
      { source_address_start: "${cidrhost(var.office, 0)}", source_address_end: "${cidrhost(var.office, -1)}" },
      DROP,
    ]);
  });

  test("refuses what UpCloud would not enforce, with the reason", () => {
    const { cloud } = helsinki();
    const reason = /filters public interfaces only, never what comes over a private network/;
    expect(() => new Firewall(cloud, "filtered", { privateTraffic: PrivateTraffic.FILTERED })).toThrow(reason);
    expect(() => new Firewall(cloud, "closed", { outboundOpen: false })).toThrow(reason);
    const firewall = new Firewall(cloud, "wall");
    expect(() => firewall.allow(Peer.ipv4("10.0.0.0/8"), Port.tcp(22))).toThrow(reason);
    expect(() => firewall.allow(Peer.firewall(new Firewall(cloud, "other")), Port.tcp(22))).toThrow(reason);
    expect(() => Firewall.fromFirewallId(cloud, "old", "x")).toThrow(/no firewalls apart from servers/);
  });
});

describe("a public address of its own on UpCloud", () => {
  test.each([false, true])("is refused with openHighPorts %s, with the reason and what to do", (openHighPorts) => {
    const { cloud } = helsinki({ openHighPorts });
    expect(() => new PublicIp(cloud, "ip")).toThrow(/a floating one, which works only once the system in the server is set up for it.*with publicIp: true/);
  });
});
