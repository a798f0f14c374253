import { describe, expect, test } from "vitest";
import { Network, NetworkPeering } from "archipel";
import type { Place } from "./place";
import { only, referenceTo, resources } from "./place";

/** What the peering of two networks becomes on a cloud of the family. */
export function peeringTests({ make, prefix }: Place, routeType: string): void {
  describe("a peering", () => {
    test("joins two VPCs, and each has a route to the other's block", () => {
      const { stack, cloud } = make();
      const [network, peer] = [new Network(cloud, "a", { cidr: "10.1.0.0/16" }), new Network(cloud, "b", { cidr: "10.2.0.0/16" })];
      new NetworkPeering(cloud, "peering", { network, peer });
      expect(only(stack, `${prefix}_vpc_peering_connection_v2`)).toEqual({
        provider: prefix,
        name: "shop-place-peering",
        vpc_id: expect.stringContaining("place_a_") as unknown,
        peer_vpc_id: expect.stringContaining("place_b_") as unknown,
      });
      const routes = resources(stack, routeType).map(({ vpc_id: vpc, destination, type, nexthop }) => ({ vpc, destination, type, nexthop }));
      const nexthop = expect.stringMatching(referenceTo(`${prefix}_vpc_peering_connection_v2`)) as unknown;
      expect(routes).toEqual([
        { vpc: expect.stringContaining("place_a_") as unknown, destination: "10.2.0.0/16", type: "peering", nexthop },
        { vpc: expect.stringContaining("place_b_") as unknown, destination: "10.1.0.0/16", type: "peering", nexthop },
      ]);
    });

    test("takes no tags, with the reason", () => {
      const { cloud } = make();
      const [network, peer] = [new Network(cloud, "a", { cidr: "10.1.0.0/16" }), new Network(cloud, "b", { cidr: "10.2.0.0/16" })];
      expect(() => new NetworkPeering(cloud, "peering", { network, peer, tags: { a: "b" } })).toThrow(/takes no tags/);
    });
  });
}
