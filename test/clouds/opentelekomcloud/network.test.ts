import { describe, expect, test } from "vitest";
import { Egress, Network, Server } from "archipel";
import { GERMANY } from "./place";
import { networkTests } from "../../families/huawei/network-tests";
import { only, referenceTo, resources } from "../../families/huawei/place";

const TABLE = "opentelekomcloud_vpc_route_table_v1";

describe("on Open Telekom Cloud", () => {
  networkTests(GERMANY);

  test("a gateway stands on the network's first subnet, and its rules name subnets", () => {
    const { stack, cloud } = GERMANY.make();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    const subnet = referenceTo("opentelekomcloud_vpc_subnet_v1");
    expect(only(stack, "opentelekomcloud_nat_gateway_v2")).toMatchObject({
      router_id: expect.stringMatching(referenceTo("opentelekomcloud_vpc_v1")),
      internal_network_id: expect.stringMatching(subnet),
    });
    expect(only(stack, "opentelekomcloud_nat_snat_rule_v2").network_id).toMatch(subnet);
  });

  test("a network without routes has no table of its own", () => {
    const { stack, cloud } = GERMANY.make();
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    expect(resources(stack, TABLE)).toEqual([]);
  });

  test("routes are in one table for all subnets, with the way out, in an order of their own", () => {
    const table = (ids: readonly string[]): Record<string, unknown> => {
      const { stack, cloud } = GERMANY.make();
      const network = new Network(cloud, "net", { cidr: "10.0.0.0/16", egress: Egress.NAT, defaultSubnet: false });
      const subnet = network.addSubnet("front", { cidr: "10.0.0.0/24" });
      const target = new Server(cloud, "gateway", { ...GERMANY.small, subnet });
      ids.forEach((id) => network.addRoute(id, { destination: id === "a" ? "192.168.1.0/24" : "192.168.2.0/24", target }));
      network.addSubnet("back", { cidr: "10.0.1.0/24" });
      return only(stack, TABLE);
    };
    const server = expect.stringMatching(referenceTo("opentelekomcloud_compute_instance_v2")) as unknown;
    expect(table(["a", "b"])).toEqual({
      provider: "opentelekomcloud",
      name: "shop-place-net",
      vpc_id: expect.stringMatching(referenceTo("opentelekomcloud_vpc_v1")),
      subnets: [expect.stringContaining("front"), expect.stringContaining("back")],
      route: [
        { destination: "0.0.0.0/0", type: "nat", nexthop: expect.stringMatching(referenceTo("opentelekomcloud_nat_gateway_v2")) },
        { destination: "192.168.1.0/24", type: "ecs", nexthop: server },
        { destination: "192.168.2.0/24", type: "ecs", nexthop: server },
      ],
    });
    expect(table(["b", "a"])).toEqual(table(["a", "b"]));
  });
});
