import { TerraformStack } from "cdktf";
import { describe, expect, it } from "vitest";
import type { NetworkPeeringProps, NetworkProps } from "archipel";
import { CloudMismatchError, Egress, Firewall, Network, NetworkCapability, NetworkPeering, PrivateTraffic, VpnConnection, VpnGateway, VpnPeer } from "archipel";
import type { FakeCloudProps } from "archipel/testing";
import { FakeCloud, Match, Template } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { faultOf, faultsOf, fixture, gapsOf, thrownBy } from "../testing/fixtures";

const { PEERING, PEERING_TAGS } = NetworkCapability;

interface Site extends Fixture {
  /** 10.7.0.0/20 */
  readonly shop: Network;
  /** 10.8.0.0/20 */
  readonly warehouse: Network;
  readonly network: (id: string, cidr: string, more?: Partial<NetworkProps>) => Network;
  readonly peer: (props?: Partial<NetworkPeeringProps>, id?: string) => NetworkPeering;
}

function site(props: FakeCloudProps = {}): Site {
  const made = fixture(props);
  const network: Site["network"] = (id, cidr, more = {}) => new Network(made.cloud, id, { cidr, ...more });
  const shop = network("shop", "10.7.0.0/20");
  const warehouse = network("warehouse", "10.8.0.0/20");
  const peer: Site["peer"] = (more = {}, id = "peering") => new NetworkPeering(made.cloud, id, { network: shop, peer: warehouse, ...more });
  return { ...made, shop, warehouse, network, peer };
}

const rule = (cidr: string, direction = "inbound"): Record<string, string> => ({ direction, protocol: "all", cidr });

describe("a peering", () => {
  it("joins two networks", () => {
    const { peer, template } = site();
    const made = peer({ name: "lane", tags: { a: "b" } });
    template().hasResource("fake_network_peering", {
      name: "lane",
      tags: { a: "b" },
      network_id: Match.stringLike("${fake_network.*shop*.id}"),
      peer_network_id: Match.stringLike("${fake_network.*warehouse*.id}"),
    });
    expect(made.networkPeeringId).not.toBe("");
  });

  it("is the same whichever of the two comes first", () => {
    const written = (swap: boolean): string => {
      const { stack, shop, warehouse, peer } = site();
      peer(swap ? { network: warehouse, peer: shop } : {});
      return JSON.stringify(Template.fromStack(stack).findResources("fake_network_peering"));
    };
    expect(written(true)).toBe(written(false));
  });

  it("joins networks that nothing leaves, and one with several", () => {
    const { network, shop, peer, template } = site();
    const closed = network("closed", "10.9.0.0/20", { egress: Egress.NONE });
    peer({ peer: closed });
    peer({ network: shop }, "second");
    expect(template().findResources("fake_network_peering")).toHaveLength(2);
  });

  it("joins networks whose blocks only Terraform knows", () => {
    const { network, token, bench, peer, template } = site();
    const [one, other] = [network("one", token("one")), network("other", token("other"))];
    bench.server("web", { network: one });
    peer({ network: one, peer: other });
    template().hasResource("fake_firewall_rule", { direction: "inbound", cidr: "${var.other}" });
  });

  it("of a network with itself is refused", () => {
    const { shop, peer } = site();
    expect(faultOf(() => peer({ peer: shop }))).toMatchObject({ property: "peer", value: expect.stringContaining("cloud/shop") });
  });

  it("of two networks with addresses in common is refused", () => {
    const { network, peer } = site();
    const wide = network("wide", "10.0.0.0/8");
    expect(faultOf(() => peer({ peer: wide }))).toMatchObject({ property: "peer", value: '"10.0.0.0/8"', allowed: expect.stringContaining("10.7.0.0/20") });
  });

  it.each([false, true])("of two networks that are peered already is refused, also the other way round (%s)", (swap) => {
    const { shop, warehouse, peer } = site();
    peer({}, "first");
    const props = swap ? { network: warehouse, peer: shop } : {};
    expect(faultOf(() => peer(props, "second"))).toMatchObject({ property: "peer", allowed: expect.stringContaining("cloud/first") });
  });

  it("to the addresses that another peering leads to is refused", () => {
    const { shop, network, peer } = site();
    peer({}, "first");
    const other = network("other", "10.8.8.0/24");
    expect(faultOf(() => peer({ peer: other }, "second"))).toMatchObject({ property: "peer", allowed: expect.stringMatching(/10\.8\.0\.0\/20, which .*cloud\/first leads to from .*cloud\/shop/) });
    expect(faultOf(() => peer({ network: other, peer: shop }, "third")).property).toBe("network");
  });

  it("to the addresses that a tunnel leads to is refused, and such a tunnel after the peering", () => {
    const tunnel = ({ cloud, shop }: Site): VpnConnection => {
      const peer = VpnPeer.of({ address: "192.0.2.7", cidrs: ["10.8.1.0/24"] });
      return new VpnConnection(cloud, "tunnel", { gateway: new VpnGateway(cloud, "gateway", { network: shop }), peer });
    };
    const before = site();
    tunnel(before);
    expect(faultOf(() => before.peer()).allowed).toMatch(/10\.8\.1\.0\/24, which .*cloud\/tunnel leads to/);
    const after = site();
    after.peer();
    expect(faultOf(() => tunnel(after)).allowed).toMatch(/10\.8\.0\.0\/20, which .*cloud\/peering leads to/);
  });

  it("is not undone by a route into the peer, on either side", () => {
    const { bench, shop, warehouse, peer } = site();
    const [here, there] = [bench.server("here", { network: shop }), bench.server("there", { network: warehouse })];
    peer();
    const fault = faultOf(() => shop.addRoute("detour", { destination: "10.8.3.0/24", target: here }));
    expect(fault).toMatchObject({ property: "destination", value: '"10.8.3.0/24"' });
    expect(fault.allowed).toMatch(/within 10\.8\.0\.0\/20 of .*cloud\/warehouse, which .*cloud\/peering leads to/);
    expect(faultOf(() => shop.addRoute("whole", { destination: "10.8.0.0/20", target: here })).property).toBe("destination");
    expect(faultOf(() => warehouse.addRoute("back", { destination: "10.7.0.0/24", target: there })).allowed).toContain("cloud/shop");
  });

  it("is refused where a route leads into the peer already", () => {
    const { bench, shop, warehouse, peer } = site();
    shop.addRoute("detour", { destination: "10.8.3.0/24", target: bench.server("here", { network: shop }) });
    const fault = faultOf(() => peer());
    expect(fault).toMatchObject({ property: "peer", value: '"10.8.0.0/20"' });
    expect(fault.allowed).toMatch(/no route of .*cloud\/shop leads into; .*cloud\/shop\/detour does/);
    expect(faultOf(() => peer({ network: warehouse, peer: shop }, "other")).property).toBe("network");
  });

  it("goes with a route to more than the peer, which it is narrower than, and to elsewhere", () => {
    const { bench, shop, peer, template } = site();
    const target = bench.server("here", { network: shop });
    shop.addRoute("before", { destination: "10.8.0.0/16", target });
    peer();
    shop.addRoute("after", { destination: "10.8.0.0/19", target });
    shop.addRoute("office", { destination: "192.168.0.0/24", target });
    expect(template().findResources("fake_route")).toHaveLength(3);
  });

  it("of networks without a subnet, with a wrong name and tag, is refused for all of it", () => {
    const { network, peer } = site();
    const bare = (id: string, cidr: string): Network => network(id, cidr, { defaultSubnet: false });
    const faults = faultsOf(() => peer({ network: bare("one", "10.20.0.0/20"), peer: bare("other", "10.20.0.0/24"), name: "", tags: { "a b": "c" } }));
    expect(faults.map(({ property }) => property)).toEqual(["peer", "network", "peer", "name", 'tags["a b"]']);
  });

  it("of networks of two clouds is refused, and tunnels are named instead", () => {
    const { stack, peer } = site();
    const elsewhere = new Network(new FakeCloud(TerraformStack.of(stack), "elsewhere"), "net", { cidr: "10.9.0.0/20" });
    const error = thrownBy(() => peer({ peer: elsewhere }), CloudMismatchError);
    expect(error.message).toMatch(/peer belongs to the cloud .*elsewhere.*VpnConnection/);
  });

  it("is refused where the cloud has none, or no tags on them", () => {
    expect(gapsOf(() => site({ without: [PEERING] }).peer())).toMatchObject([{ capabilityId: "network.peering", property: "NetworkPeering" }]);
    expect(gapsOf(() => site({ without: [PEERING_TAGS] }).peer({ tags: { a: "b" } }))).toMatchObject([{ capabilityId: "network.peering.tags", property: "tags" }]);
  });
});

