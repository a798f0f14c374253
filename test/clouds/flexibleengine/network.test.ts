import { describe, expect, test } from "vitest";
import { Egress, Network, Server } from "archipel";
import { PARIS } from "./place";
import { networkTests } from "../../families/huawei/network-tests";
import { only, referenceTo, resources } from "../../families/huawei/place";

describe("on Flexible Engine", () => {
  networkTests(PARIS);

  test("a gateway stands on the network's first subnet, and its rules name subnets", () => {
    const { stack, cloud } = PARIS.make({ tags: { env: "test" } });
    new Network(cloud, "net", { cidr: "10.0.0.0/24", egress: Egress.NAT });
    const subnet = expect.stringMatching(referenceTo("flexibleengine_vpc_subnet_v1")) as unknown;
    expect(only(stack, "flexibleengine_nat_gateway_v2")).toEqual({
      provider: "flexibleengine",
      name: "shop-place-net",
      spec: "1",
      vpc_id: expect.stringMatching(referenceTo("flexibleengine_vpc_v1")),
      subnet_id: subnet,
    });
    expect(only(stack, "flexibleengine_nat_snat_rule_v2").subnet_id).toEqual(subnet);
  });

  test("each route is an entry of the VPC's own table", () => {
    const { stack, cloud } = PARIS.make();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/24" });
    const target = new Server(cloud, "gateway", { ...PARIS.small, network });
    network.addRoute("one", { destination: "192.168.1.0/24", target });
    network.addRoute("two", { destination: "192.168.2.0/24", target });
    const routes = resources(stack, "flexibleengine_vpc_route");
    expect(routes).toHaveLength(2);
    expect(routes[0]).toEqual({
      provider: "flexibleengine",
      vpc_id: expect.stringMatching(referenceTo("flexibleengine_vpc_v1")),
      destination: "192.168.1.0/24",
      type: "ecs",
      nexthop: expect.stringMatching(referenceTo("flexibleengine_compute_instance_v2")),
    });
  });
});
