import { describe, expect, test } from "vitest";
import { Network, NetworkPeering, Server } from "archipel";
import { GERMANY } from "./place";
import { peeringTests } from "../../families/huawei/peering-tests";
import { only } from "../../families/huawei/place";

describe("on Open Telekom Cloud", () => {
  peeringTests(GERMANY, "opentelekomcloud_vpc_route_v2");

  test("a network that has a table of its own has the way to its peer there, too", () => {
    const { stack, cloud } = GERMANY.make();
    const [network, peer] = [new Network(cloud, "a", { cidr: "10.1.0.0/16" }), new Network(cloud, "b", { cidr: "10.2.0.0/16" })];
    new NetworkPeering(cloud, "peering", { network, peer });
    network.addRoute("office", { destination: "192.168.1.0/24", target: new Server(cloud, "gateway", { ...GERMANY.small, network }) });
    expect(only(stack, "opentelekomcloud_vpc_route_table_v1").route).toEqual([
      expect.objectContaining({ destination: "192.168.1.0/24", type: "ecs" }),
      expect.objectContaining({ destination: "10.2.0.0/16", type: "peering" }),
    ]);
  });
});
