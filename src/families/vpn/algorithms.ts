import { VpnEncryption, VpnIntegrity } from "../../network/vpn-driver";

/**
 * How Scaleway and UpCloud call them.
 *
 * @see https://github.com/scaleway/docs-content/blob/main/pages/site-to-site-vpn/reference-content/security-proposals.mdx (2025-06-03)
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
