import type { Shortfall } from "../../core/capability";
import { NetworkCapability as C } from "../../network/capabilities";

/**
 * OUTSCALE's API can set a tunnel's key and algorithms (`UpdateVpnConnection`, `VpnOptions`), Terraform's provider cannot:
 * outscale/terraform-provider-outscale, docs/resources/vpn_connection.md and internal/services/oapi/resource_vpn_connection.go of 2026-08-12. The
 * addresses of the gateway's side are attributes of the connection (`vgw_telemetries`), not of the virtual gateway.
 */
const REASON =
  "a virtual gateway of OUTSCALE has no address before it has a tunnel, and Terraform's provider sets neither how a tunnel is protected nor its key; where " +
  "OUTSCALE's own choice will do, use archipel/l1/outscale/virtual-gateway, client-gateway and vpn-connection";

/** Why there are no tunnels to other networks. */
export const NO_VPN: Shortfall[] = [
  C.VPN_GATEWAY,
  C.VPN_EGRESS_NONE,
  C.VPN_STATIC_ROUTES,
  C.VPN_BGP,
  C.VPN_BGP_ADDRESSES,
  C.VPN_GIVEN_KEY,
  C.VPN_GENERATED_KEY,
  C.VPN_TAGS,
].map((capability) => ({ capability, reason: REASON }));
