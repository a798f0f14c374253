import { TerraformOutput, TerraformVariable } from "cdktf";
import type { Bench } from "./bench";
import type { ConformanceCase, Program } from "./case";
import { EXISTING_ADDRESS } from "./keys";
import type { Capability } from "../../core/capability";
import { NetworkCapability as N } from "../../network/capabilities";
import { Egress } from "../../network/egress";
import { Network } from "../../network/network";
import { VpnConnection } from "../../network/vpn-connection";
import type { VpnConnectionProps } from "../../network/vpn-connection-props";
import { VpnEncryption, VpnInitiator, VpnIntegrity, VpnKeyExchange } from "../../network/vpn-driver";
import type { VpnGatewayProps } from "../../network/vpn-gateway";
import { VpnGateway } from "../../network/vpn-gateway";
import { VpnPeer } from "../../network/vpn-peer";
import { VpnProposal } from "../../network/vpn-proposal";

const BLOCK = "192.168.77.0/24";
const BGP_ADDRESSES = { address: "169.254.77.1/30", peerAddress: "169.254.77.2/30" };

function gateway(bench: Bench, props: Partial<VpnGatewayProps> = {}, egress?: Egress): VpnGateway {
  const network = new Network(bench.scope, "private", { cidr: "10.7.0.0/20", egress });
  return new VpnGateway(bench.scope, "gateway", { network, ...props });
}

/** A key from outside. It has a default so that the case deploys without being asked. */
function givenKey(bench: Bench): string {
  const known = bench.scope.node.tryFindChild("key") as TerraformVariable | undefined;
  return (known ?? new TerraformVariable(bench.scope, "key", { sensitive: true, default: "conformance" })).stringValue;
}

function tunnel(bench: Bench, at: VpnGateway, id: string, props: Partial<VpnConnectionProps> = {}, block = BLOCK): VpnConnection {
  const bgpAsn = bench.offers(N.VPN_STATIC_ROUTES) ? undefined : 65_000;
  const peer = VpnPeer.of({ address: EXISTING_ADDRESS, cidrs: [block], bgpAsn });
  const presharedKey = bench.offers(N.VPN_GENERATED_KEY) ? undefined : givenKey(bench);
  return new VpnConnection(bench.scope, id, { gateway: at, peer, presharedKey, ...props });
}

/** A case about one property of a tunnel; the change adds a tunnel. */
function tunnelCase(
  name: string,
  capability: Capability | undefined,
  props: (bench: Bench) => Partial<VpnConnectionProps>,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return {
    name,
    capability,
    requires: [N.NETWORK, N.VPN_GATEWAY],
    build: (bench) => void tunnel(bench, gateway(bench), "tunnel", props(bench)),
    without: (bench) => void tunnel(bench, gateway(bench), "tunnel"),
    change: (bench) => {
      const at = gateway(bench);
      tunnel(bench, at, "tunnel", props(bench));
      tunnel(bench, at, "second", {}, "192.168.78.0/24");
    },
    onlyAdds: true,
    linked: ["gateway"],
    ...more,
  };
}

/** A case about one property of a gateway; the change adds a tunnel. */
function gatewayCase(
  name: string,
  capability: Capability,
  props: Partial<VpnGatewayProps>,
  more: Partial<ConformanceCase> = {},
  egress?: Egress,
): ConformanceCase {
  return {
    name,
    capability,
    requires: [N.NETWORK, N.VPN_GATEWAY],
    build: (bench) => void gateway(bench, props, egress),
    without: (bench) => void gateway(bench),
    change: (bench) => void tunnel(bench, gateway(bench, props, egress), "tunnel"),
    onlyAdds: true,
    ...more,
  };
}

