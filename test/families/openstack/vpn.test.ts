import { TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { OpenStack, VpnConnectionProps } from "archipel";
import { Egress, Infomaniak, Network, OvhCloud, VpnConnection, VpnGateway, VpnInitiator, VpnPeer, VpnProposal, vendors } from "archipel";
import type { Attributes, TerraformJson } from "archipel/testing";
import { synthesize, testStack } from "archipel/testing";
import { all, only, openStack, serverOn, synthesized } from "./bench";
import { gapsOf } from "../../testing/fixtures";

const services = [vendors.openstack.OpenStackService.VPNAAS];
const SERVICE = "openstack_vpnaas_service_v2";
const GROUP = "openstack_vpnaas_endpoint_group_v2";
const CONNECTION = "openstack_vpnaas_site_connection_v2";

function gatewayOn(cloud: OpenStack, egress?: Egress): VpnGateway {
  const network = new Network(cloud, "net", { cidr: "10.7.0.0/20", egress });
  return new VpnGateway(cloud, "gateway", { network, name: "north" });
}

function tunnelFrom(cloud: OpenStack, props: Partial<VpnConnectionProps> = {}): VpnConnection {
  const peer = VpnPeer.of({ address: "192.0.2.7", cidrs: ["192.168.77.0/24", "192.168.78.0/24"] });
  return new VpnConnection(cloud, "office", { gateway: gatewayOn(cloud), peer, name: "office", ...props });
}

const vpnaas = (program: (cloud: OpenStack) => void): TerraformJson => synthesized(program, { services });

/** What a program gives a resource, without how cdktf and Terraform find it. */
function given({ "//": _, provider: _provider, ...attributes }: Attributes): Attributes {
  return attributes;
}

describe("a gateway on VPNaaS", () => {
  test("is a service on the network's router, whose address it has", () => {
    const json = vpnaas((cloud) => void new TerraformOutput(TerraformStack.of(cloud), "address", { value: gatewayOn(cloud).publicIp }));
    expect(given(only(json, SERVICE))).toEqual({ name: "north", router_id: expect.stringMatching(/^\$\{openstack_networking_router_v2\..*\.id\}$/) });
    expect(json.output?.address.value).toMatch(/^\$\{openstack_vpnaas_service_v2\..*\.external_v4_ip\}$/);
  });

  test("is refused on a network whose router has no way out", () => {
    const cloud = openStack(testStack(), { services });
    expect(gapsOf(() => gatewayOn(cloud, Egress.NONE))[0].reason).toContain("no way out");
  });

  test("is nothing that a cloud without VPNaaS has", () => {
    expect(gapsOf(() => gatewayOn(openStack(testStack())))[0].reason).toContain("VPNaaS");
  });

  test.each([
    ["OVHcloud", (): OpenStack => new OvhCloud(testStack(), "cloud", { region: "GRA11" })],
    ["Infomaniak", (): OpenStack => new Infomaniak(testStack(), "cloud", { region: "dc3-a" })],
  ])("is nothing that %s says it has", (name, make) => {
    expect(gapsOf(() => gatewayOn(make()))[0].reason).toContain(`${name} runs no encrypted tunnels`);
  });
});

describe("a tunnel on VPNaaS", () => {
  test("is a connection by IKEv2 with what it joins and how it is protected", () => {
    const json = vpnaas((cloud) => {
      const presharedKey = new TerraformVariable(TerraformStack.of(cloud), "key", { sensitive: true }).stringValue;
      tunnelFrom(cloud, { presharedKey });
    });
    expect(given(only(json, CONNECTION))).toEqual({
      name: "office",
      vpnservice_id: expect.stringMatching(/^\$\{openstack_vpnaas_service_v2\./),
      ikepolicy_id: expect.stringMatching(/^\$\{openstack_vpnaas_ike_policy_v2\./),
      ipsecpolicy_id: expect.stringMatching(/^\$\{openstack_vpnaas_ipsec_policy_v2\./),
      local_ep_group_id: expect.stringMatching(/^\$\{openstack_vpnaas_endpoint_group_v2\..*_LocalSubnets_\w+\.id\}$/),
      peer_ep_group_id: expect.stringMatching(/^\$\{openstack_vpnaas_endpoint_group_v2\..*_PeerBlocks_\w+\.id\}$/),
      peer_address: "192.0.2.7",
      peer_id: "192.0.2.7",
      psk: "${var.key}",
      initiator: "bi-directional",
      dpd: [{ action: "restart", interval: 30, timeout: 120 }],
      lifecycle: { replace_triggered_by: [expect.stringMatching(/^openstack_vpnaas_endpoint_group_v2\.\w+_LocalSubnets_\w+\.id$/)] },
    });
    const algorithms = { encryption_algorithm: "aes-256-gcm-16", auth_algorithm: "sha256", pfs: "group20" };
    expect(given(only(json, "openstack_vpnaas_ike_policy_v2"))).toEqual({ name: "office", ike_version: "v2", ...algorithms });
    expect(given(only(json, "openstack_vpnaas_ipsec_policy_v2"))).toEqual({ name: "office", transform_protocol: "esp", encapsulation_mode: "tunnel", ...algorithms });
  });

  test("joins every subnet, also one that is added later, once the router reaches it", () => {
    const json = vpnaas((cloud) => {
      const network = new Network(cloud, "net", { cidr: "10.7.0.0/20", defaultSubnet: false });
      network.addSubnet("one", { cidr: "10.7.0.0/24" });
      const peer = VpnPeer.of({ address: "192.0.2.7", cidrs: ["192.168.77.0/24"] });
      new VpnConnection(cloud, "office", { gateway: new VpnGateway(cloud, "gateway", { network }), peer });
      network.addSubnet("two", { cidr: "10.7.1.0/24" });
    });
    const reached = (id: string): unknown => expect.stringMatching(new RegExp(`^\\$\\{openstack_networking_router_interface_v2\\.\\w*_${id}_\\w*\\.subnet_id\\}$`));
    expect(all(json, GROUP).map(({ type, endpoints }) => [type, endpoints])).toEqual(
      expect.arrayContaining([["subnet", [reached("one"), reached("two")]], ["cidr", ["192.168.77.0/24"]]]),
    );
  });

  test("gets other blocks of the peer before it leaves the old ones", () => {
    const blocks = all(vpnaas((cloud) => void tunnelFrom(cloud)), GROUP).find(({ type }) => type === "cidr");
    expect(blocks).toMatchObject({ endpoints: ["192.168.77.0/24", "192.168.78.0/24"], lifecycle: { create_before_destroy: true } });
  });

  test("without a key has one that Terraform makes", () => {
    const json = vpnaas((cloud) => void new TerraformOutput(TerraformStack.of(cloud), "key", { value: tunnelFrom(cloud).presharedKey, sensitive: true }));
    expect(only(json, CONNECTION).psk).toMatch(/^\$\{random_password\..*\.result\}$/);
    expect(json.output?.key.value).toBe(only(json, CONNECTION).psk);
  });

  test("that waits for its peer only answers, and forgets a peer that is gone", () => {
    const json = vpnaas((cloud) => void tunnelFrom(cloud, { initiator: VpnInitiator.PEER }));
    expect(only(json, CONNECTION)).toMatchObject({ initiator: "response-only", dpd: [{ action: "clear" }] });
  });

  test("for older peers uses what older releases of VPNaaS know", () => {
    const json = vpnaas((cloud) => void tunnelFrom(cloud, { ike: VpnProposal.COMPATIBLE, esp: VpnProposal.COMPATIBLE }));
    expect(only(json, "openstack_vpnaas_ipsec_policy_v2")).toMatchObject({ encryption_algorithm: "aes-256", auth_algorithm: "sha256", pfs: "group14" });
  });

  test("leads to servers whose security groups let its packets in", () => {
    const json = vpnaas((cloud) => {
      const tunnel = tunnelFrom(cloud);
      const { network } = tunnel.node.scope!.node.findChild("gateway") as VpnGateway;
      serverOn(cloud, { network });
    });
    const blocks = all(json, "openstack_networking_secgroup_rule_v2").map(({ direction, remote_ip_prefix: block }) => [direction, block]);
    expect(blocks).toEqual(["10.7.0.0/20", "192.168.77.0/24", "192.168.78.0/24"].map((block) => ["ingress", block]));
  });

  test("is refused to a peer with BGP", () => {
    const cloud = openStack(testStack(), { services });
    const peer = VpnPeer.of({ address: "192.0.2.7", cidrs: ["192.168.77.0/24"], bgpAsn: 65_000 });
    expect(gapsOf(() => tunnelFrom(cloud, { peer }))).toMatchObject([{ property: "peer", reason: expect.stringContaining("static routes alone") }]);
  });
});

describe("between two clouds with VPNaaS", () => {
  test("two tunnels lead to each other's router with one key", () => {
    const stack = testStack();
    const sites = ["north", "south"].map((id, index) => {
      const cloud = openStack(stack, { services, cloudsYaml: id }, id);
      const network = new Network(cloud, "net", { cidr: `10.${index}.0.0/20` });
      return { cloud, gateway: new VpnGateway(cloud, "gateway", { network }) };
    });
    const [north, south] = sites;
    const there = new VpnConnection(north.cloud, "tunnel", { gateway: north.gateway, peer: VpnPeer.gateway(south.gateway) });
    new VpnConnection(south.cloud, "tunnel", { gateway: south.gateway, peer: VpnPeer.gateway(north.gateway), presharedKey: there.presharedKey });
    const json = synthesize(stack);
    const [one, other] = all(json, CONNECTION);
    expect(one.peer_address).toMatch(/^\$\{openstack_vpnaas_service_v2\.south_gateway_\w+\.external_v4_ip\}$/);
    expect(other.peer_address).toMatch(/^\$\{openstack_vpnaas_service_v2\.north_gateway_\w+\.external_v4_ip\}$/);
    expect(other.psk).toBe(one.psk);
    expect(all(json, GROUP).filter(({ type }) => type === "cidr").map(({ endpoints }) => endpoints)).toEqual([["10.1.0.0/20"], ["10.0.0.0/20"]]);
  });
});
