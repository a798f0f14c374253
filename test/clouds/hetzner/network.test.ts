import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Hetzner, Network, Peer, Port, PrivateTraffic, Server } from "archipel";
import { testStack } from "archipel/testing";
import { SMALL, falkenstein, only, resources } from "./helper";

const FIREWALL = "hcloud_firewall";

describe("a network on Hetzner", () => {
  test("is a network with one subnet over all of it, in the network zone of its location", () => {
    const { stack, cloud } = falkenstein({ tags: { env: "test" } });
    new Network(cloud, "net", { cidr: "10.0.0.0/16" });
    expect(only(stack, "hcloud_network")).toEqual({ provider: "hcloud", name: "shop-fsn-net", ip_range: "10.0.0.0/16", labels: { env: "test" } });
    expect(only(stack, "hcloud_network_subnet")).toEqual({
      provider: "hcloud",
      network_id: expect.stringMatching(/^\$\{hcloud_network\..*\.id\}$/),
      type: "cloud",
      network_zone: "eu-central",
      ip_range: "10.0.0.0/16",
    });
  });

  test.each([["hel1", "eu-central"], ["ash", "us-east"], ["hil", "us-west"], ["sin", "ap-southeast"]])("at %s is in %s", (region, zone) => {
    const stack = testStack();
    new Network(new Hetzner(stack, "cloud", { region }), "net", { cidr: "10.0.0.0/24" });
    expect(only(stack, "hcloud_network_subnet").network_zone).toBe(zone);
  });

  test("is cut into subnets as the program says", () => {
    const { stack, cloud } = falkenstein();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    ["10.0.0.0/24", "10.0.1.0/24"].forEach((cidr, index) => network.addSubnet(`part${index}`, { cidr }));
    expect(resources(stack, "hcloud_network_subnet").map((subnet) => subnet.ip_range)).toEqual(["10.0.0.0/24", "10.0.1.0/24"]);
  });

  test.each(["10.0.0.0/25", "100.64.0.0/16", "192.0.2.0/24"])("refuses the block %s", (cidr) => {
    const { cloud } = falkenstein();
    expect(() => new Network(cloud, "net", { cidr })).toThrow(/cidr: got .*; allowed: a block of \/24 or larger within 10\.0\.0\.0\/8, 172\.16\.0\.0\/12, 192\.168\.0\.0\/16/);
  });

  test("takes a block that is not known yet", () => {
    const { stack, cloud } = falkenstein();
    new Network(cloud, "net", { cidr: new TerraformVariable(stack, "cidr", {}).stringValue });
    expect(only(stack, "hcloud_network").ip_range).toBe("${var.cidr}");
  });

  test("sends packets for other blocks to the private address of a server, and warns that guests have to be told", () => {
    const { stack, cloud } = falkenstein();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const route = network.addRoute("vpn", { destination: "192.168.0.0/16", target: new Server(cloud, "gw", { ...SMALL, network }) });
    expect(only(stack, "hcloud_network_route")).toEqual({
      provider: "hcloud",
      network_id: expect.stringMatching(/^\$\{hcloud_network\./),
      destination: "192.168.0.0/16",
      gateway: expect.stringMatching(/^\$\{tolist\(hcloud_server\..*\.ip\}$/),
    });
    expect(route.node.metadata.map(({ data }) => String(data))).toEqual([expect.stringMatching(/need one to 192\.168\.0\.0\/16 over the network's first address/)]);
  });

  test("routes to private blocks only", () => {
    const { cloud } = falkenstein();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const target = new Server(cloud, "gw", { ...SMALL, network });
    expect(() => network.addRoute("out", { destination: "198.51.100.0/24", target })).toThrow(/destination: got "198\.51\.100\.0\/24"; allowed: a block within 10/);
  });

  test("that lets nothing out needs nothing for it", () => {
    const { stack, cloud } = falkenstein();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NONE });
    expect(resources(stack, "hcloud_network")).toHaveLength(1);
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(/egress of its network is Egress\.NONE/);
  });

  test("refuses address translation and chosen name servers, with the reasons", () => {
    const { cloud } = falkenstein();
    expect(() => new Network(cloud, "nat", { cidr: "10.0.0.0/24", egress: Egress.NAT })).toThrow(/egress: .*Hetzner has no NAT gateway/);
    expect(() => new Network(cloud, "dns", { cidr: "10.0.0.0/24", dnsServers: ["192.0.2.53"] })).toThrow(/dnsServers: .*no setting for name servers/);
  });
});

describe("a firewall on Hetzner", () => {
  test("without rules lets nothing in and everything out", () => {
    const { stack, cloud } = falkenstein();
    new Firewall(cloud, "wall");
    expect(only(stack, FIREWALL)).toEqual({ provider: "hcloud", name: "shop-fsn-wall" });
  });

  test("has ports, ranges, protocols, descriptions and both kinds of addresses in its rules", () => {
    const { stack, cloud } = falkenstein();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443), "the shop");
    firewall.allow(Peer.anyIpv6(), Port.udpRange(5000, 5010));
    firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.icmp());
    firewall.allow(Peer.ipv4("203.0.113.0/24"), Port.allTcp());
    expect(only(stack, FIREWALL).rule).toEqual([
      { direction: "in", protocol: "icmp", source_ips: ["192.0.2.0/24"] },
      { direction: "in", protocol: "tcp", port: "any", source_ips: ["203.0.113.0/24"] },
      { direction: "in", protocol: "tcp", port: "443", source_ips: ["0.0.0.0/0"], description: "the shop" },
      { direction: "in", protocol: "udp", port: "5000-5010", source_ips: ["::/0"] },
    ]);
  });

  test("lets in every protocol it knows where all is allowed, each once", () => {
    const { stack, cloud } = falkenstein();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.all());
    firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.allTcp());
    const rules = only(stack, FIREWALL).rule as { protocol: string; port?: string }[];
    expect(rules.map(({ protocol, port }) => [protocol, port])).toEqual([
      ["tcp", "any"],
      ["udp", "any"],
      ["icmp", undefined],
      ["esp", undefined],
      ["gre", undefined],
    ]);
  });

  test("orders its rules the same whatever the order of the program", () => {
    const rules = (ports: number[]): unknown => {
      const { stack, cloud } = falkenstein();
      const firewall = new Firewall(cloud, "wall");
      ports.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
      return only(stack, FIREWALL).rule;
    };
    expect(rules([443, 80, 22])).toEqual(rules([22, 443, 80]));
  });

  test("closed outbound has a rule for an address of nobody, as the first outbound rule is what closes the rest", () => {
    const { stack, cloud } = falkenstein();
    new Firewall(cloud, "wall", { outboundOpen: false });
    expect(only(stack, FIREWALL).rule).toEqual([
      { direction: "out", protocol: "icmp", destination_ips: ["192.0.2.1/32"], description: "closes all else" },
    ]);
  });

  test("closed outbound lets out what it is told, besides", () => {
    const { stack, cloud } = falkenstein();
    new Firewall(cloud, "wall", { outboundOpen: false }).allowOutbound(Peer.anyIpv4(), Port.udp(53));
    const [rule] = only(stack, FIREWALL).rule as unknown[];
    expect(rule).toEqual({ direction: "out", protocol: "udp", port: "53", destination_ips: ["0.0.0.0/0"] });
  });

  test("adds no rule for private traffic, which it does not filter", () => {
    const { stack, cloud } = falkenstein();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
    expect(only(stack, FIREWALL)).not.toHaveProperty("rule");
  });

  test("refuses to promise a filter on private traffic, and rules for private peers", () => {
    const { cloud } = falkenstein();
    const build = (): unknown => new Firewall(cloud, "filter", { privateTraffic: PrivateTraffic.FILTERED });
    expect(build).toThrow(/privateTraffic: .*filter public traffic only, never what comes over a private network/);
    const firewall = new Firewall(cloud, "wall");
    expect(() => firewall.allow(Peer.ipv4("10.0.0.0/8"), Port.tcp(22))).toThrow(/network\.firewall\.private-traffic/);
    expect(() => firewall.allow(Peer.firewall(new Firewall(cloud, "other")), Port.tcp(22))).toThrow(/network\.firewall\.peer-group/);
  });
});
