import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import { Egress, Network, NetworkPeering, VpnGateway } from "archipel";
import { synthesize } from "archipel/testing";
import { only, paris, resources } from "./helper";

describe("a peering on OUTSCALE", () => {
  test("is asked for by one Net and accepted by the other", () => {
    const { stack, cloud } = paris();
    const [network, peer] = ["10.7.0.0/20", "10.8.0.0/20"].map((cidr, index) => new Network(cloud, `net${index}`, { cidr }));
    const { networkPeeringId } = new NetworkPeering(cloud, "peering", { network, peer, tags: { team: "web" } });
    new TerraformOutput(stack, "id", { value: networkPeeringId });
    expect(only(stack, "outscale_net_peering")).toEqual({
      provider: "outscale",
      source_net_id: expect.stringMatching(/outscale_net\.paris_net0/),
      accepter_net_id: expect.stringMatching(/outscale_net\.paris_net1/),
      tags: [{ key: "name", value: "shop-paris-peering" }, { key: "team", value: "web" }],
    });
    expect(only(stack, "outscale_net_peering_acceptation").net_peering_id).toMatch(/^\$\{outscale_net_peering\..*\.net_peering_id\}$/);
    expect(synthesize(stack).output!.id.value).toMatch(/^\$\{outscale_net_peering\..*\.net_peering_id\}$/);
  });

  test("has a route in each table of both Nets, once it is accepted", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "shop", { cidr: "10.7.0.0/20", egress: Egress.NAT });
    const peer = new Network(cloud, "store", { cidr: "10.8.0.0/20", egress: Egress.NONE });
    new NetworkPeering(cloud, "peering", { network, peer });
    const routes = resources(stack, "outscale_route").filter(({ net_peering_id: id }) => id !== undefined);
    expect(routes.map(({ destination_ip_range: range, route_table_id: table }) => [range, /paris_([A-Za-z]+_[A-Za-z]+)_/.exec(table as string)![1]]).sort()).toEqual([
      ["10.7.0.0/20", "store_RouteTable"],
      ["10.8.0.0/20", "shop_PublicRouteTable"],
      ["10.8.0.0/20", "shop_RouteTable"],
    ]);
    expect(routes.every(({ depends_on: order }) => /^outscale_net_peering_acceptation\./.test((order as string[])[0]))).toBe(true);
  });
});

describe("tunnels on OUTSCALE", () => {
  test("are refused, as Terraform's provider cannot say how they are protected", () => {
    const { cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/20" });
    expect(() => new VpnGateway(cloud, "gateway", { network })).toThrow(/neither how a tunnel is protected nor its key.*archipel\/l1\/outscale\/virtual-gateway/s);
  });
});
