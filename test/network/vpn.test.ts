import { Fn, TerraformStack, TerraformVariable } from "cdktf";
import { describe, expect, it, test } from "vitest";
import type { VpnConnectionProps, VpnGatewayProps, VpnPeerProps } from "archipel";
import { Egress, Firewall, Network, NetworkCapability, PrivateTraffic, VpnConnection, VpnEncryption, VpnGateway, VpnInitiator, VpnIntegrity, VpnKeyExchange, VpnPeer, VpnProposal } from "archipel";
import type { FakeCloudProps } from "archipel/testing";
import { FakeCloud, Match } from "archipel/testing";
import type { Fixture } from "../testing/fixtures";
import { faultOf, faultsOf, fixture, gapsOf } from "../testing/fixtures";

const OFFICE: VpnPeerProps = { address: "192.0.2.7", cidrs: ["192.168.77.0/24"] };
const BGP_OFFICE: VpnPeerProps = { ...OFFICE, bgpAsn: 65_000 };

interface Site extends Fixture {
  readonly network: Network;
  readonly gateway: VpnGateway;
  readonly tunnel: (props?: Partial<VpnConnectionProps>, id?: string) => VpnConnection;
}

/** A gateway on a network 10.7.0.0/20. */
function site(props: FakeCloudProps = {}, gatewayProps: Partial<VpnGatewayProps> = {}): Site {
  const made = fixture(props);
  const network = new Network(made.cloud, "net", { cidr: "10.7.0.0/20" });
  const gateway = new VpnGateway(made.cloud, "gateway", { network, ...gatewayProps });
  const tunnel: Site["tunnel"] = (more = {}, id = "tunnel") => new VpnConnection(made.cloud, id, { gateway, peer: VpnPeer.of(OFFICE), ...more });
  return { ...made, network, gateway, tunnel };
}

/** A second gateway in the same stack, on a cloud and a network of its own. */
function otherSite({ stack }: Fixture, props: FakeCloudProps = {}, cidr = "10.8.0.0/20"): { readonly cloud: FakeCloud; readonly network: Network; readonly gateway: VpnGateway } {
  const cloud = new FakeCloud(TerraformStack.of(stack), "other", props);
  const network = new Network(cloud, "net", { cidr });
  return { cloud, network, gateway: new VpnGateway(cloud, "gateway", { network }) };
}

const { VPN_STATIC_ROUTES, VPN_BGP, VPN_GIVEN_KEY, VPN_GENERATED_KEY, VPN_GATEWAY, VPN_EGRESS_NONE, VPN_TAGS, VPN_BGP_ADDRESSES } = NetworkCapability;

describe("a VPN gateway", () => {
  it("stands on the network's first subnet", () => {
    const { template } = site({}, { name: "north", tags: { a: "b" } });
    template().hasResource("fake_vpn_gateway", { name: "north", tags: { a: "b" }, subnet_id: Match.stringLike("${fake_subnet.*DefaultSubnet*.id}") });
  });

  it("stands on the subnet that it asks for", () => {
    const { cloud, template } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/20", defaultSubnet: false });
    network.addSubnet("one", { cidr: "10.7.0.0/24" });
    new VpnGateway(cloud, "gateway", { network, subnet: network.addSubnet("two", { cidr: "10.7.1.0/24" }) });
    template().hasResource("fake_vpn_gateway", { subnet_id: Match.stringLike("${fake_subnet.*two*.id}") });
  });

  it("on a network without a subnet is refused", () => {
    const { cloud } = fixture();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/20", defaultSubnet: false });
    expect(faultOf(() => new VpnGateway(cloud, "gateway", { network }))).toMatchObject({ property: "network", allowed: expect.stringContaining("addSubnet") });
  });

  it("on another network's subnet is refused", () => {
    const { cloud, network } = site();
    const other = new Network(cloud, "other", { cidr: "10.8.0.0/20" });
    expect(faultOf(() => new VpnGateway(cloud, "second", { network, subnet: other.subnets[0] })).property).toBe("subnet");
  });

  it("with a name that the cloud does not take is refused", () => {
    expect(faultOf(() => site({}, { name: "x".repeat(500) })).property).toBe("name");
  });

  it("with a wrong tag is refused", () => {
    expect(faultOf(() => site({}, { tags: { "a b": "c" } })).property).toBe('tags["a b"]');
  });

  it("is refused where the cloud has none", () => {
    expect(gapsOf(() => site({ without: [VPN_GATEWAY] }))).toMatchObject([{ capabilityId: "network.vpn.gateway", property: "VpnGateway" }]);
  });

  it("on a network that nothing leaves is refused where the cloud cannot do that", () => {
    const { cloud } = fixture({ without: [VPN_EGRESS_NONE] });
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/20", egress: Egress.NONE });
    expect(gapsOf(() => new VpnGateway(cloud, "gateway", { network }))).toMatchObject([{ capabilityId: "network.vpn.egress-none", property: "network" }]);
  });

  it("with tags is refused where the cloud has none", () => {
    expect(gapsOf(() => site({ without: [VPN_TAGS] }, { tags: { a: "b" } }))).toMatchObject([{ property: "tags" }]);
  });
});

