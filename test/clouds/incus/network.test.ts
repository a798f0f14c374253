import { Lazy, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Firewall, Incus, Network, Peer, Port, PrivateTraffic, Server, VpnGateway } from "archipel";
import { SMALL, device, only, rack, resources } from "./helper";

const ACL = "incus_network_acl";
const ALLOW = { action: "allow", state: "enabled" };

describe("a network on Incus", () => {
  test("is one OVN network with router and subnet, translated on the way out", () => {
    const { stack, cloud } = rack({ tags: { env: "test" } });
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/20" });
    expect(only(stack, "incus_network")).toEqual({
      provider: "incus",
      name: "shop-rack-net",
      type: "ovn",
      config: { "network": "UPLINK", "ipv4.address": "10.7.0.1/20", "ipv4.nat": "true", "ipv6.address": "none", "user.env": "test" },
    });
    expect(network.subnets.map(({ cidr, subnetId }) => [cidr, subnetId === network.networkId])).toEqual([["10.7.0.0/20", true]]);
  });

  test("whose subnet is a part of it has the subnet's block", () => {
    const { stack, cloud } = rack();
    new Network(cloud, "net", { cidr: "10.7.0.0/16", defaultSubnet: false }).addSubnet("front", { cidr: "10.7.3.0/24" });
    expect(only(stack, "incus_network").config).toMatchObject({ "ipv4.address": "10.7.3.1/24" });
  });

  test("refuses a second subnet, with the reason", () => {
    const { cloud } = rack();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/16", defaultSubnet: false });
    network.addSubnet("front", { cidr: "10.7.3.0/24" });
    expect(() => network.addSubnet("back", { cidr: "10.7.4.0/24" })).toThrow(/network, subnet and router in one; define another network/);
  });

  test("takes a block that is not known yet", () => {
    const { stack, cloud } = rack();
    new Network(cloud, "net", { cidr: new TerraformVariable(stack, "cidr", {}).stringValue });
    const { config } = only(stack, "incus_network") as { config: Record<string, string> };
    expect(config["ipv4.address"]).toBe('${cidrhost(var.cidr, 1)}/${element(split("/", var.cidr), 1)}');
  });

  test("that nothing gets out of has no uplink", () => {
    const { stack, cloud } = rack();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/24", egress: Egress.NONE });
    expect(only(stack, "incus_network").config).toEqual({ "network": "none", "ipv4.address": "10.7.0.1/24", "ipv6.address": "none" });
    expect(() => new Server(cloud, "web", { ...SMALL, network, publicIp: true })).toThrow(/publicIp: got true; allowed: false/);
  });

  test("hands out chosen name servers", () => {
    const { stack, cloud } = rack();
    new Network(cloud, "net", { cidr: "10.7.0.0/24", dnsServers: ["192.0.2.53", "192.0.2.54"] });
    expect(only(stack, "incus_network").config).toMatchObject({ "dns.nameservers": "192.0.2.53,192.0.2.54" });
  });

  test("hands out name servers that Terraform finds out later", () => {
    const { stack, cloud } = rack();
    const dnsServers = new TerraformVariable(stack, "resolvers", { type: "list(string)" }).listValue;
    new Network(cloud, "net", { cidr: "10.7.0.0/24", dnsServers });
    expect(only(stack, "incus_network").config).toMatchObject({ "dns.nameservers": '${join(",", var.resolvers)}' });
  });

  test("hands out name servers that are known no sooner than at synth", () => {
    const { stack, cloud } = rack();
    const dnsServers = Lazy.listValue({ produce: () => ["192.0.2.53", "192.0.2.54"] });
    new Network(cloud, "net", { cidr: "10.7.0.0/24", dnsServers });
    expect(only(stack, "incus_network").config).toMatchObject({ "dns.nameservers": '${join(",", ["192.0.2.53", "192.0.2.54"])}' });
  });

  test("routes other blocks to the interface of a server, in a fixed order", () => {
    const { stack, cloud } = rack();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/24" });
    const target = new Server(cloud, "gate", { ...SMALL, network });
    network.addRoute("office", { destination: "192.168.77.0/24", target });
    network.addRoute("lab", { destination: "172.16.0.0/12", target });
    expect(device(stack, "eth0")).toMatchObject({ "ipv4.routes": "172.16.0.0/12,192.168.77.0/24", "security.acls.default.ingress.action": "drop" });
  });

  test("refuses a route to a server that another program defines", () => {
    const { cloud } = rack();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/24" });
    const target = Server.fromServerAttributes(cloud, "gate", { serverId: "gate", privateIp: "10.7.0.9", networkInterfaceId: "gate/eth0" });
    expect(() => network.addRoute("office", { destination: "192.168.77.0/24", target })).toThrow(/target: got "gate\/eth0"; allowed: a server that this program defines/);
  });

  test("has no VPN gateway, with the reason", () => {
    const { cloud } = rack();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/24" });
    expect(() => new VpnGateway(cloud, "vpn", { network })).toThrow(/Incus has no IPsec gateways/);
  });
});

