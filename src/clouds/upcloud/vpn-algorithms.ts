import { VpnEncryption, VpnIntegrity, VpnKeyExchange } from "../../network/vpn-driver";

/**
 * How UpCloud calls them.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/67632e6/internal/service/gateway/tunnel.go (2026-07-22)
 */
export const ENCRYPTION: Readonly<Record<VpnEncryption, string>> = {
  [VpnEncryption.AES_256_GCM]: "aes256gcm16",
  [VpnEncryption.AES_128_GCM]: "aes128gcm16",
  [VpnEncryption.AES_256_CBC]: "aes256",
  [VpnEncryption.AES_128_CBC]: "aes128",
};

export const INTEGRITY: Readonly<Record<VpnIntegrity, string>> = {
  [VpnIntegrity.SHA_256]: "sha256",
  [VpnIntegrity.SHA_384]: "sha384",
  [VpnIntegrity.SHA_512]: "sha512",
};

/** By the numbers of their groups; UpCloud has no group 31, which is Curve25519. */
export const GROUP: Readonly<Partial<Record<VpnKeyExchange, number>>> = {
  [VpnKeyExchange.MODP_2048]: 14,
  [VpnKeyExchange.MODP_3072]: 15,
  [VpnKeyExchange.MODP_4096]: 16,
  [VpnKeyExchange.ECP_256]: 19,
  [VpnKeyExchange.ECP_384]: 20,
  [VpnKeyExchange.ECP_521]: 21,
};