describe("a tunnel", () => {
  it("leads to a peer with fixed address blocks, well protected", () => {
    const { tunnel, template } = site();
    tunnel({ name: "office" });
    template().hasResource("fake_vpn_connection", {
      name: "office",
      peer_address: "192.0.2.7",
      peer_cidrs: ["192.168.77.0/24"],
      initiator: "gateway",
      ike: { encryption: "aes-256-gcm", key_exchange: "ecp384" },
      esp: { encryption: "aes-256-gcm", key_exchange: "ecp384" },
      vpn_gateway_id: Match.stringLike("${fake_vpn_gateway.*.id}"),
      preshared_key: Match.absent(),
      bgp: Match.absent(),
    });
  });

  it("is told routes by a peer with an autonomous system", () => {
    const { tunnel, template } = site();
    const bgpAddresses = { address: "169.254.1.1/30", peerAddress: "169.254.1.2/30" };
    const made = tunnel({ peer: VpnPeer.of(BGP_OFFICE), bgpAddresses });
    template().hasResource("fake_vpn_connection", { bgp: { peer_asn: 65_000, address: "169.254.1.1/30", peer_address: "169.254.1.2/30" } });
    expect(made.bgpAddress).not.toBe(made.bgpPeerAddress);
  });

  it("without BGP has no addresses of it", () => {
    expect([site().tunnel().bgpAddress, site().tunnel().bgpPeerAddress]).toEqual([undefined, undefined]);
  });

  it("has a given key, and tells it", () => {
    const { tunnel, template, token } = site();
    const presharedKey = token();
    expect(tunnel({ presharedKey }).presharedKey).toBe(presharedKey);
    template().hasResource("fake_vpn_connection", { preshared_key: "${var.input}" });
  });

  it("takes blocks and an address that only Terraform knows", () => {
    const { tunnel, template, token } = site();
    tunnel({ peer: VpnPeer.of({ address: token(), cidrs: [token("block")] }) });
    tunnel({ peer: VpnPeer.of({ address: token(), cidrs: Fn.split(",", token()) }) }, "second");
    template().hasResource("fake_vpn_connection", { peer_address: "${var.input}", peer_cidrs: ["${var.block}"] });
    template().hasResource("fake_vpn_connection", { peer_cidrs: '${split(",", var.input)}' });
  });

  it("waits for its peer, and is protected as asked", () => {
    const { tunnel, template } = site();
    const ike = VpnProposal.of({ encryption: VpnEncryption.AES_128_CBC, integrity: VpnIntegrity.SHA_512, keyExchange: VpnKeyExchange.CURVE_25519 });
    tunnel({ initiator: VpnInitiator.PEER, ike, esp: VpnProposal.COMPATIBLE });
    template().hasResource("fake_vpn_connection", {
      initiator: "peer",
      ike: { encryption: "aes-128-cbc", integrity: "sha-512", key_exchange: "curve25519" },
      esp: { encryption: "aes-256-cbc", integrity: "sha-256", key_exchange: "modp2048" },
    });
  });

  it("with a key in the program is refused, and the key not shown", () => {
    const fault = faultOf(() => site().tunnel({ presharedKey: "open sesame" }));
    expect(fault.property).toBe("presharedKey");
    expect(JSON.stringify(fault)).not.toContain("sesame");
  });

  it.each(["192.0.2", "vpn.example.com", "2001:db8::1", "192.0.2.7/32"])("to address %s is refused", (address) => {
    expect(faultOf(() => site().tunnel({ peer: VpnPeer.of({ ...OFFICE, address }) })).property).toBe("peer.address");
  });

  it("to no address block is refused", () => {
    expect(faultOf(() => site().tunnel({ peer: VpnPeer.of({ ...OFFICE, cidrs: [] }) })).property).toBe("peer.cidrs");
  });

  it.each(["192.168.77.1/24", "fd00::/64", "office"])("to block %s is refused", (cidr) => {
    expect(faultOf(() => site().tunnel({ peer: VpnPeer.of({ ...OFFICE, cidrs: ["192.168.1.0/24", cidr] }) })).property).toBe("peer.cidrs[1]");
  });

  it("to blocks that overlap each other is refused", () => {
    const peer = VpnPeer.of({ ...OFFICE, cidrs: ["192.168.0.0/16", "192.168.77.0/24"] });
    expect(faultOf(() => site().tunnel({ peer }))).toMatchObject({ property: "peer.cidrs[1]", allowed: "a block apart from 192.168.0.0/16" });
  });

  it("to a block that overlaps the network's is refused", () => {
    const peer = VpnPeer.of({ ...OFFICE, cidrs: ["10.0.0.0/8"] });
    expect(faultOf(() => site().tunnel({ peer }))).toMatchObject({ property: "peer", allowed: expect.stringContaining("10.7.0.0/20") });
  });

  it("to a block that another tunnel of the gateway leads to is refused", () => {
    const { tunnel } = site();
    tunnel({}, "first");
    const peer = VpnPeer.of({ address: "192.0.2.8", cidrs: ["192.168.0.0/16"] });
    expect(faultOf(() => tunnel({ peer }, "second"))).toMatchObject({ property: "peer", allowed: expect.stringContaining("cloud/first") });
  });

  it.each([0, -1, 1.5, 4_294_967_295])("to autonomous system %s is refused", (bgpAsn) => {
    expect(faultOf(() => site().tunnel({ peer: VpnPeer.of({ ...OFFICE, bgpAsn }) })).property).toBe("peer.bgpAsn");
  });

  it("to its own autonomous system is refused", () => {
    const { tunnel, gateway } = site();
    expect(faultOf(() => tunnel({ peer: VpnPeer.of({ ...OFFICE, bgpAsn: gateway.bgpAsn }) })).property).toBe("peer");
  });

  it.each([
    ["169.254.1.1", "bgpAddresses.address"],
    ["169.254.1.1/24", "bgpAddresses.address"],
    ["169.254.1.0/30", "bgpAddresses.address"],
    ["169.254.1.3/30", "bgpAddresses.address"],
    ["169.254.1.300/30", "bgpAddresses.address"],
    ["169.254.1.2/30", "bgpAddresses.peerAddress"],
    ["169.254.1.5/30", "bgpAddresses.peerAddress"],
    ["169.254.1.3/31", "bgpAddresses.peerAddress"],
  ])("with address %s inside it, against 169.254.1.2/30, is refused", (address, property) => {
    const bgpAddresses = { address, peerAddress: "169.254.1.2/30" };
    expect(faultOf(() => site().tunnel({ peer: VpnPeer.of(BGP_OFFICE), bgpAddresses })).property).toBe(property);
  });

  it("with addresses of a /31, or such as only Terraform knows, is taken", () => {
    const { tunnel, template, token } = site();
    tunnel({ peer: VpnPeer.of(BGP_OFFICE), bgpAddresses: { address: "169.254.1.2/31", peerAddress: "169.254.1.3/31" } });
    const peer = VpnPeer.of({ ...BGP_OFFICE, cidrs: ["192.168.78.0/24"] });
    tunnel({ peer, bgpAddresses: { address: token(), peerAddress: "169.254.1.3/31" } }, "second");
    template().hasResource("fake_vpn_connection", { bgp: { address: "169.254.1.2/31" } });
    template().hasResource("fake_vpn_connection", { bgp: { address: "${var.input}" } });
  });

  it("with addresses of BGP to a peer without is refused", () => {
    const bgpAddresses = { address: "169.254.1.1/30", peerAddress: "169.254.1.2/30" };
    expect(faultOf(() => site().tunnel({ bgpAddresses })).property).toBe("bgpAddresses");
  });

  it("with a separate integrity beside AES-GCM is refused", () => {
    const mixed = VpnProposal.of({ integrity: VpnIntegrity.SHA_512 });
    const faults = faultsOf(() => site().tunnel({ ike: mixed, esp: mixed }));
    expect(faults.map(({ property }) => property)).toEqual(["ike.integrity", "esp.integrity"]);
  });

  it("with a wrong name and a wrong tag is refused for both", () => {
    expect(faultsOf(() => site().tunnel({ name: "", tags: { "a b": "c" } })).map(({ property }) => property)).toEqual(["name", 'tags["a b"]']);
  });

  test.each([
    [VPN_STATIC_ROUTES, "peer", {}],
    [VPN_BGP, "peer", { peer: VpnPeer.of(BGP_OFFICE) }],
    [VPN_BGP_ADDRESSES, "bgpAddresses", { peer: VpnPeer.of(BGP_OFFICE), bgpAddresses: { address: "169.254.1.1/30", peerAddress: "169.254.1.2/30" } }],
    [VPN_GENERATED_KEY, "presharedKey", {}],
    [VPN_TAGS, "tags", { tags: { a: "b" } }],
  ])("is refused where the cloud lacks $capabilityId", (capability, property, props) => {
    expect(gapsOf(() => site({ without: [capability] }).tunnel(props))).toMatchObject([{ capabilityId: capability.capabilityId, property }]);
  });

  it("with a given key is refused where the cloud takes none", () => {
    const { tunnel, token } = site({ without: [VPN_GIVEN_KEY] });
    expect(gapsOf(() => tunnel({ presharedKey: token() }))).toMatchObject([{ property: "presharedKey" }]);
  });
});