describe("a firewall on Incus", () => {
  test("lets servers send out by the router, never to neighbours, and nothing in", () => {
    const { stack, cloud } = rack();
    new Firewall(cloud, "wall", { tags: { team: "shop" } });
    expect(only(stack, ACL)).toEqual({
      provider: "incus",
      name: "shop-rack-wall",
      config: { "user.team": "shop" },
      egress: [{ ...ALLOW, destination: "@external" }],
    });
  });

  test("has ports, ranges, protocols, descriptions and both kinds of addresses in its rules", () => {
    const { stack, cloud } = rack();
    const firewall = new Firewall(cloud, "wall");
    firewall.allow(Peer.anyIpv4(), Port.tcp(443), "web");
    firewall.allow(Peer.anyIpv6(), Port.udpRange(5000, 5010));
    firewall.allow(Peer.ipv4("192.0.2.0/24"), Port.icmp());
    firewall.allow(Peer.ipv6("2001:db8::/32"), Port.icmp());
    firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.all());
    firewall.allow(Peer.ipv4("203.0.113.0/24"), Port.allTcp());
    expect(only(stack, ACL).ingress).toEqual([
      { ...ALLOW, source: "198.51.100.0/24" },
      { ...ALLOW, source: "192.0.2.0/24", protocol: "icmp4" },
      { ...ALLOW, source: "2001:db8::/32", protocol: "icmp6" },
      { ...ALLOW, source: "203.0.113.0/24", protocol: "tcp" },
      { ...ALLOW, source: "0.0.0.0/0", protocol: "tcp", destination_port: "443", description: "web" },
      { ...ALLOW, source: "::/0", protocol: "udp", destination_port: "5000-5010" },
    ]);
  });

  test("orders its rules the same whatever the order of the program", () => {
    const rules = (ports: number[]): unknown => {
      const { stack, cloud } = rack();
      const firewall = new Firewall(cloud, "wall");
      ports.forEach((port) => firewall.allow(Peer.anyIpv4(), Port.tcp(port)));
      return only(stack, ACL).ingress;
    };
    expect(rules([443, 80, 22])).toEqual(rules([22, 443, 80]));
  });

  test("that leaves private traffic open lets its network in, and does not open its neighbours", () => {
    const { stack, cloud } = rack();
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.7.0.0/24" }) });
    expect(only(stack, ACL)).toMatchObject({ ingress: [{ ...ALLOW, source: "10.7.0.0/24" }], egress: [{ ...ALLOW, destination: "@external" }] });
  });

  test("that filters private traffic lets in whom it is told, by block and by firewall", () => {
    const { stack, cloud } = rack();
    const front = new Firewall(cloud, "front");
    const firewall = new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED });
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/24" });
    new Server(cloud, "db", { ...SMALL, network, firewall });
    firewall.allow(Peer.firewall(front), Port.tcp(5432));
    firewall.allow(Peer.ipv4("10.7.0.9/32"), Port.tcp(22));
    const acl = resources(stack, ACL).find(({ ingress }) => ingress !== undefined)!;
    expect(acl.ingress).toEqual([
      { ...ALLOW, source: "10.7.0.9/32", protocol: "tcp", destination_port: "22" },
      { ...ALLOW, source: expect.stringMatching(/^\$\{incus_network_acl\..*front.*\.name\}$/), protocol: "tcp", destination_port: "5432" },
    ]);
  });

  test("as a peer is a group of its servers, so that firewalls may name each other, and themselves", () => {
    const { stack, cloud } = rack();
    const firewall = new Firewall(cloud, "wall", { privateTraffic: PrivateTraffic.FILTERED });
    new Server(cloud, "db", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.7.0.0/24" }), firewall });
    firewall.allow(Peer.firewall(firewall), Port.tcp(5432));
    const [group] = resources(stack, ACL).filter(({ ingress, egress }) => ingress === undefined && egress === undefined);
    expect(group.name).toMatch(/^shop-rack-wall-g[0-9a-f]{8}$/);
    expect(resources(stack, ACL).find(({ ingress }) => ingress !== undefined)!.ingress).toEqual([
      { ...ALLOW, source: expect.stringMatching(/^\$\{incus_network_acl\.rack_wall_Group_\w+\.name\}$/), protocol: "tcp", destination_port: "5432" },
    ]);
    expect(device(stack, "eth0")["security.acls"]).toMatch(/^\$\{incus_network_acl\.rack_wall_\w+\.name\},\$\{incus_network_acl\.rack_wall_Group_\w+\.name\}$/);
  });

  test("waits for the one before it by its path, groups first, as Incus cannot delete two at once", () => {
    const order = (ids: string[]): unknown => {
      const { stack, cloud } = rack();
      const [one, two] = ids.map((id) => new Firewall(cloud, id, { privateTraffic: PrivateTraffic.FILTERED }));
      [one, two].forEach((firewall) => firewall.allow(Peer.firewall(ids[0] === "a" ? one : two), Port.tcp(80)));
      return resources(stack, ACL).map(({ name, depends_on }) => [name, depends_on]).sort();
    };
    expect(order(["a", "b"])).toEqual([
      ["shop-rack-a", [expect.stringMatching(/^incus_network_acl\.rack_a_Group_/)]],
      [expect.stringMatching(/^shop-rack-a-g/), undefined],
      ["shop-rack-b", [expect.stringMatching(/^incus_network_acl\.rack_a_(?!Group)/)]],
    ]);
    expect(order(["b", "a"])).toEqual(order(["a", "b"]));
  });

  test("waits for none of another project's", () => {
    const { stack, cloud } = rack({ project: "one" });
    const other = new Incus(stack, "other", { uplink: "UPLINK", project: "two" });
    [cloud, other].forEach((each) => new Firewall(each, "wall"));
    expect(resources(stack, ACL).map(({ depends_on }) => depends_on)).toEqual([undefined, undefined]);
  });

  test("closed outbound lets out what it is told, by the router alone", () => {
    const { stack, cloud } = rack();
    const firewall = new Firewall(cloud, "wall", { outboundOpen: false });
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.7.0.0/24" }), firewall });
    firewall.allowOutbound(Peer.anyIpv4(), Port.tcp(443));
    firewall.allowOutbound(Peer.ipv4("192.0.2.53/32"), Port.udp(53));
    expect(only(stack, ACL).egress).toEqual([
      { ...ALLOW, source: "0.0.0.0/0", destination: "@external", protocol: "tcp", destination_port: "443" },
      { ...ALLOW, destination: "192.0.2.53/32", protocol: "udp", destination_port: "53" },
    ]);
  });

  test("a wide block that a server may send to leaves out its neighbours, which it would open", () => {
    const { stack, cloud } = rack();
    const firewall = new Firewall(cloud, "wall", { outboundOpen: false });
    firewall.allowOutbound(Peer.ipv4("192.0.0.0/8"), Port.tcp(443));
    const { egress } = only(stack, ACL) as { egress: { destination: string }[] };
    expect(egress[0].destination).toBe("192.0.0.0/9,192.128.0.0/11,192.160.0.0/13,192.169.0.0/16,192.170.0.0/15,192.172.0.0/14,192.176.0.0/12,192.192.0.0/10");
  });

  test("everybody by IPv6 is nobody by IPv4", () => {
    const { stack, cloud } = rack();
    new Firewall(cloud, "wall", { outboundOpen: false }).allowOutbound(Peer.anyIpv6(), Port.tcp(443));
    expect(only(stack, ACL)).toMatchObject({ egress: [{ source: "::/0", destination: "@external" }] });
  });

  test("closed outbound that filters private traffic keeps its servers from sending to neighbours, too", () => {
    const { stack, cloud } = rack();
    new Firewall(cloud, "wall", { outboundOpen: false, privateTraffic: PrivateTraffic.FILTERED });
    expect(only(stack, ACL).egress).toEqual([{ action: "drop", state: "enabled", destination: "@internal" }]);
  });

  test("refuses to let out to neighbours, which would open those, whatever their firewall says", () => {
    const { cloud } = rack();
    const firewall = new Firewall(cloud, "wall", { outboundOpen: false, privateTraffic: PrivateTraffic.FILTERED });
    const refusal = /allowOutbound: got .*; allowed: public peers only on Incus, as OVN lets a packet pass that either side allows/;
    expect(() => firewall.allowOutbound(Peer.ipv4("10.7.0.0/24"), Port.tcp(22))).toThrow(refusal);
    expect(() => firewall.allowOutbound(Peer.firewall(new Firewall(cloud, "other")), Port.tcp(22))).toThrow(refusal);
  });

  test("is put on a server by its name when it exists already", () => {
    const { stack, cloud } = rack();
    const firewall = Firewall.fromFirewallId(cloud, "old", "web");
    new Server(cloud, "web", { ...SMALL, network: new Network(cloud, "net", { cidr: "10.7.0.0/24" }), firewall });
    expect(device(stack, "eth0")["security.acls"]).toBe("web");
  });
});
