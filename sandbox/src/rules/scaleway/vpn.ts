import type { Making } from "../../engine/making";
import { isNull, UNKNOWN, type Value } from "../../values/value";
import { always, blocksOf, textOf } from "../derivations";
import type { TypeRules } from "../model";
import { PRIVATE_NETWORK } from "./network";

const GATEWAY = "scaleway_s2s_vpn_gateway";
const CUSTOMER_GATEWAY = "scaleway_s2s_vpn_customer_gateway";
const POLICY = "scaleway_s2s_vpn_routing_policy";

const source = "github.com/scaleway/terraform-provider-scaleway 2.79.0: internal/services/s2svpn; pages/site-to-site-vpn of github.com/scaleway/docs-content";

const SCALEWAY_ASN = 12_876;

function regional(making: Making): string {
  return `${String(making.setting("region"))}/${making.source.uuid()}`;
}

/** The session that the configured policy makes, with the configured addresses or others. */
function session(making: Making): Value {
  return blocksOf(making.draft, "bgp_config_ipv4").map((block) => ({
    routing_policy_id: isNull(block.routing_policy_id) ? UNKNOWN : block.routing_policy_id!,
    private_ip: textOf(block, "private_ip") ?? "169.254.1.1/30",
    peer_private_ip: textOf(block, "peer_private_ip") ?? "169.254.1.2/30",
  }));
}

function verifyPeer(making: Making): void {
  if (making.referent(making.get("customer_gateway_id"), CUSTOMER_GATEWAY)?.asn === SCALEWAY_ASN) {
    making.refuse(["customer_gateway_id"], "Autonomous system", `The peer's number is Scaleway's own, ${SCALEWAY_ASN}.`);
  }
}

/** Rules of Site-to-Site VPN. */
export const SCALEWAY_VPN_RULES: Readonly<Record<string, TypeRules>> = {
  [GATEWAY]: {
    source,
    filled: ["public_config"],
    refers: { private_network_id: [PRIVATE_NETWORK] },
    holds: ["private_network_id"],
    derive: {
      public_config: (making) => [{ ipam_ipv4_id: regional(making), ipam_ipv6_id: regional(making) }],
      asn: always(SCALEWAY_ASN),
      status: always("active"),
    },
  },
  scaleway_s2s_vpn_connection: {
    source,
    refers: { "vpn_gateway_id": [GATEWAY], "customer_gateway_id": [CUSTOMER_GATEWAY], "bgp_config_ipv4.routing_policy_id": [POLICY] },
    holds: ["vpn_gateway_id", "customer_gateway_id", "bgp_config_ipv4.routing_policy_id"],
    oneOf: { initiation_policy: ["vpn_gateway", "customer_gateway"] },
    verify: verifyPeer,
    derive: {
      bgp_session_ipv4: session,
      bgp_session_ipv6: always([]),
      secret_id: regional,
      secret_version: always(1),
      route_propagation_enabled: (making) => making.get("enable_route_propagation") === true,
      is_ipv6: always(false),
      status: always("ready"),
    },
  },
};
