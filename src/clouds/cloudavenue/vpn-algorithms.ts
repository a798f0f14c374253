import { VpnEncryption, VpnIntegrity, VpnKeyExchange } from "../../network/vpn-driver";

/**
 * How Cloud Avenue calls them.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/edgegateway_vpn_ipsec.md (2026-02-09)
 */
export const ENCRYPTION: Readonly<Record<VpnEncryption, string>> = {
  [VpnEncryption.AES_256_GCM]: "AES_GCM_256",
  [VpnEncryption.AES_128_GCM]: "AES_GCM_128",
  [VpnEncryption.AES_256_CBC]: "AES_256",
  [VpnEncryption.AES_128_CBC]: "AES_128",
};

export const INTEGRITY: Readonly<Record<VpnIntegrity, string>> = {
  [VpnIntegrity.SHA_256]: "SHA2_256",
  [VpnIntegrity.SHA_384]: "SHA2_384",
  [VpnIntegrity.SHA_512]: "SHA2_512",
};

/** Curve25519 is not among them. */
export const GROUP: Readonly<Partial<Record<VpnKeyExchange, string>>> = {
  [VpnKeyExchange.MODP_2048]: "GROUP14",
  [VpnKeyExchange.MODP_3072]: "GROUP15",
  [VpnKeyExchange.MODP_4096]: "GROUP16",
  [VpnKeyExchange.ECP_256]: "GROUP19",
  [VpnKeyExchange.ECP_384]: "GROUP20",
  [VpnKeyExchange.ECP_521]: "GROUP21",
};
