import type { TerraformStack } from "cdktf";
import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { Cloud, VpnConnectionProps } from "archipel";
import { Egress, Network, OpenStack, Scaleway, VpnConnection, VpnGateway, VpnInitiator, VpnPeer, VpnProposal, vendors } from "archipel";
import { synthesize } from "archipel/testing";
import { only, paris, resources } from "./helper";
import { faultOf, gapsOf } from "../../testing/fixtures";

const GATEWAY = "scaleway_s2s_vpn_gateway";
const CONNECTION = "scaleway_s2s_vpn_connection";
const OFFICE = VpnPeer.of({ address: "192.0.2.7", cidrs: ["192.168.77.0/24"], bgpAsn: 65_000 });

function gatewayOn(cloud: Cloud, cidr = "10.7.0.0/20", egress?: Egress): VpnGateway {
  const network = new Network(cloud, "net", { cidr, egress });
  return new VpnGateway(cloud, "gateway", { network });
}

/** A tunnel to an office, and its stack. */
function tunnel(props: Partial<VpnConnectionProps> = {}): { readonly stack: TerraformStack; readonly made: VpnConnection } {
  const { stack, cloud } = paris();
  return { stack, made: new VpnConnection(cloud, "office", { gateway: gatewayOn(cloud), peer: OFFICE, ...props }) };
}

describe("a VPN gateway on Scaleway", () => {
  test("stands on a Private Network of a VPC that routes", () => {
    const { stack, cloud } = paris();
    gatewayOn(cloud);
    expect(only(stack, GATEWAY)).toEqual({
      provider: "scaleway",
      name: "shop-paris-gateway",
      gateway_type: "VGW-S",
      private_network_id: expect.stringMatching(/^\$\{scaleway_vpc_private_network\..*\.id\}$/),
    });
    expect(only(stack, "scaleway_vpc").enable_routing).toBe(true);
  });

  test("has its address looked up when somebody asks, and once", () => {
    const { stack, cloud } = paris();
    const gateway = gatewayOn(cloud);
    expect(synthesize(stack).data).toBeUndefined();
    new TerraformOutput(stack, "address", { value: `${gateway.publicIp} ${gateway.publicIp}` });
    expect(Object.values(synthesize(stack).data?.scaleway_ipam_ip ?? {})).toMatchObject([
      { ipam_ip_id: expect.stringMatching(/^\$\{scaleway_s2s_vpn_gateway\..*\.public_config\[0\]\.ipam_ipv4_id\}$/) },
    ]);
  });

  test("tells Scaleway's autonomous system", () => {
    expect(gatewayOn(paris().cloud).bgpAsn).toBe(12_876);
  });

  test("leaves a closed network closed to everything else", () => {
    const { stack, cloud } = paris();
    gatewayOn(cloud, "10.7.0.0/20", Egress.NONE);
    expect(resources(stack, GATEWAY)).toHaveLength(1);
    expect(resources(stack, "scaleway_vpc_public_gateway")).toEqual([]);
  });
});

