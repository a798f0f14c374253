import type { TerraformStack } from "cdktf";
import { Fn, TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { Cloud, VpnConnectionProps } from "archipel";
import { Egress, Network, VpnConnection, VpnEncryption, VpnGateway, VpnInitiator, VpnIntegrity, VpnKeyExchange, VpnPeer, VpnProposal } from "archipel";
import { synthesize } from "archipel/testing";
import { helsinki, only, resources } from "./helper";
import { faultOf, gapsOf } from "../../testing/fixtures";

const GATEWAY = "upcloud_gateway";
const CONNECTION = "upcloud_gateway_connection";
const TUNNEL = "upcloud_gateway_connection_tunnel";
const office = (cidr = "192.168.77.0/24"): VpnPeer => VpnPeer.of({ address: "192.0.2.7", cidrs: [cidr] });

function gatewayOn(cloud: Cloud, egress?: Egress, tags?: Record<string, string>): VpnGateway {
  const network = new Network(cloud, "net", { cidr: "10.7.0.0/20", egress, tags: egress === Egress.NAT ? { of: "net" } : undefined });
  return new VpnGateway(cloud, "gateway", { network, tags });
}

/** A tunnel to an office, and its stack. */
function tunnel(props: Partial<VpnConnectionProps> = {}): { readonly stack: TerraformStack; readonly made: VpnConnection } {
  const { stack, cloud } = helsinki();
  return { stack, made: new VpnConnection(cloud, "office", { gateway: gatewayOn(cloud), peer: office(), ...props }) };
}

describe("a VPN gateway on UpCloud", () => {
  test.each([undefined, Egress.NONE])("with egress %s stands on the router, and translates no addresses", (egress) => {
    const { stack, cloud } = helsinki();
    gatewayOn(cloud, egress, { a: "b" });
    expect(only(stack, GATEWAY)).toEqual({
      provider: "upcloud",
      zone: "fi-hel2",
      name: "shop-helsinki-gateway",
      features: ["vpn"],
      plan: "production",
      router: { id: expect.stringMatching(/^\$\{upcloud_router\..*\.id\}$/) },
      address: { name: "public" },
      labels: { a: "b" },
    });
    expect(only(stack, "upcloud_router").lifecycle).toEqual({ ignore_changes: ["static_route"] });
  });

  test("is the one that translates addresses, where there is one", () => {
    const { stack, cloud } = helsinki();
    const gateway = gatewayOn(cloud, Egress.NAT, { a: "b" });
    expect(only(stack, GATEWAY)).toMatchObject({ name: "shop-helsinki-net", features: ["nat", "vpn"], plan: "production", address: { name: "public" }, labels: { of: "net", a: "b" } });
    new TerraformOutput(stack, "gateway", { value: gateway.vpnGatewayId });
    expect(synthesize(stack).output?.gateway.value).toMatch(/^\$\{upcloud_gateway\.helsinki_net_Gateway_[^.]+\.id\}$/);
  });

  test("tells its public address", () => {
    const { stack, cloud } = helsinki();
    new TerraformOutput(stack, "address", { value: gatewayOn(cloud).publicIp });
    expect(synthesize(stack).output?.address.value).toMatch(/^\$\{one\(upcloud_gateway\.[^.]+\.address\)\.address\}$/);
  });

  test("has no autonomous system", () => {
    expect(gatewayOn(helsinki().cloud).bgpAsn).toBeUndefined();
  });

  test("is one for each network", () => {
    const { cloud } = helsinki();
    const { network } = gatewayOn(cloud);
    expect(faultOf(() => new VpnGateway(cloud, "second", { network: network as Network }))).toMatchObject({ property: "network", allowed: expect.stringContaining("without a VPN gateway") });
  });
});

describe("a tunnel on UpCloud", () => {
  test("is a connection between the blocks of both sides, and a tunnel in it", () => {
    const { stack } = tunnel({ name: "office" });
    expect(only(stack, CONNECTION)).toEqual({
      provider: "upcloud",
      gateway: expect.stringMatching(/^\$\{upcloud_gateway\..*\.id\}$/),
      name: "office",
      type: "ipsec",
      local_route: [{ name: "10-7-0-0-20", type: "static", static_network: "10.7.0.0/20" }],
      remote_route: [{ name: "192-168-77-0-24", type: "static", static_network: "192.168.77.0/24" }],
    });
    expect(only(stack, TUNNEL)).toEqual({
      provider: "upcloud",
      connection_id: expect.stringMatching(/^\$\{upcloud_gateway_connection\..*\.id\}$/),
      name: "office",
      local_address_name: expect.stringMatching(/^\$\{one\(upcloud_gateway\.[^.]+\.address\)\.name\}$/),
      remote_address: "192.0.2.7",
      ipsec_auth_psk: { psk: expect.stringMatching(/^\$\{random_password\..*\.result\}$/) },
      ipsec_properties: {
        phase1_algorithms: ["aes256gcm16"],
        phase1_integrity_algorithms: ["sha256"],
        phase1_dh_group_numbers: [20],
        phase2_algorithms: ["aes256gcm16"],
        phase2_integrity_algorithms: ["sha256"],
        phase2_dh_group_numbers: [20],
      },
    });
  });

  test("has the key that it is given, and tells it", () => {
    const { stack, cloud } = helsinki();
    const presharedKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const made = new VpnConnection(cloud, "office", { gateway: gatewayOn(cloud), peer: office(), presharedKey });
    expect(only(stack, TUNNEL).ipsec_auth_psk).toEqual({ psk: "${var.key}" });
    expect(made.presharedKey).toBe(presharedKey);
    expect(resources(stack, "random_password")).toEqual([]);
  });

  test("is protected in the way that it asks for", () => {
    const { CURVE_25519: _none, ...groups } = VpnKeyExchange;
    const common = { encryption: VpnEncryption.AES_128_CBC, integrity: VpnIntegrity.SHA_512 };
    const asked = Object.values(groups).map((keyExchange) => VpnProposal.of({ ...common, keyExchange }));
    const properties = asked.map((esp) => only(tunnel({ esp }).stack, TUNNEL).ipsec_properties as Record<string, unknown>);
    expect(properties.map((each) => each.phase2_dh_group_numbers)).toEqual([[19], [20], [21], [14], [15], [16]]);
    expect(properties[0]).toMatchObject({ phase1_algorithms: ["aes256gcm16"], phase2_algorithms: ["aes128"], phase2_integrity_algorithms: ["sha512"] });
  });

  test("refuses Curve25519, which UpCloud's gateways do not know", () => {
    const ike = VpnProposal.of({ keyExchange: VpnKeyExchange.CURVE_25519 });
    expect(faultOf(() => tunnel({ ike }))).toMatchObject({ property: "ike.keyExchange", allowed: expect.stringContaining("ecp384") });
  });

  test("leads to all subnets, also those that come later", () => {
    const { stack, cloud } = helsinki();
    const network = new Network(cloud, "net", { cidr: "10.7.0.0/20", defaultSubnet: false });
    network.addSubnet("front", { cidr: "10.7.1.0/24" });
    new VpnConnection(cloud, "office", { gateway: new VpnGateway(cloud, "gateway", { network }), peer: office() });
    network.addSubnet("back", { cidr: "10.7.2.0/24" });
    expect(only(stack, CONNECTION).local_route).toMatchObject([{ static_network: "10.7.1.0/24" }, { static_network: "10.7.2.0/24" }]);
  });

  test("leads to as many blocks as Terraform finds in a list", () => {
    const { stack, cloud } = helsinki();
    const cidrs = Fn.split(",", new TerraformVariable(stack, "blocks", {}).stringValue);
    new VpnConnection(cloud, "office", { gateway: gatewayOn(cloud), peer: VpnPeer.of({ address: "192.0.2.7", cidrs }) });
    expect(only(stack, CONNECTION).dynamic).toEqual({
      remote_route: {
        for_each: "${toset(split(\",\", var.blocks))}",
        iterator: "each",
        content: { name: "${replace(each.value, \"/[./]/\", \"-\")}", type: "static", static_network: "${each.value}" },
      },
    });
  });

  test("leads to another network of the program", () => {
    const { stack, cloud } = helsinki();
    const there = helsinki().cloud;
    const peer = new VpnGateway(there, "gateway", { network: new Network(there, "net", { cidr: "10.9.0.0/20" }) });
    new VpnConnection(cloud, "tunnel", { gateway: gatewayOn(cloud), peer: VpnPeer.gateway(peer) });
    expect(JSON.stringify(only(stack, CONNECTION))).toContain("10.9.0.0/20");
  });

  test.each([[2, "production"], [3, "advanced"], [10, "advanced"]])("with %i of them a gateway is of the plan %s", (count, plan) => {
    const { stack, cloud } = helsinki();
    const gateway = gatewayOn(cloud);
    Array.from({ length: count }, (_, index) => new VpnConnection(cloud, `to${index}`, { gateway, peer: office(`192.168.${index}.0/24`) }));
    expect(only(stack, GATEWAY).plan).toBe(plan);
  });

  test("is refused where a gateway has ten already", () => {
    const { cloud } = helsinki();
    const gateway = gatewayOn(cloud);
    const add = (index: number): VpnConnection => new VpnConnection(cloud, `to${index}`, { gateway, peer: office(`192.168.${index}.0/24`) });
    Array.from({ length: 10 }, (_, index) => add(index));
    expect(faultOf(() => add(10))).toMatchObject({ property: "gateway", allowed: expect.stringContaining("up to 10") });
  });

  test("refuses BGP, and to wait for its peer, with the reasons", () => {
    const bgp = VpnPeer.of({ address: "192.0.2.7", cidrs: ["192.168.77.0/24"], bgpAsn: 65_000 });
    expect(JSON.stringify(gapsOf(() => tunnel({ peer: bgp })))).toContain("speak no BGP");
    expect(JSON.stringify(gapsOf(() => tunnel({ initiator: VpnInitiator.PEER })))).toContain("which side opens a tunnel");
  });
});
