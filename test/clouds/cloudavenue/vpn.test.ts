import { TerraformOutput, TerraformVariable } from "cdktf";
import { describe, expect, test } from "vitest";
import type { CloudAvenue, NetworkProps, VpnConnectionProps } from "archipel";
import { Egress, Firewall, Network, Server, VpnConnection, VpnEncryption, VpnGateway, VpnInitiator, VpnIntegrity, VpnKeyExchange, VpnPeer, VpnProposal } from "archipel";
import { synthesize } from "archipel/testing";
import { GATEWAY, SMALL, only, ownValDeReuil, resources, rulesOf, valDeReuil } from "./helper";

const TUNNEL = "cloudavenue_edgegateway_vpn_ipsec";
const NAT = "cloudavenue_edgegateway_nat_rule";
const COMMON = { provider: "cloudavenue", edge_gateway_name: GATEWAY };

function networkOn(cloud: CloudAvenue, props: Partial<NetworkProps> = {}): Network {
  return new Network(cloud, "net", { cidr: "10.0.0.0/24", ...props });
}

function gatewayOn(network: Network): VpnGateway {
  return new VpnGateway(network.cloud as CloudAvenue, "vpn", { network });
}

function tunnelFrom(gateway: VpnGateway, props: Partial<VpnConnectionProps> = {}): VpnConnection {
  const peer = VpnPeer.of({ address: "203.0.113.7", cidrs: ["192.168.1.0/24", "192.168.2.0/24"] });
  return new VpnConnection(gateway.cloud as CloudAvenue, "office", { gateway, peer, ...props });
}

describe("a VPN gateway on Cloud Avenue", () => {
  test("is a public address of the edge gateway, and no rule before it has a tunnel", () => {
    const { stack, cloud } = ownValDeReuil();
    const gateway = gatewayOn(networkOn(cloud));
    new TerraformOutput(stack, "address", { value: gateway.publicIp });
    expect(only(stack, "cloudavenue_publicip")).toEqual(COMMON);
    expect(synthesize(stack).output!.address.value).toMatch(/^\$\{cloudavenue_publicip\..*\.public_ip\}$/);
    expect(resources(stack, "cloudavenue_edgegateway_firewall")).toEqual([]);
  });

  test("needs the gateway's firewall, and a network behind the gateway", () => {
    expect(() => gatewayOn(networkOn(valDeReuil().cloud))).toThrow(/say ownsFirewall: true/);
    expect(() => gatewayOn(networkOn(ownValDeReuil().cloud, { egress: Egress.NONE }))).toThrow(/which a network with Egress\.NONE is not behind/);
  });

  test("does not go with servers that have public addresses, whichever comes first", () => {
    const { cloud } = ownValDeReuil();
    const network = networkOn(cloud);
    new Server(cloud, "web", { ...SMALL, network, publicIp: true });
    expect(() => gatewayOn(network)).toThrow(/network: got .*whose servers have no public addresses, as that of .*web is translated before tunnels/);
    const { cloud: other } = ownValDeReuil();
    const behind = networkOn(other);
    gatewayOn(behind);
    new Server(other, "db", { ...SMALL, network: behind });
    expect(() => new Server(other, "web", { ...SMALL, network: behind, publicIp: true })).toThrow(/leads tunnels into its network/);
  });
});