describe("what comes through a tunnel", () => {
  const LET_IN = { direction: "inbound", protocol: "all", cidr: "192.168.77.0/24" };

  it("is let in to servers there are, and to those that come later", () => {
    const { bench, network, tunnel, template } = site();
    bench.server("before", { network });
    tunnel();
    bench.server("after", { network });
    expect(template().findResources("fake_firewall_rule", LET_IN)).toHaveLength(2);
  });

  it("is let in once, and out where servers may send to little", () => {
    const { cloud, bench, network, tunnel, template } = site();
    const firewall = new Firewall(cloud, "shared", { outboundOpen: false });
    bench.server("one", { network, firewall });
    bench.server("two", { network, firewall });
    tunnel();
    expect(template().findResources("fake_firewall_rule", LET_IN)).toHaveLength(1);
    expect(template().findResources("fake_firewall_rule", { ...LET_IN, direction: "outbound" })).toHaveLength(1);
  });

  it("is let in by blocks that only Terraform knows, each by a rule", () => {
    const { bench, network, tunnel, template, token } = site();
    bench.server("web", { network });
    tunnel({ peer: VpnPeer.of({ ...OFFICE, cidrs: [token("one"), token("two")] }) });
    template().hasResource("fake_firewall_rule", { direction: "inbound", cidr: "${var.one}" });
    template().hasResource("fake_firewall_rule", { direction: "inbound", cidr: "${var.two}" });
  });

  it("is let in from all of a network on the other side", () => {
    const here = site();
    here.bench.server("web", { network: here.network });
    here.tunnel({ peer: VpnPeer.gateway(otherSite(here).gateway) });
    here.template().hasResource("fake_firewall_rule", { direction: "inbound", cidr: "10.8.0.0/20" });
  });

  it("is not let in by a firewall that filters private traffic, nor on other networks", () => {
    const { cloud, bench, network, tunnel, template } = site();
    bench.server("strict", { network, firewall: new Firewall(cloud, "strict-firewall", { privateTraffic: PrivateTraffic.FILTERED }) });
    bench.server("elsewhere", { network: new Network(cloud, "second", { cidr: "10.9.0.0/20" }) });
    tunnel();
    expect(template().findResources("fake_firewall_rule", LET_IN)).toEqual([]);
  });
});