describe("a tunnel on Scaleway", () => {
  test("is a connection that tells the routes of its policy to the peer", () => {
    const { stack } = tunnel({ name: "office", tags: { a: "b" } });
    expect(only(stack, CONNECTION)).toEqual({
      provider: "scaleway",
      name: "office",
      vpn_gateway_id: expect.stringMatching(/^\$\{scaleway_s2s_vpn_gateway\./),
      customer_gateway_id: expect.stringMatching(/^\$\{scaleway_s2s_vpn_customer_gateway\./),
      initiation_policy: "vpn_gateway",
      enable_route_propagation: true,
      bgp_config_ipv4: [{ routing_policy_id: expect.stringMatching(/^\$\{scaleway_s2s_vpn_routing_policy\./) }],
      ikev2_ciphers: [{ encryption: "aes256gcm16", dh_group: "ecp384" }],
      esp_ciphers: [{ encryption: "aes256gcm16", dh_group: "ecp384" }],
      tags: ["a=b"],
    });
    expect(only(stack, "scaleway_s2s_vpn_customer_gateway")).toEqual({ provider: "scaleway", name: "office", ipv4_public: "192.0.2.7", asn: 65_000, tags: ["a=b"] });
    expect(only(stack, "scaleway_s2s_vpn_routing_policy")).toEqual({
      provider: "scaleway",
      name: "office",
      prefix_filter_in: ["192.168.77.0/24"],
      prefix_filter_out: ["10.7.0.0/20"],
      tags: ["a=b"],
    });
  });

  test("tells the peer of the blocks that the subnets really have, also of those added later", () => {
    const { stack, cloud } = paris();
    const network = new Network(cloud, "net", { cidr: "10.0.0.0/8", defaultSubnet: false });
    network.addSubnet("one", { cidr: "10.1.0.0/20" });
    new VpnConnection(cloud, "office", { gateway: new VpnGateway(cloud, "gateway", { network }), peer: OFFICE });
    network.addSubnet("two", { cidr: "10.2.0.0/24" });
    expect(only(stack, "scaleway_s2s_vpn_routing_policy").prefix_filter_out).toEqual(["10.1.0.0/20", "10.2.0.0/24"]);
  });

  test("tells the key that Scaleway made, read once and only when somebody asks", () => {
    const { stack, made } = tunnel();
    expect(synthesize(stack).data).toBeUndefined();
    new TerraformOutput(stack, "key", { value: `${made.presharedKey}${made.presharedKey}`, sensitive: true });
    const json = synthesize(stack);
    expect(Object.values(json.data?.scaleway_secret_version ?? {})).toMatchObject([
      {
        secret_id: expect.stringMatching(/^\$\{scaleway_s2s_vpn_connection\..*\.secret_id\}$/),
        revision: expect.stringMatching(/^\$\{tostring\(scaleway_s2s_vpn_connection\..*\.secret_version\)\}$/),
      },
    ]);
    expect(json.output?.key.value).toMatch(/base64decode\(data\.scaleway_secret_version\..*\.data\)/);
  });

  test("tells the two addresses inside it", () => {
    const { stack, made } = tunnel({ bgpAddresses: { address: "169.254.1.1/30", peerAddress: "169.254.1.2/30" } });
    new TerraformOutput(stack, "addresses", { value: [made.bgpAddress, made.bgpPeerAddress] });
    expect(synthesize(stack).output?.addresses.value).toEqual([
      expect.stringMatching(/\.bgp_session_ipv4\[0\]\.private_ip\}$/),
      expect.stringMatching(/\.bgp_session_ipv4\[0\]\.peer_private_ip\}$/),
    ]);
    expect(only(stack, CONNECTION).bgp_config_ipv4).toMatchObject([{ private_ip: "169.254.1.1/30", peer_private_ip: "169.254.1.2/30" }]);
  });

  test("that waits for its peer, with what older devices know", () => {
    const { stack } = tunnel({ initiator: VpnInitiator.PEER, esp: VpnProposal.COMPATIBLE });
    expect(only(stack, CONNECTION)).toMatchObject({
      initiation_policy: "customer_gateway",
      esp_ciphers: [{ encryption: "aes256", integrity: "sha256", dh_group: "modp2048" }],
    });
  });

  test("takes no key from outside, and no fixed routes", () => {
    const { stack, cloud } = paris();
    const presharedKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const peer = VpnPeer.of({ address: "192.0.2.7", cidrs: ["192.168.77.0/24"] });
    const gaps = gapsOf(() => new VpnConnection(cloud, "office", { gateway: gatewayOn(cloud), peer, presharedKey }));
    expect(gaps.map(({ property, reason }) => [property, reason])).toEqual([
      ["peer", expect.stringContaining("BGP alone")],
      ["presharedKey", expect.stringContaining("makes the key itself")],
    ]);
  });
});

describe("between Scaleway and another cloud of the program", () => {
  const openStack = (stack: TerraformStack): OpenStack =>
    new OpenStack(stack, "berlin", { region: "RegionOne", services: [vendors.openstack.OpenStackService.VPNAAS] });

  test("a tunnel to an OpenStack is refused, as that tells no routes by BGP", () => {
    const { stack, cloud } = paris();
    const peer = VpnPeer.gateway(gatewayOn(openStack(stack), "10.8.0.0/20"));
    expect(gapsOf(() => new VpnConnection(cloud, "tunnel", { gateway: gatewayOn(cloud), peer }))).toMatchObject([
      { capabilityId: "network.vpn.static-routes", reason: expect.stringContaining("BGP alone") },
    ]);
  });

  test("a tunnel from an OpenStack is refused for the same reason", () => {
    const { stack, cloud } = paris();
    const berlin = openStack(stack);
    const gateway = gatewayOn(berlin, "10.8.0.0/20");
    expect(gapsOf(() => new VpnConnection(berlin, "tunnel", { gateway, peer: VpnPeer.gateway(gatewayOn(cloud)) }))).toMatchObject([
      { capabilityId: "network.vpn.bgp", reason: expect.stringContaining("speaks no BGP") },
    ]);
  });

  test("a tunnel to another Scaleway is refused, as both are one autonomous system", () => {
    const { stack, cloud } = paris();
    const peer = VpnPeer.gateway(gatewayOn(new Scaleway(stack, "amsterdam", { region: "nl-ams" }), "10.8.0.0/20"));
    expect(faultOf(() => new VpnConnection(cloud, "tunnel", { gateway: gatewayOn(cloud), peer }))).toMatchObject({ property: "peer", value: expect.stringContaining("12876") });
  });
});
