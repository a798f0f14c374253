import type { TerraformStack } from "cdktf";
import { TerraformOutput } from "cdktf";
import { describe, expect, test } from "vitest";
import type { Cloud, NetworkPeeringProps } from "archipel";
import { CloudMismatchError, Network, NetworkPeering, Scaleway } from "archipel";
import { synthesize } from "archipel/testing";
import { paris, resources } from "./helper";
import { thrownBy } from "../../testing/fixtures";

const CONNECTOR = "scaleway_vpc_connector";
const ROUTE = "scaleway_vpc_route";

const network = (cloud: Cloud, id: string, cidr: string): Network => new Network(cloud, id, { cidr });

function peered(props: Partial<NetworkPeeringProps> = {}): { readonly stack: TerraformStack; readonly made: NetworkPeering } {
  const { stack, cloud } = paris();
  const [shop, warehouse] = [network(cloud, "shop", "10.1.0.0/16"), network(cloud, "warehouse", "10.2.0.0/16")];
  return { stack, made: new NetworkPeering(cloud, "lane", { network: shop, peer: warehouse, ...props }) };
}

/** The id of a VPC, as Terraform writes it. */
const vpc = (id: string): unknown => expect.stringMatching(new RegExp(`^\\$\\{scaleway_vpc\\.paris_${id}_[^.]+\\.id\\}$`));
const connector = (id: string): unknown => expect.stringMatching(new RegExp(`^\\$\\{scaleway_vpc_connector\\.paris_lane_${id}[^.]*\\.id\\}$`));

describe("a peering on Scaleway", () => {
  test("is a connector from each of the two VPCs to the other", () => {
    const { stack, made } = peered({ name: "lane", tags: { a: "b" } });
    const common = { provider: "scaleway", name: "lane", tags: ["a=b"] };
    expect(resources(stack, CONNECTOR)).toEqual([
      { ...common, vpc_id: vpc("shop"), target_vpc_id: vpc("warehouse") },
      { ...common, vpc_id: vpc("warehouse"), target_vpc_id: vpc("shop") },
    ]);
    new TerraformOutput(stack, "peering", { value: made.networkPeeringId });
    expect(synthesize(stack).output?.peering.value).toEqual(connector(""));
  });

  test("has a route on either side to the whole block of the other", () => {
    const { stack } = peered({ name: "lane" });
    expect(resources(stack, ROUTE)).toEqual([
      { provider: "scaleway", description: "lane", vpc_id: vpc("shop"), destination: "10.2.0.0/16", nexthop_vpc_connector_id: connector("") },
      { provider: "scaleway", description: "lane", vpc_id: vpc("warehouse"), destination: "10.1.0.0/16", nexthop_vpc_connector_id: connector("PeerConnector_") },
    ]);
  });

  test("makes both VPCs route, and neither a way for others", () => {
    const { stack } = peered();
    for (const each of resources(stack, "scaleway_vpc")) {
      expect(each).toMatchObject({ enable_routing: true });
      expect(each).not.toHaveProperty("enable_transitivity");
    }
  });

  test("of two regions is refused", () => {
    const { stack, cloud } = paris();
    const there = network(new Scaleway(stack, "amsterdam", { region: "nl-ams" }), "net", "10.2.0.0/16");
    const peer = (): unknown => new NetworkPeering(cloud, "lane", { network: network(cloud, "net", "10.1.0.0/16"), peer: there });
    expect(thrownBy(peer, CloudMismatchError).message).toContain("VpnConnection");
  });
});