/** Cases about tunnels to other networks. */
export function vpnCases(): ConformanceCase[] {
  const bgpPeer = VpnPeer.of({ address: EXISTING_ADDRESS, cidrs: [BLOCK], bgpAsn: 64_999 });
  const fixedPeer = VpnPeer.of({ address: EXISTING_ADDRESS, cidrs: [BLOCK] });
  const addressed: Program = (bench) => void new TerraformOutput(bench.scope, "address", { value: gateway(bench).publicIp });
  const keyed = (bench: Bench, at = gateway(bench)): void => {
    new TerraformOutput(bench.scope, "shown", { value: tunnel(bench, at, "tunnel", { presharedKey: undefined }).presharedKey, sensitive: true });
  };
  const proposal = (integrity: VpnIntegrity): VpnProposal =>
    VpnProposal.of({ encryption: VpnEncryption.AES_128_CBC, integrity, keyExchange: VpnKeyExchange.MODP_3072 });
  const protectedBy = (integrity: VpnIntegrity): Partial<VpnConnectionProps> => ({ ike: proposal(integrity), esp: proposal(integrity) });
  return [
    gatewayCase("a network has a gateway for tunnels, with a public address", N.VPN_GATEWAY, {}, {
      requires: [N.NETWORK],
      build: addressed,
      without: (bench) => void new Network(bench.scope, "private", { cidr: "10.7.0.0/20" }),
      change: (bench) => {
        addressed(bench);
        new Network(bench.scope, "second", { cidr: "10.8.0.0/20" });
      },
    }),
    gatewayCase("a network that nothing else leaves has a gateway for tunnels", N.VPN_EGRESS_NONE, {}, { implicit: true }, Egress.NONE),
    gatewayCase("a gateway for tunnels carries its tags", N.VPN_TAGS, { tags: { purpose: "conformance" } }, { shows: () => ["purpose", "conformance"] }),
    tunnelCase("a tunnel leads to the address blocks that it was given", N.VPN_STATIC_ROUTES, () => ({ peer: fixedPeer }), {
      without: (bench) => void gateway(bench),
      shows: () => [EXISTING_ADDRESS, BLOCK],
    }),
    tunnelCase("a tunnel leads to the address blocks that its peer tells", N.VPN_BGP, () => ({ peer: bgpPeer }), {
      without: (bench) => void gateway(bench),
      shows: () => [EXISTING_ADDRESS, BLOCK, "64999"],
    }),
    tunnelCase("the two sides of BGP have chosen addresses inside a tunnel", N.VPN_BGP_ADDRESSES, () => ({ peer: bgpPeer, bgpAddresses: BGP_ADDRESSES }), {
      requires: [N.NETWORK, N.VPN_GATEWAY, N.VPN_BGP],
      without: (bench) => void tunnel(bench, gateway(bench), "tunnel", { peer: bgpPeer }),
      shows: () => Object.values(BGP_ADDRESSES),
    }),
    tunnelCase("a tunnel has a given key", N.VPN_GIVEN_KEY, (bench) => ({ presharedKey: givenKey(bench) }), { without: (bench) => void gateway(bench) }),
    tunnelCase("a tunnel tells the key that was made for it", N.VPN_GENERATED_KEY, () => ({}), {
      build: (bench) => keyed(bench),
      without: (bench) => void gateway(bench),
      change: (bench) => {
        const at = gateway(bench);
        keyed(bench, at);
        tunnel(bench, at, "second", {}, "192.168.78.0/24");
      },
    }),
    tunnelCase("a tunnel is protected in the way that it asks for", undefined, () => protectedBy(VpnIntegrity.SHA_384), {
      change: (bench) => void tunnel(bench, gateway(bench), "tunnel", protectedBy(VpnIntegrity.SHA_512)),
      onlyAdds: false,
    }),
    tunnelCase("a tunnel waits for its peer to open it", N.VPN_PEER_INITIATES, () => ({ initiator: VpnInitiator.PEER }), {
      change: (bench) => void tunnel(bench, gateway(bench), "tunnel"),
      onlyAdds: false,
    }),
  ];
}
