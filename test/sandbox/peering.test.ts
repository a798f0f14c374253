import type { Construct } from "constructs";
import { describe, expect, test } from "vitest";
import { Network, NetworkPeering } from "archipel";
import { makeCloud as openStack } from "../clouds/openstack/make-cloud";
import { makeCloud as scaleway } from "../clouds/scaleway/make-cloud";
import type { CloudMaker, Program } from "../support/programs";
import { giveExternalNetwork, liveInSandbox } from "../support/sandbox-life";

/** A network of one subnet, or of two, and its peer. */
function pair(scope: Construct, makeCloud: CloudMaker["makeCloud"], subnets: number): void {
  const cloud = makeCloud(scope) as unknown as Construct;
  const shop = new Network(cloud, "shop", { cidr: "10.1.0.0/20", defaultSubnet: false });
  const warehouse = new Network(cloud, "warehouse", { cidr: "10.2.0.0/20" });
  const part = (index: number): void => void shop.addSubnet(`part${index}`, { cidr: `10.1.${index}.0/24` });
  part(0);
  new NetworkPeering(cloud, "peering", { network: shop, peer: warehouse });
  Array.from({ length: subnets - 1 }, (_, index) => part(index + 1));
}

function program(id: string, makeCloud: CloudMaker["makeCloud"]): Program {
  const define = (subnets: number) => (scope: Construct): void => pair(scope, makeCloud, subnets);
  return { id, name: id, onlyAdds: true, usesExisting: false, base: define(1), changed: define(2) };
}

describe("a subnet more on a peered network", () => {
  const [onOpenStack, onScaleway] = [program("openstack", openStack), program("scaleway", scaleway)];
  const programs = [onOpenStack, onScaleway];
  const lived = liveInSandbox(programs, giveExternalNetwork);

  const created = (of: Program): string[] =>
    lived.life.deployment.of(of, lived.life.change.planned.created).map((address) => address.replace(/^(\w+?)\.\w+?_(cloud_.*)_\w+$/, "$1 $2")).sort();

  test("on OpenStack is what the router between learns the way to", () => {
    expect(created(onOpenStack)).toEqual([
      "openstack_networking_router_interface_v2 cloud_shop_part1_RouterInterface",
      "openstack_networking_router_route_v2 cloud_peering_Own_To-part1",
      "openstack_networking_subnet_v2 cloud_shop_part1",
    ]);
  });

  test("on Scaleway is within the block that is led to already", () => {
    expect(created(onScaleway)).toEqual(["scaleway_vpc_private_network cloud_shop_part1"]);
  });

  test("leaves the rest as it was, and is all that there is to do", () => {
    expect(programs.flatMap((entry) => lived.life.deployment.touched(entry, lived.life.fourth.planned))).toEqual([]);
    expect(lived.life.deployment.touched(onOpenStack, lived.life.change.planned)).toEqual([]);
    expect(lived.life.deployment.touched(onScaleway, lived.life.change.planned)).toEqual([]);
  });
});
