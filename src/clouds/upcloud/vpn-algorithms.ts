import { VpnKeyExchange } from "../../network/vpn-driver";

/**
 * By the numbers of their groups; UpCloud has no group 31, which is Curve25519.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/67632e6/internal/service/gateway/tunnel.go (2026-07-22)
 */
export const GROUP: Readonly<Partial<Record<VpnKeyExchange, number>>> = {
  [VpnKeyExchange.MODP_2048]: 14,
  [VpnKeyExchange.MODP_3072]: 15,
  [VpnKeyExchange.MODP_4096]: 16,
  [VpnKeyExchange.ECP_256]: 19,
  [VpnKeyExchange.ECP_384]: 20,
  [VpnKeyExchange.ECP_521]: 21,
};