describe("two tunnels between two clouds", () => {
  it("refer to each other's gateways and share a key", () => {
    const here = site();
    const there = otherSite(here);
    const first = here.tunnel({ peer: VpnPeer.gateway(there.gateway) });
    new VpnConnection(there.cloud, "back", { gateway: there.gateway, peer: VpnPeer.gateway(here.gateway), presharedKey: first.presharedKey });
    here.template().hasResource("fake_vpn_connection", { peer_address: Match.stringLike("${fake_vpn_gateway.other_gateway*.public_ip}"), peer_cidrs: ["10.8.0.0/20"] });
    here.template().hasResource("fake_vpn_connection", {
      peer_address: Match.stringLike("${fake_vpn_gateway.cloud_gateway*.public_ip}"),
      peer_cidrs: ["10.7.0.0/20"],
      preshared_key: Match.stringLike("${fake_vpn_connection.cloud_tunnel*.preshared_key}"),
    });
  });

  it("lead to subnets that are added later, too", () => {
    const here = site();
    const cloud = new FakeCloud(TerraformStack.of(here.stack), "other");
    const network = new Network(cloud, "net", { cidr: "10.8.0.0/20", defaultSubnet: false });
    network.addSubnet("one", { cidr: "10.8.0.0/24" });
    here.tunnel({ peer: VpnPeer.gateway(new VpnGateway(cloud, "gateway", { network })) });
    network.addSubnet("two", { cidr: "10.8.1.0/24" });
    here.template().hasResource("fake_vpn_connection", { peer_cidrs: ["10.8.0.0/24", "10.8.1.0/24"] });
  });

  it("are refused when the networks overlap", () => {
    const here = site();
    const there = otherSite(here, {}, "10.7.8.0/21");
    expect(faultOf(() => here.tunnel({ peer: VpnPeer.gateway(there.gateway) })).property).toBe("peer");
  });

  it("are refused when they lead back to the gateway that they begin at", () => {
    const { tunnel, gateway } = site();
    expect(faultsOf(() => tunnel({ peer: VpnPeer.gateway(gateway) })).map(({ allowed }) => allowed)).toContain("another gateway than the tunnel's own");
  });

  it("are refused when one side has fixed routes alone and the other BGP alone, whichever is asked", () => {
    const fixed = { without: [VPN_BGP] };
    const dynamic = { without: [VPN_STATIC_ROUTES] };
    const pair = (one: FakeCloudProps, other: FakeCloudProps) => () => {
      const here = site(one);
      here.tunnel({ peer: VpnPeer.gateway(otherSite(here, other).gateway) });
    };
    expect(gapsOf(pair(fixed, dynamic))).toMatchObject([{ capabilityId: "network.vpn.bgp", property: "peer" }]);
    expect(gapsOf(pair(dynamic, fixed))).toMatchObject([{ capabilityId: "network.vpn.static-routes", property: "peer" }]);
  });

  it("have fixed routes where one side can do no BGP", () => {
    const here = site();
    here.tunnel({ peer: VpnPeer.gateway(otherSite(here, { without: [VPN_BGP] }).gateway) });
    here.template().hasResource("fake_vpn_connection", { bgp: Match.absent() });
  });

  it("with BGP are refused between two gateways of one autonomous system", () => {
    const here = site({ without: [VPN_STATIC_ROUTES] });
    const there = otherSite(here, { without: [VPN_STATIC_ROUTES] });
    expect(faultOf(() => here.tunnel({ peer: VpnPeer.gateway(there.gateway) })).allowed).toContain("another autonomous system");
  });

  it("take a network whose block only Terraform knows", () => {
    const here = site();
    const cidr = new TerraformVariable(here.stack, "block", {}).stringValue;
    here.tunnel({ peer: VpnPeer.gateway(otherSite(here, {}, cidr).gateway) });
    here.template().hasResource("fake_vpn_connection", { peer_cidrs: ["${var.block}"] });
  });
});
