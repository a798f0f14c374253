import { describe, expect, test } from "vitest";
import type { Fault, Server } from "archipel";
import { Egress, Firewall, Network, Peer, Port, PrivateTraffic, PublicIp } from "archipel";
import { all, only, serverOn, synthesized } from "./bench";
import { faultOf } from "../../testing/fixtures";

const ROUTER = "openstack_networking_router_v2";
const INTERFACE = "openstack_networking_router_interface_v2";
const RULE = "openstack_networking_secgroup_rule_v2";

describe("a network on OpenStack", () => {
  test("has a router to the external network and an interface on each subnet", () => {
    const json = synthesized((cloud) => {
      const network = new Network(cloud, "app", { cidr: "10.0.0.0/16", defaultSubnet: false });
      network.addSubnet("a", { cidr: "10.0.1.0/24", dnsServers: ["192.0.2.53"] });
      network.addSubnet("b", { cidr: "10.0.2.0/24" });
    }, { externalNetwork: "ext" });
    expect(only(json, ROUTER).external_network_id).toMatch(/data\.openstack_networking_network_v2/);
    expect(Object.values(json.data!.openstack_networking_network_v2)).toMatchObject([{ name: "ext", external: true }]);
    expect(all(json, INTERFACE)).toHaveLength(2);
    expect(all(json, "openstack_networking_subnet_v2")[0]).toMatchObject({ cidr: "10.0.1.0/24", dns_nameservers: ["192.0.2.53"] });
  });

  test("looks the external network up once for all networks", () => {
    const json = synthesized((cloud) => ["one", "two"].forEach((id) => new Network(cloud, id, { cidr: "10.0.0.0/24", egress: Egress.NAT })));
    expect(all(json, ROUTER)).toHaveLength(2);
    expect(Object.keys(json.data!.openstack_networking_network_v2)).toHaveLength(1);
  });

  test("looks nothing up when the identifier of the external network is given", () => {
    const json = synthesized((cloud) => void new Network(cloud, "app", { cidr: "10.0.0.0/24" }), { externalNetworkId: "ext-1" });
    expect(only(json, ROUTER).external_network_id).toBe("ext-1");
    expect(json.data).toBeUndefined();
  });

  test("that nothing leaves has no router", () => {
    const json = synthesized((cloud) => void new Network(cloud, "app", { cidr: "10.0.0.0/24", egress: Egress.NONE }));
    expect(Object.keys(json.resource!).sort()).toEqual(["openstack_networking_network_v2", "openstack_networking_subnet_v2"]);
  });

  test("that nothing leaves gets a router without a way out once a route needs one", () => {
    const json = synthesized((cloud) => {
      const network = new Network(cloud, "app", { cidr: "10.0.0.0/24", egress: Egress.NONE });
      network.addRoute("lab", { destination: "172.16.0.0/16", target: serverOn(cloud, { network }) });
    });
    expect(only(json, ROUTER).external_network_id).toBeUndefined();
    expect(all(json, INTERFACE)).toHaveLength(1);
  });

  test("routes through a server whose port may forward, once the router reaches the subnet", () => {
    const json = synthesized((cloud) => {
      const network = new Network(cloud, "app", { cidr: "10.0.0.0/24" });
      network.addRoute("lab", { destination: "172.16.0.0/16", target: serverOn(cloud, { network }) });
    });
    const route = only(json, "openstack_networking_router_route_v2");
    expect(route).toMatchObject({ destination_cidr: "172.16.0.0/16", next_hop: expect.stringMatching(/element\(openstack_networking_port_v2\.\w+\.all_fixed_ips, 0\)/) });
    expect(route.depends_on).toEqual([expect.stringContaining(INTERFACE)]);
    expect(only(json, "openstack_networking_port_v2").allowed_address_pairs).toEqual([{ ip_address: "172.16.0.0/16" }]);
  });

  test("lets the port of a server forward for its routes in the same order, whichever the program names first", () => {
    const pairs = (destinations: readonly string[]): unknown => {
      const json = synthesized((cloud) => {
        const network = new Network(cloud, "app", { cidr: "10.0.0.0/24" });
        const target = serverOn(cloud, { network });
        destinations.forEach((destination) => network.addRoute(destination.slice(0, 6), { destination, target }));
      });
      return only(json, "openstack_networking_port_v2").allowed_address_pairs;
    };
    expect(pairs(["172.17.0.0/16", "172.16.0.0/16"])).toEqual(pairs(["172.16.0.0/16", "172.17.0.0/16"]));
  });
});

