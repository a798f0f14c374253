import type { TerraformStack } from "cdktf";
import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import type { Cloud, NetworkPeeringProps } from "archipel";
import { CloudMismatchError, Egress, Network, NetworkPeering, UpCloud } from "archipel";
import { synthesize } from "archipel/testing";
import { helsinki, resources } from "./helper";
import { thrownBy } from "../../testing/fixtures";

const PEERING = "upcloud_network_peering";

const network = (cloud: Cloud, id: string, cidr: string, egress?: Egress): Network => new Network(cloud, id, { cidr, egress });

function peered(props: Partial<NetworkPeeringProps> = {}, egress?: Egress): { readonly stack: TerraformStack; readonly made: NetworkPeering } {
  const { stack, cloud } = helsinki();
  const [shop, warehouse] = [network(cloud, "shop", "10.1.0.0/16", egress), network(cloud, "warehouse", "10.2.0.0/16")];
  return { stack, made: new NetworkPeering(cloud, "lane", { network: shop, peer: warehouse, ...props }) };
}

/** The id of a network, as Terraform writes it. */
const uuid = (id: string): unknown => [{ uuid: expect.stringMatching(new RegExp(`^\\$\\{upcloud_network\\.helsinki_${id}_[^.]+\\.id\\}$`)) }];

/** What the servers of each network are told by DHCP; of some networks only, by a part of their names. */
const told = (stack: TerraformStack, part = ""): unknown[] =>
  resources(stack, "upcloud_network")
    .filter(({ name }) => (name as string).includes(part))
    .map(({ ip_network: blocks }) => (blocks as Record<string, unknown>[])[0].dhcp_routes);

describe("a peering on UpCloud", () => {
  test("is one in each direction, as one alone waits for its other half", () => {
    const { stack, made } = peered({ name: "lane", tags: { a: "b" } });
    const common = { provider: "upcloud", name: "lane", labels: { a: "b" } };
    expect(resources(stack, PEERING)).toEqual([
      { ...common, network: uuid("shop"), peer_network: uuid("warehouse") },
      { ...common, network: uuid("warehouse"), peer_network: uuid("shop") },
    ]);
    new TerraformOutput(stack, "peering", { value: made.networkPeeringId });
    expect(synthesize(stack).output?.peering.value).toMatch(/^\$\{upcloud_network_peering\.helsinki_lane_[^_.]+\.id\}$/);
  });

  test("has servers told the way to the whole block of the other network", () => {
    expect(told(peered().stack)).toEqual([["10.2.0.0/16"], ["10.1.0.0/16"]]);
  });

  test("tells nothing to servers whose default route leads to the router", () => {
    expect(told(peered({}, Egress.NAT).stack)).toEqual([undefined, ["10.1.0.0/16"]]);
  });

  test("joins each subnet of the one with each of the other, also those that come later", () => {
    const { stack, cloud } = helsinki();
    const shop = new Network(cloud, "shop", { cidr: "10.1.0.0/16", defaultSubnet: false });
    shop.addSubnet("front", { cidr: "10.1.1.0/24" });
    const warehouse = network(cloud, "warehouse", "10.2.0.0/16");
    new NetworkPeering(cloud, "lane", { network: shop, peer: warehouse });
    shop.addSubnet("back", { cidr: "10.1.2.0/24" });
    expect(resources(stack, PEERING).map(({ network: from, peer_network: to }) => [from, to])).toEqual([
      [uuid("shop_front"), uuid("warehouse")],
      [uuid("warehouse"), uuid("shop_front")],
      [uuid("shop_back"), uuid("warehouse")],
      [uuid("warehouse"), uuid("shop_back")],
    ]);
    expect(told(stack, "helsinki-shop")).toEqual([["10.2.0.0/16"], ["10.2.0.0/16"]]);
  });

  test("tells of several peers in the same order, whatever the order of the program", () => {
    const routes = (order: readonly string[]): unknown => {
      const { stack, cloud } = helsinki();
      const hub = network(cloud, "hub", "10.1.0.0/16");
      const spokes: Record<string, Network> = { a: network(cloud, "a", "10.2.0.0/16"), b: network(cloud, "b", "10.3.0.0/16") };
      order.forEach((id) => new NetworkPeering(cloud, `to-${id}`, { network: hub, peer: spokes[id] }));
      return told(stack)[0];
    };
    expect(routes(["b", "a"])).toEqual(["10.2.0.0/16", "10.3.0.0/16"]);
    expect(routes(["a", "b"])).toEqual(routes(["b", "a"]));
  });

  test("of two zones is refused", () => {
    const { stack, cloud } = helsinki();
    const there = network(new UpCloud(stack, "frankfurt", { zone: "de-fra1" }), "net", "10.2.0.0/16");
    const peer = (): unknown => new NetworkPeering(cloud, "lane", { network: network(cloud, "net", "10.1.0.0/16"), peer: there });
    expect(thrownBy(peer, CloudMismatchError).message).toContain("VpnConnection");
  });
});