describe("what comes from a peered network", () => {
  it("is let in on both sides, to servers there are and to those that come later", () => {
    const { bench, shop, warehouse, peer, template } = site();
    bench.server("before", { network: shop });
    peer();
    bench.server("after", { network: warehouse });
    expect(template().findResources("fake_firewall_rule", rule("10.8.0.0/20"))).toHaveLength(2); // the peer's, and the own of the other
    expect(template().findResources("fake_firewall_rule", rule("10.7.0.0/20"))).toHaveLength(2);
  });

  it("may be answered where servers may send to little", () => {
    const { cloud, bench, shop, peer, template } = site();
    bench.server("web", { network: shop, firewall: new Firewall(cloud, "firewall", { outboundOpen: false }) });
    peer();
    template().hasResource("fake_firewall_rule", rule("10.8.0.0/20", "outbound"));
  });

  it("is not let in by a firewall that filters private traffic, nor on other networks", () => {
    const { cloud, bench, shop, network, peer, template } = site();
    bench.server("strict", { network: shop, firewall: new Firewall(cloud, "firewall", { privateTraffic: PrivateTraffic.FILTERED }) });
    bench.server("elsewhere", { network: network("third", "10.9.0.0/20") });
    peer();
    expect(template().findResources("fake_firewall_rule", rule("10.8.0.0/20"))).toEqual([]);
  });

  it("is not let in from beyond the peer", () => {
    const { bench, shop, warehouse, network, peer, template } = site();
    bench.server("web", { network: shop });
    peer();
    peer({ network: warehouse, peer: network("third", "10.9.0.0/20") }, "onward");
    expect(template().findResources("fake_firewall_rule", rule("10.9.0.0/20"))).toEqual([]);
  });
});