describe("a public address on OpenStack", () => {
  test("comes from the external network and is associated after the router reaches the subnet", () => {
    const json = synthesized((cloud) => serverOn(cloud, { publicIp: true }), { externalNetwork: "ext" });
    expect(only(json, "openstack_networking_floatingip_v2").pool).toBe("ext");
    const association = only(json, "openstack_networking_floatingip_associate_v2");
    expect(association.floating_ip).toMatch(/openstack_networking_floatingip_v2\.\w+\.address/);
    expect(association.port_id).toMatch(/openstack_networking_port_v2/);
    expect(association.depends_on).toEqual([expect.stringContaining(INTERFACE)]);
  });

  test("that exists is associated by its address", () => {
    const json = synthesized((cloud) => {
      serverOn(cloud).attachPublicIp(PublicIp.fromPublicIpAttributes(cloud, "existing", { publicIpId: "fip-1", address: "192.0.2.7" }));
    });
    expect(only(json, "openstack_networking_floatingip_associate_v2").floating_ip).toBe("192.0.2.7");
  });
});

describe("a firewall on OpenStack", () => {
  test("that is open outbound keeps the rules that a new security group has", () => {
    const json = synthesized((cloud) => void new Firewall(cloud, "firewall"));
    expect(only(json, "openstack_networking_secgroup_v2").delete_default_rules).toBeUndefined();
    expect(json.resource![RULE]).toBeUndefined();
  });

  test("that is closed outbound deletes them", () => {
    const json = synthesized((cloud) => void new Firewall(cloud, "firewall", { outboundOpen: false }));
    expect(only(json, "openstack_networking_secgroup_v2").delete_default_rules).toBe(true);
  });

  test("has one resource to a rule, in Neutron's words", () => {
    const json = synthesized((cloud) => {
      const firewall = new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED, outboundOpen: false });
      firewall.allow(Peer.ipv4("198.51.100.0/24"), Port.tcpRange(80, 90), "web");
      firewall.allow(Peer.anyIpv6(), Port.icmp());
      firewall.allow(Peer.firewall(firewall), Port.all());
      firewall.allowOutbound(Peer.anyIpv4(), Port.icmp());
    });
    expect(all(json, RULE)).toMatchObject([
      { direction: "ingress", ethertype: "IPv4", protocol: "tcp", port_range_min: 80, port_range_max: 90, remote_ip_prefix: "198.51.100.0/24", description: "web" },
      { direction: "ingress", ethertype: "IPv6", protocol: "ipv6-icmp", remote_ip_prefix: "::/0" },
      { direction: "ingress", ethertype: "IPv4", remote_group_id: expect.stringContaining("openstack_networking_secgroup_v2") },
      { direction: "egress", ethertype: "IPv4", protocol: "icmp", remote_ip_prefix: "0.0.0.0/0" },
    ]);
    expect(all(json, RULE)[2].protocol).toBeUndefined();
  });

  test("whose rule is for the servers behind another one is refused where one of those forwards: Neutron counts what it forwards among them", () => {
    const faultsIn = (program: (server: Server, rule: () => void) => void): Fault => faultOf(() => synthesized((cloud) => {
      const server = serverOn(cloud);
      program(server, () => new Firewall(cloud, "db", { privateTraffic: PrivateTraffic.FILTERED }).allow(Peer.firewall(server.firewall), Port.tcp(5432)));
    }));
    const [ruleLater, forwardsLater] = [
      faultsIn((server, rule) => [() => server.allowForwarding("0.0.0.0/0"), rule].forEach((step) => step())),
      faultsIn((server, rule) => [rule, () => server.allowForwarding("0.0.0.0/0")].forEach((step) => step())),
    ];
    expect(ruleLater).toMatchObject({ property: "peer", allowed: expect.stringContaining("test/cloud/web does for 0.0.0.0/0") });
    expect(forwardsLater).toMatchObject({ property: "allowForwarding", allowed: expect.stringContaining("a rule of test/cloud/db is for the servers behind this server's firewall") });
  });

  test("may have a rule for the servers behind another one where others forward", () => {
    const json = synthesized((cloud) => {
      serverOn(cloud, {}, "gateway").allowForwarding("0.0.0.0/0");
      new Firewall(cloud, "db", { privateTraffic: PrivateTraffic.FILTERED }).allow(Peer.firewall(serverOn(cloud).firewall), Port.tcp(5432));
    });
    expect(all(json, RULE).filter((rule) => rule.remote_group_id !== undefined)).toHaveLength(1);
  });
});
