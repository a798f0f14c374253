import type { Shortfall } from "../../core/capability";
import { VPN } from "../../network/vpn-capabilities";

/**
 * OUTSCALE's API can set a tunnel's key and algorithms (`UpdateVpnConnection`, `VpnOptions`), Terraform's provider cannot:
 * outscale/terraform-provider-outscale, docs/resources/vpn_connection.md and internal/services/oapi/resource_vpn_connection.go of 2026-08-12. The
 * addresses of the gateway's side are attributes of the connection (`vgw_telemetries`), not of the virtual gateway.
 */
const REASON =
  "a virtual gateway of OUTSCALE has no address before it has a tunnel, and Terraform's provider sets neither how a tunnel is protected nor its key; where " +
  "OUTSCALE's own choice will do, use archipel/l1/outscale/virtual-gateway, client-gateway and vpn-connection";

/** Why there are no tunnels to other networks. */
export const NO_VPN: Shortfall[] = VPN.map((capability) => ({ capability, reason: REASON }));
