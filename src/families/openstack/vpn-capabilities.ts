import type { OpenStackProfile } from "./profile";
import { OpenStackService } from "./services";
import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { NetworkCapability as C } from "../../network/capabilities";

/** What VPNaaS does. */
const OFFERED: Capability[] = [C.VPN_GATEWAY, C.VPN_STATIC_ROUTES, C.VPN_GIVEN_KEY, C.VPN_GENERATED_KEY, C.VPN_PEER_INITIATES];

/** `route_mode` of a site connection: https://docs.openstack.org/api-ref/network/v2/index.html#vpnaas-2-0-vpn-vpnservices-ikepolicies-ipsecpolicies-endpoint-groups-ipsec-site-connections */
const STATIC = "VPNaaS knows static routes alone and speaks no BGP; give fixed address blocks on both sides";

const LACKING: Shortfall[] = [
  { capability: C.VPN_EGRESS_NONE, reason: "VPNaaS has its public address from the network's router, and with Egress.NONE that has no way out" },
  { capability: C.VPN_BGP, reason: STATIC },
  { capability: C.VPN_BGP_ADDRESSES, reason: STATIC },
  { capability: C.VPN_TAGS, reason: "what VPNaaS makes has no tags in Terraform's provider" },
];

/** Tunnels to other networks, where the cloud runs VPNaaS. */
export function vpnOffer(profile: OpenStackProfile): { readonly capabilities: Capability[]; readonly shortfalls: Shortfall[] } {
  const { cloudName, services = [], noVpnReason } = profile;
  if (services.includes(OpenStackService.VPNAAS)) {
    return { capabilities: OFFERED, shortfalls: LACKING };
  }
  const reason = noVpnReason ?? `${cloudName} runs no encrypted tunnels (VPNaaS), or is not said to: its \`services\` do not list it`;
  const missing = [...OFFERED, ...LACKING.map(({ capability }) => capability)];
  return { capabilities: [], shortfalls: shortfallsOf(missing, reason) };
}
