import { TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { IRouteTarget } from "archipel";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, PublicIp, Server } from "archipel";
import type { Place } from "./place";
import { only, referenceTo, resources } from "./place";

/** What networks, firewalls and public addresses become on a cloud of the family. */
export function networkTests(place: Place): void {
  const { make, prefix, types, small } = place;
  const [vpc, subnet, group, rule, port] = ["vpc_v1", "vpc_subnet_v1", "networking_secgroup_v2", "networking_secgroup_rule_v2", "networking_port_v2"].map(
    (word) => `${prefix}_${word}`,
  );
  const [nat, snat] = [`${prefix}_nat_gateway_v2`, `${prefix}_nat_snat_rule_v2`];

  describe("a network", () => {
    test("is a VPC with a subnet whose gateway is its first address, and nothing more", () => {
      const { stack, cloud } = make({ tags: { env: "test" } });
      new Network(cloud, "net", { cidr: "10.0.0.0/16" });
      expect(only(stack, vpc)).toEqual({ provider: prefix, name: "shop-place-net", cidr: "10.0.0.0/16", tags: { env: "test" } });
      expect(only(stack, subnet)).toEqual({
        provider: prefix,
        name: "shop-place-net-DefaultSubnet",
        vpc_id: expect.stringMatching(referenceTo(vpc)),
        cidr: "10.0.0.0/16",
        gateway_ip: "10.0.0.1",
        tags: { env: "test" },
      });
      expect([nat, snat, types.address].flatMap((type) => resources(stack, type))).toEqual([]);
    });

    test("hands out chosen name servers", () => {
      const { stack, cloud } = make();
      new Network(cloud, "net", { cidr: "10.0.0.0/24", dnsServers: ["192.0.2.53"] });
      expect(only(stack, subnet).dns_list).toEqual(["192.0.2.53"]);
    });

    test("takes a block that is not known yet, and lets Terraform work out the gateway", () => {
      const { stack, cloud } = make();
      new Network(cloud, "net", { cidr: new TerraformVariable(stack, "cidr", {}).stringValue });
      expect(only(stack, subnet)).toMatchObject({ cidr: "${var.cidr}", gateway_ip: "${cidrhost(var.cidr, 1)}" });
    });

    test.each(["10.0.0.0/25", "100.64.0.0/16"])("refuses %s, which no VPC can have", (cidr) => {
      const { cloud } = make();
      expect(() => new Network(cloud, "net", { cidr })).toThrow(/shop\/place\/net: .*cidr: got ".*"; allowed: a block of \/24 or larger within 10\.0\.0\.0\/8/s);
    });

    test("with address translation has one gateway and one address, and a rule for each subnet", () => {
      const { stack, cloud } = make();
      const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NAT, defaultSubnet: false });
      network.addSubnet("front", { cidr: "10.0.0.0/24" });
      network.addSubnet("back", { cidr: "10.0.1.0/24" });
      expect(only(stack, nat)).toMatchObject({ name: "shop-place-net", spec: "1" });
      expect(only(stack, types.address)).toEqual({
        provider: prefix,
        publicip: { type: "5_bgp" },
        bandwidth: { name: "shop-place-net", size: 100, share_type: "PER" },
      });
      const rules = resources(stack, snat);
      expect(rules).toHaveLength(2);
      rules.forEach((each) =>
        expect(each).toMatchObject({
          nat_gateway_id: expect.stringMatching(referenceTo(nat)),
          floating_ip_id: expect.stringMatching(referenceTo(types.address)),
        }));
    });

    test("with address translation lets no server boot before it gets out", () => {
      const { stack, cloud } = make();
      new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT }) });
      expect(only(stack, `${prefix}_compute_instance_v2`).depends_on).toEqual([expect.stringMatching(new RegExp(`^${snat}\\.`))]);
    });

    test("that nothing leaves has no gateway, and refuses public addresses", () => {
      const { stack, cloud } = make();
      const network = new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NONE });
      expect(() => new Server(cloud, "web", { ...small, network, publicIp: true })).toThrow(/egress of its network is Egress\.NONE/);
      expect([nat, types.address].flatMap((type) => resources(stack, type))).toEqual([]);
    });

    test("lets a server forward packets that a route sends it", () => {
      const { stack, cloud } = make();
      const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
      network.addRoute("office", { destination: "192.168.0.0/16", target: new Server(cloud, "gateway", { ...small, network }) });
      expect(only(stack, port).allowed_address_pairs).toEqual(place.forwarded.map((ip_address) => ({ ip_address })));
    });

    test("lets a server forward for its routes in the same order, whichever the program names first", () => {
      const pairs = (destinations: readonly string[]): unknown => {
        const { stack, cloud } = make();
        const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
        const target = new Server(cloud, "gateway", { ...small, network });
        destinations.forEach((destination) => network.addRoute(destination.slice(0, 7), { destination, target }));
        return only(stack, port).allowed_address_pairs;
      };
      expect(pairs(["192.169.0.0/16", "192.168.0.0/16"])).toEqual(pairs(["192.168.0.0/16", "192.169.0.0/16"]));
    });

    test("refuses a route to what is no server", () => {
      const { cloud } = make();
      const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
      const { serverId: _serverId, ...appliance } = { ...new Server(cloud, "gateway", { ...small, network }), privateIp: "10.0.0.9", networkInterfaceId: "port-1" };
      const target = { ...appliance, allowForwarding: () => {} } as unknown as IRouteTarget;
      expect(() => network.addRoute("office", { destination: "192.168.0.0/16", target })).toThrow(/target: got "10.0.0.9"; allowed: a server, as routes lead to servers/);
    });
  });

  describe("a firewall", () => {
    test("is a security group without the cloud's own rules, from which everything goes out", () => {
      const { stack, cloud } = make();
      new Firewall(cloud, "wall");
      expect(only(stack, group)).toEqual({ provider: prefix, name: "shop-place-wall", delete_default_rules: true });
      const out = { provider: prefix, security_group_id: expect.stringMatching(referenceTo(group)), direction: "egress" };
      expect(resources(stack, rule)).toEqual([
        { ...out, ethertype: "IPv4" },
        { ...out, ethertype: "IPv6" },
      ]);
    });

    test("that restricts what goes out has rules for that alone", () => {
      const { stack, cloud } = make();
      new Firewall(cloud, "wall", { outboundOpen: false }).allowOutbound(Peer.ipv4("198.51.100.0/24"), Port.tcp(443));
      expect(only(stack, rule)).toMatchObject({ direction: "egress", remote_ip_prefix: "198.51.100.0/24", protocol: "tcp", port_range_min: 443, port_range_max: 443 });
    });

    test("leaves the network of its server open by one rule", () => {
      const { stack, cloud } = make();
      new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      const inbound = resources(stack, rule).filter(({ direction }) => direction === "ingress");
      expect(inbound).toEqual([
        { provider: prefix, security_group_id: expect.any(String), direction: "ingress", ethertype: "IPv4", remote_ip_prefix: "10.0.0.0/24" },
      ]);
    });

    test("that filters private traffic has the program's rules alone", () => {
      const { stack, cloud } = make();
      const wall = new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED });
      wall.allow(Peer.firewall(new Firewall(cloud, "front")), Port.tcp(5432));
      wall.allow(Peer.anyIpv6(), Port.icmp());
      new Server(cloud, "db", { ...small, firewall: wall, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      const inbound = resources(stack, rule).filter(({ direction }) => direction === "ingress");
      expect(inbound).toMatchObject([
        { remote_group_id: expect.stringMatching(referenceTo(group)), protocol: "tcp", port_range_min: 5432 },
        { ethertype: "IPv6", protocol: "ipv6-icmp", remote_ip_prefix: "::/0" },
      ]);
      expect(inbound).toHaveLength(2);
    });

    test("whose rule is for the servers behind another one is refused where one of those forwards, as it would let in what is behind that server", () => {
      const { cloud } = make();
      const server = new Server(cloud, "gateway", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      server.allowForwarding("192.168.0.0/16");
      const wall = new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED });
      expect(() => wall.allow(Peer.firewall(server.firewall), Port.tcp(5432))).toThrow(/no firewall with a server that forwards, as \S+gateway does for 192.168.0.0\/16/);
    });
  });

  describe("a public address", () => {
    test("has a bandwidth of its own, and outlives the server that it is bound to", () => {
      const { stack, cloud } = make({ tags: { env: "test" } });
      const server = new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      server.attachPublicIp(new PublicIp(cloud, "ip"));
      expect(only(stack, types.address)).toEqual({
        provider: prefix,
        publicip: { type: "5_bgp" },
        bandwidth: { name: "shop-place-ip", size: 100, share_type: "PER" },
        tags: { env: "test" },
      });
      expect(only(stack, types.binding)).toMatchObject({ port_id: expect.stringMatching(referenceTo(port)) });
      expect(JSON.stringify(only(stack, types.binding))).toContain(`${types.address}.`);
    });

    test("is not there unless it is asked for", () => {
      const { stack, cloud } = make();
      new Server(cloud, "web", { ...small, network: new Network(cloud, "net", { cidr: "10.0.0.0/24" }) });
      expect([types.address, types.binding].flatMap((type) => resources(stack, type))).toEqual([]);
    });

    test("needs a network, with the reason", () => {
      const { cloud } = make();
      expect(() => new Server(cloud, "web", { ...small, publicIp: true })).toThrow(/translated to a private one there, so give a network/);
    });
  });
}
