import type { VpnProposalSpec } from "./vpn-driver";
import { VpnEncryption, VpnIntegrity, VpnKeyExchange } from "./vpn-driver";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";

/** Encryption that notices changes itself, so that it has no place for a separate algorithm. */
const AUTHENTICATED: readonly VpnEncryption[] = [VpnEncryption.AES_256_GCM, VpnEncryption.AES_128_GCM];

/**
 * What a proposal is made of.
 */
export interface VpnProposalProps {
  /**
   * How packets are encrypted.
   *
   * @default VpnEncryption.AES_256_GCM
   */
  readonly encryption?: VpnEncryption;
  /**
   * How changes to packets are noticed. Not with AES-GCM, which does that itself.
   *
   * @default - VpnIntegrity.SHA_256 where the encryption needs it
   */
  readonly integrity?: VpnIntegrity;
  /**
   * How the two sides agree on a key.
   *
   * @default VpnKeyExchange.ECP_384
   */
  readonly keyExchange?: VpnKeyExchange;
}

/**
 * How one layer of a tunnel is protected: the key exchange (IKEv2), or the packets (ESP). Both sides of a tunnel must have the same.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8221
 * @see https://www.rfc-editor.org/rfc/rfc8247
 */
export class VpnProposal {
  /** AES-256-GCM, and keys by the elliptic curve P-384: strong, and known to all clouds here. */
  public static readonly STRONG = new VpnProposal({});
  /** AES-256-CBC with SHA-256, and keys of group 14: what older devices understand. */
  public static readonly COMPATIBLE = new VpnProposal({ encryption: VpnEncryption.AES_256_CBC, keyExchange: VpnKeyExchange.MODP_2048 });

  /** Any other combination. */
  public static of(props: VpnProposalProps): VpnProposal {
    checkArguments("VpnProposal.of", { props });
    return new VpnProposal(props);
  }

  private constructor(private readonly props: VpnProposalProps) {}

  /** @internal */
  public _resolve(faults: Faults, property: string): VpnProposalSpec {
    const { encryption = VpnEncryption.AES_256_GCM, integrity, keyExchange = VpnKeyExchange.ECP_384 } = this.props;
    const isAuthenticated = AUTHENTICATED.includes(encryption);
    if (isAuthenticated && integrity !== undefined) {
      faults.add(`${property}.integrity`, integrity, `nothing, as ${encryption} notices changes itself`);
    }
    return { encryption, integrity: isAuthenticated ? undefined : (integrity ?? VpnIntegrity.SHA_256), keyExchange };
  }
}
