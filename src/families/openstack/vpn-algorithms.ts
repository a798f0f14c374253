import { VpnEncryption, VpnIntegrity, VpnKeyExchange } from "../../network/vpn-driver";

/**
 * How VPNaaS calls them. Older releases of it know AES-CBC, and of the groups 14 alone.
 *
 * @see https://github.com/terraform-provider-openstack/terraform-provider-openstack/blob/v3.4.0/docs/resources/vpnaas_ike_policy_v2.md (2026-07-16)
 */
export const ENCRYPTION: Readonly<Record<VpnEncryption, string>> = {
  [VpnEncryption.AES_256_GCM]: "aes-256-gcm-16",
  [VpnEncryption.AES_128_GCM]: "aes-128-gcm-16",
  [VpnEncryption.AES_256_CBC]: "aes-256",
  [VpnEncryption.AES_128_CBC]: "aes-128",
};

export const INTEGRITY: Readonly<Record<VpnIntegrity, string>> = {
  [VpnIntegrity.SHA_256]: "sha256",
  [VpnIntegrity.SHA_384]: "sha384",
  [VpnIntegrity.SHA_512]: "sha512",
};

/** https://www.iana.org/assignments/ikev2-parameters/ikev2-parameters.xhtml#ikev2-parameters-8 */
export const GROUP: Readonly<Record<VpnKeyExchange, string>> = {
  [VpnKeyExchange.MODP_2048]: "group14",
  [VpnKeyExchange.MODP_3072]: "group15",
  [VpnKeyExchange.MODP_4096]: "group16",
  [VpnKeyExchange.ECP_256]: "group19",
  [VpnKeyExchange.ECP_384]: "group20",
  [VpnKeyExchange.ECP_521]: "group21",
  [VpnKeyExchange.CURVE_25519]: "group31",
};