describe("a tunnel on Cloud Avenue", () => {
  test("leads from the network to the peer's blocks, by IKEv2 and strong algorithms, with a key that is made", () => {
    const { stack, cloud } = ownValDeReuil();
    tunnelFrom(gatewayOn(networkOn(cloud)));
    expect(only(stack, TUNNEL)).toEqual({
      ...COMMON,
      name: "shop-cav-office",
      local_ip_address: expect.stringMatching(/^\$\{cloudavenue_publicip\..*\.public_ip\}$/),
      local_networks: ["10.0.0.0/24"],
      remote_ip_address: "203.0.113.7",
      remote_networks: ["192.168.1.0/24", "192.168.2.0/24"],
      pre_shared_key: expect.stringMatching(/^\$\{random_password\..*\.result\}$/),
      security_profile: {
        ike_version: "IKE_V2",
        ike_encryption_algorithm: "AES_GCM_256",
        ike_dh_groups: "GROUP20",
        tunnel_encryption_algorithms: "AES_GCM_256",
        tunnel_dh_groups: "GROUP20",
        tunnel_pfs: true,
      },
    });
  });

  test("is protected in the way that it asks for, and has the key that it is given", () => {
    const { stack, cloud } = ownValDeReuil();
    const presharedKey = new TerraformVariable(stack, "key", { sensitive: true }).stringValue;
    const esp = VpnProposal.of({ encryption: VpnEncryption.AES_128_CBC, integrity: VpnIntegrity.SHA_512, keyExchange: VpnKeyExchange.MODP_4096 });
    const tunnel = tunnelFrom(gatewayOn(networkOn(cloud)), { presharedKey, ike: VpnProposal.COMPATIBLE, esp });
    expect(only(stack, TUNNEL)).toMatchObject({
      pre_shared_key: "${var.key}",
      security_profile: {
        ike_encryption_algorithm: "AES_256",
        ike_digest_algorithm: "SHA2_256",
        ike_dh_groups: "GROUP14",
        tunnel_encryption_algorithms: "AES_128",
        tunnel_digest_algorithms: "SHA2_512",
        tunnel_dh_groups: "GROUP16",
      },
    });
    expect(tunnel.presharedKey).toBe(presharedKey);
  });

  test("passes the gateway both ways before all other rules, also for servers that may send nothing else", () => {
    const { stack, cloud } = ownValDeReuil();
    const network = networkOn(cloud);
    const firewall = new Firewall(cloud, "closed", { outboundOpen: false });
    new Server(cloud, "db", { ...SMALL, network, firewall });
    tunnelFrom(gatewayOn(network));
    const [out, back, ...others] = rulesOf(stack);
    const [local, peer] = ["vpn_Addresses", "office_PeerAddresses"].map((id) => [expect.stringContaining(id)]);
    expect(out).toEqual({ name: "shop-cav-office-outbound", action: "ALLOW", direction: "OUT", source_ids: local, destination_ids: peer });
    expect(back).toEqual({ name: "shop-cav-office-inbound", action: "ALLOW", direction: "IN", source_ids: peer, destination_ids: local });
    expect(others.map(({ action, direction }) => `${String(action)} ${String(direction)}`)).toEqual(["DROP OUT", "DROP IN"]);
  });

  test("keeps the addresses of a network with Egress.NAT as they are, block by block", () => {
    const { stack, cloud } = ownValDeReuil();
    tunnelFrom(gatewayOn(networkOn(cloud, { egress: Egress.NAT })));
    const untranslated = resources(stack, NAT).filter(({ rule_type: type }) => type === "NO_SNAT");
    expect(untranslated).toEqual(["192.168.1.0", "192.168.2.0"].map((block) => ({
      ...COMMON,
      name: `shop-cav-office-${block.replace(/\./g, "-")}-24`,
      rule_type: "NO_SNAT",
      internal_address: "10.0.0.0/24",
      snat_destination_address: `${block}/24`,
    })));
  });

  test("translates nothing where the network does not", () => {
    const { stack, cloud } = ownValDeReuil();
    tunnelFrom(gatewayOn(networkOn(cloud)));
    expect(resources(stack, NAT)).toEqual([]);
  });

  test("leads to blocks that Terraform alone can count, but not out of a network with Egress.NAT", () => {
    const { stack, cloud } = ownValDeReuil();
    const cidrs = new TerraformVariable(stack, "blocks", { type: "list(string)" }).listValue as string[];
    const peer = VpnPeer.of({ address: "203.0.113.7", cidrs });
    tunnelFrom(gatewayOn(networkOn(cloud)), { peer });
    expect(only(stack, TUNNEL)).toMatchObject({ remote_networks: "${var.blocks}" });
    const { cloud: translated } = ownValDeReuil();
    expect(() => tunnelFrom(gatewayOn(networkOn(translated, { egress: Egress.NAT })), { peer })).toThrow(/blocks that the program counts/);
  });

  test("refuses Curve25519, BGP and waiting for the peer", () => {
    const ike = VpnProposal.of({ keyExchange: VpnKeyExchange.CURVE_25519 });
    expect(() => tunnelFrom(gatewayOn(networkOn(ownValDeReuil().cloud)), { ike })).toThrow(/ike\.keyExchange: got "curve25519"; allowed: modp2048/);
    const peer = VpnPeer.of({ address: "203.0.113.7", cidrs: ["192.168.1.0/24"], bgpAsn: 65_000 });
    expect(() => tunnelFrom(gatewayOn(networkOn(ownValDeReuil().cloud)), { peer })).toThrow(/speak no BGP/);
    expect(() => tunnelFrom(gatewayOn(networkOn(ownValDeReuil().cloud)), { initiator: VpnInitiator.PEER })).toThrow(/open tunnels always/);
  });
});
