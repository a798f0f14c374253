import { describe, expect, test } from "vitest";
import type { Cloud, NetworkProps, OpenStack } from "archipel";
import { Egress, Firewall, Infomaniak, Network, NetworkPeering, OvhCloud, Peer, Port, PrivateTraffic } from "archipel";
import type { Attributes, TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import { all, only, serverOn, synthesized } from "./bench";

const PORT = "openstack_networking_port_v2";
const ROUTER = "openstack_networking_router_v2";
const INTERFACE = "openstack_networking_router_interface_v2";
const ROUTE = "openstack_networking_router_route_v2";

function peer(cloud: Cloud, shopProps: Partial<NetworkProps> = {}): [Network, Network] {
  const shop = new Network(cloud, "shop", { cidr: "10.1.0.0/20", ...shopProps });
  const warehouse = new Network(cloud, "warehouse", { cidr: "10.2.0.0/20" });
  new NetworkPeering(cloud, "lane", { network: shop, peer: warehouse, name: "lane", tags: { a: "b" } });
  return [shop, warehouse];
}

const peered = (shop?: Partial<NetworkProps>): TerraformJson => synthesized((cloud) => void peer(cloud, shop));

/** Those of a type whose Terraform name tells of a construct path. */
function named(json: TerraformJson, type: string, part: string): Attributes[] {
  return Object.entries(json.resource?.[type] ?? {}).filter(([name]) => name.includes(part)).map(([, { "//": _, provider: _provider, ...attributes }]) => attributes);
}

const ref = (type: string, part: string, attribute: string): unknown => expect.stringMatching(new RegExp(`^\\$\\{${type}\\.\\w*${part}\\w*\\.${attribute}\\}$`));
const address = (part: string): string => `^\\$\\{element\\(${PORT}\\.\\w*${part}\\w*\\.all_fixed_ips, 0\\)\\}$`;
const interfaces = (...parts: string[]): unknown => parts.map((part) => expect.stringMatching(new RegExp(`^${INTERFACE}\\.\\w*${part}`)));

describe("a peering on Neutron", () => {
  test("is a router between, without a way out", () => {
    expect(named(peered(), ROUTER, "lane")).toEqual([{ name: "lane", tags: ["a=b"] }]);
  });

  test("stands on each network with a port, whose address is not the gateway's", () => {
    const json = peered();
    expect(named(json, PORT, "lane_Own")).toEqual([
      {
        name: "lane",
        tags: ["a=b"],
        network_id: ref("openstack_networking_network_v2", "shop", "id"),
        fixed_ip: [{ subnet_id: ref("openstack_networking_subnet_v2", "shop_DefaultSubnet", "id") }],
        no_security_groups: true,
      },
    ]);
    expect(named(json, INTERFACE, "lane_Peer")).toEqual([{ router_id: ref(ROUTER, "lane", "id"), port_id: ref(PORT, "lane_Peer", "id") }]);
  });

  test("is known to each network's router, once both routers are on the subnet", () => {
    const json = peered();
    const route = (side: string, own: string, destination: string): unknown => ({
      router_id: ref(ROUTER, `${own}_Router`, "id"),
      destination_cidr: destination,
      next_hop: expect.stringMatching(new RegExp(address(`lane_${side}`))),
      depends_on: interfaces(own, `lane_${side}`),
    });
    expect(all(json, ROUTE)).toHaveLength(2);
    expect(named(json, ROUTE, "lane_Own")).toEqual([route("Own", "shop", "10.2.0.0/20")]);
    expect(named(json, ROUTE, "lane_Peer")).toEqual([route("Peer", "warehouse", "10.1.0.0/20")]);
  });

  test("reaches further subnets by way of their own router, also those that are added later", () => {
    const json = synthesized((cloud) => {
      const shop = new Network(cloud, "shop", { cidr: "10.1.0.0/20", defaultSubnet: false });
      ["first", "second"].forEach((id, index) => shop.addSubnet(id, { cidr: `10.1.${index}.0/24` }));
      new NetworkPeering(cloud, "lane", { network: shop, peer: new Network(cloud, "warehouse", { cidr: "10.2.0.0/20" }) });
      shop.addSubnet("third", { cidr: "10.1.2.0/24" });
    });
    const onward = (cidr: string): unknown => ({
      router_id: ref(ROUTER, "lane", "id"),
      destination_cidr: cidr,
      next_hop: ref("openstack_networking_subnet_v2", "shop_first", "gateway_ip"),
      depends_on: interfaces("lane_Own"),
    });
    expect(named(json, ROUTE, "lane_Own_To-")).toEqual([onward("10.1.1.0/24"), onward("10.1.2.0/24")]);
    expect(named(json, PORT, "lane_Own")).toHaveLength(1);
  });

  test("gives a network that nothing leaves a router, which has no way out either", () => {
    const json = peered({ egress: Egress.NONE });
    expect(named(json, ROUTER, "shop")).toEqual([{ name: expect.any(String) }]);
    expect(named(json, INTERFACE, "shop")).toHaveLength(1);
    expect(named(json, ROUTER, "warehouse")[0]).toHaveProperty("external_network_id");
  });

  test("leaves what was there as it was", () => {
    const build = (cloud: OpenStack, isPeered: boolean): void => {
      const [shop, warehouse] = ["shop", "warehouse"].map((id, index) => new Network(cloud, id, { cidr: `10.${index}.0.0/20` }));
      serverOn(cloud, { network: shop });
      if (isPeered) {
        new NetworkPeering(cloud, "lane", { network: shop, peer: warehouse });
      }
    };
    const [before, after] = [false, true].map((isPeered) => synthesized((cloud) => build(cloud, isPeered)));
    for (const [type, blocks] of Object.entries(before.resource ?? {})) {
      expect(after.resource?.[type]).toMatchObject(blocks);
    }
  });

  test("with one network more has a router and a port of its own", () => {
    const json = synthesized((cloud) => {
      const [, warehouse] = peer(cloud);
      new NetworkPeering(cloud, "onward", { network: warehouse, peer: new Network(cloud, "yard", { cidr: "10.3.0.0/20" }) });
    });
    expect(named(json, PORT, "onward")).toHaveLength(2);
    const destinations = named(json, ROUTE, "_").map(({ destination_cidr: block }) => block);
    expect(destinations).toEqual(["10.2.0.0/20", "10.1.0.0/20", "10.3.0.0/20", "10.2.0.0/20"]);
  });

  test("is let in by security groups that leave private traffic open", () => {
    const json = synthesized((cloud) => {
      const [shop] = peer(cloud);
      serverOn(cloud, { network: shop });
    });
    const blocks = all(json, "openstack_networking_secgroup_rule_v2").map(({ remote_ip_prefix: block }) => block);
    expect(blocks).toEqual(["10.1.0.0/20", "10.2.0.0/20"]);
  });

  test("is filtered by those that filter private traffic", () => {
    const json = synthesized((cloud) => {
      const [shop, warehouse] = peer(cloud);
      const firewall = new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED });
      firewall.allow(Peer.network(warehouse), Port.tcp(5432));
      serverOn(cloud, { network: shop, firewall });
    });
    expect(only(json, "openstack_networking_secgroup_rule_v2")).toMatchObject({ remote_ip_prefix: "10.2.0.0/20", port_range_min: 5432 });
  });

  test.each([
    ["OVHcloud", (): Cloud => new OvhCloud(testStack(), "cloud", { region: "GRA11" })],
    ["Infomaniak", (): Cloud => new Infomaniak(testStack(), "cloud", { region: "dc3-a" })],
  ])("is the same on %s", (_name, make) => {
    const cloud = make();
    peer(cloud);
    const json = synthesize(cloud.node.scope as never);
    expect(all(json, ROUTER)).toHaveLength(3);
    expect(all(json, ROUTE)).toHaveLength(2);
  });
});
