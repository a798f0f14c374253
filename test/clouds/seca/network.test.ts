import { describe, expect, test } from "vitest";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, PublicIp, Server } from "archipel";
import { SMALL, north, only, resources } from "./helper";

const GROUP = "seca_security_group";
const OUTBOUND = [
  { direction: "egress", protocol: "tcp+udp" },
  { direction: "egress", protocol: "icmp" },
];

describe("a network on SECA", () => {
  test("has a subnet, and a route table that leads to the internet, known by their names", () => {
    const { stack, cloud } = north();
    new Network(cloud, "net", { cidr: "10.0.0.0/16", tags: { team: "shop" } });
    const shared = { provider: "seca", workspace_id: expect.stringContaining("seca_workspace"), labels: { team: "shop" } };
    expect(only(stack, "seca_network")).toEqual({ ...shared, name: "shop-north-net", sku_id: expect.stringContaining("data.seca_network_sku"), cidr: { ipv4: "10.0.0.0/16" } });
    expect(only(stack, "seca_internet_gateway")).toEqual({ ...shared, name: "shop-north-net", egress_only: false });
    expect(only(stack, "seca_route_table")).toEqual({
      ...shared,
      name: "shop-north-net",
      network_id: expect.stringMatching(/^\$\{seca_network\..*\.name\}$/),
      routes: [{ destination_cidr_block: "0.0.0.0/0", target_id: expect.stringMatching(/^\$\{seca_internet_gateway\..*\.id\}$/) }],
    });
    expect(only(stack, "seca_subnet")).toEqual({
      ...shared,
      name: "shop-north-net-defaultsubnet",
      network_id: expect.stringMatching(/^\$\{seca_network\..*\.name\}$/),
      route_table_id: expect.stringMatching(/^\$\{seca_route_table\..*\.name\}$/),
      cidr: { ipv4: "10.0.0.0/16" },
    });
  });

  test("that nothing may leave has no gateway and no route", () => {
    const { stack, cloud } = north();
    new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NONE });
    expect(resources(stack, "seca_internet_gateway")).toEqual([]);
    expect(only(stack, "seca_route_table")).not.toHaveProperty("routes");
  });

  test("is cut into subnets that share the route table", () => {
    const { stack, cloud } = north();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", defaultSubnet: false });
    ["10.0.1.0/24", "10.0.2.0/24"].forEach((cidr, index) => network.addSubnet(`part${index}`, { cidr }));
    const tables = resources(stack, "seca_subnet").map((subnet) => subnet.route_table_id);
    expect(new Set(tables).size).toBe(1);
    expect(tables).toHaveLength(2);
  });

  test("refuses address translation, routes, name servers and public addresses, with the reasons", () => {
    const { cloud } = north();
    expect(() => new Network(cloud, "nat", { cidr: "10.0.0.0/24", egress: Egress.NAT })).toThrow(/NAT gateways are an extension of SECA/);
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const target = new Server(cloud, "gateway", { ...SMALL, network });
    expect(() => network.addRoute("office", { destination: "192.168.7.0/24", target })).toThrow(/packets of other addresses/);
    expect(() => new Network(cloud, "dns", { cidr: "10.0.0.0/24", dnsServers: ["192.0.2.53"] })).toThrow(/subnets have no name servers/);
    expect(() => new PublicIp(cloud, "ip")).toThrow(/no argument that attaches one/);
  });
});

describe("a firewall on SECA", () => {
  test("lets no firewall in that names it, itself or by others: Terraform could make none of them first", () => {
    const { cloud } = north();
    const [web, app, db] = ["web", "app", "db"].map((id) => new Firewall(cloud, id, { privateTraffic: PrivateTraffic.FILTERED }));
    app!.allow(Peer.firewall(web!), Port.tcp(8080));
    db!.allow(Peer.firewall(app!), Port.tcp(5432));
    expect(() => web!.allow(Peer.firewall(web!), Port.tcp(443))).toThrow(/web: .*peer: got "the firewall itself"; allowed: a firewall that names this one in none of its rules/s);
    expect(() => web!.allow(Peer.firewall(db!), Port.tcp(443))).toThrow(/peer: got "a firewall whose rules name this one"/);
  });

  test("lets everything out and nothing in", () => {
    const { stack, cloud } = north();
    new Firewall(cloud, "wall");
    expect(only(stack, GROUP)).toMatchObject({ name: "shop-north-wall", rules: OUTBOUND });
  });

  test("has ports, ranges, protocols and both kinds of addresses in its rules", () => {
    const { stack, cloud } = north();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443));
    firewall.allow(Peer.anyIpv6(), Port.udpRange(5000, 5010));
    firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.icmp());
    firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.all());
    const rules = only(stack, GROUP).rules as Record<string, unknown>[];
    expect(rules.filter(({ direction }) => direction === "ingress")).toEqual([
      { direction: "ingress", protocol: "tcp+udp", source_refs: ["198.51.100.0/24"] },
      { direction: "ingress", protocol: "icmp", source_refs: ["198.51.100.0/24"] },
      { direction: "ingress", protocol: "icmp", source_refs: ["192.0.2.0/24"] },
      { direction: "ingress", protocol: "tcp", ports: { from: 443, to: 443 }, source_refs: ["0.0.0.0/0"] },
      { direction: "ingress", protocol: "udp", ports: { from: 5000, to: 5010 }, source_refs: ["::/0"] },
    ]);
  });

  test("orders its rules the same whatever the order of the program", () => {
    const rules = (ports: number[]): unknown => {
      const { stack, cloud } = north();
      const firewall = new Firewall(cloud, "wall");
      ports.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
      return only(stack, GROUP).rules;
    };
    expect(rules([443, 80, 22])).toEqual(rules([22, 443, 80]));
  });

  test("closed outbound lets out what it is told, and nothing else", () => {
    const { stack, cloud } = north();
    new Firewall(cloud, "wall", { outboundOpen: false }).allowOutbound(Peer.ipv4("192.0.2.53/32"), Port.udp(53));
    expect(only(stack, GROUP).rules).toEqual([{ direction: "egress", protocol: "udp", ports: { from: 53, to: 53 }, source_refs: ["192.0.2.53/32"] }]);
    const { stack: empty, cloud: other } = north();
    new Firewall(other, "wall", { outboundOpen: false });
    expect(only(empty, GROUP)).not.toHaveProperty("rules");
  });

  test("leaves the traffic of its servers' network open, as SECA filters that, too", () => {
    const { stack, cloud } = north();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.0.0.0/16" }) });
    const rules = only(stack, GROUP).rules as Record<string, unknown>[];
    expect(rules.filter(({ direction }) => direction === "ingress")).toEqual([
      { direction: "ingress", protocol: "tcp+udp", source_refs: ["10.0.0.0/16"] },
      { direction: "ingress", protocol: "icmp", source_refs: ["10.0.0.0/16"] },
    ]);
  });

  test("that filters private traffic takes the servers behind another one as peers", () => {
    const { stack, cloud } = north();
    const firewall = new Firewall(cloud, "db", { privateTraffic: PrivateTraffic.FILTERED });
    firewall.allow(Peer.firewall(new Firewall(cloud, "web")), Port.tcp(5432));
    const rules = resources(stack, GROUP)[0].rules as Record<string, unknown>[];
    expect(rules).toContainEqual({ direction: "ingress", protocol: "tcp", ports: { from: 5432, to: 5432 }, source_refs: [expect.stringMatching(/^\$\{seca_security_group\..*\.id\}$/)] });
  });
});
