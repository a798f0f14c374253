import type { VpnInitiator } from "./vpn-driver";
import type { VpnGateway } from "./vpn-gateway";
import type { VpnPeer } from "./vpn-peer";
import type { VpnProposal } from "./vpn-proposal";

/**
 * The two addresses of BGP inside a tunnel. Both are in one block of /30 or /31, such as `169.254.10.1/30` and `169.254.10.2/30`.
 */
export interface VpnBgpAddresses {
  /** The gateway's, with the length of the prefix. */
  readonly address: string;
  /** The peer's, with the length of the prefix. */
  readonly peerAddress: string;
}

/**
 * Properties of a tunnel.
 */
export interface VpnConnectionProps {
  /** The gateway that it begins at. */
  readonly gateway: VpnGateway;
  /** What it leads to. */
  readonly peer: VpnPeer;
  /**
   * The key that both sides have. Never a literal: a sensitive `TerraformVariable`, or the `presharedKey` of the tunnel on the other side.
   *
   * @default - one is made; `presharedKey` tells it
   */
  readonly presharedKey?: string;
  /**
   * Which side opens the tunnel.
   *
   * @default VpnInitiator.GATEWAY
   */
  readonly initiator?: VpnInitiator;
  /**
   * How the key exchange, IKEv2, is protected. The other side must have the same.
   *
   * @default VpnProposal.STRONG
   */
  readonly ike?: VpnProposal;
  /**
   * How the packets are protected (ESP). The other side must have the same.
   *
   * @default VpnProposal.STRONG
   */
  readonly esp?: VpnProposal;
  /**
   * The addresses of BGP inside the tunnel, where the peer has BGP.
   *
   * @default - the cloud's choice
   */
  readonly bgpAddresses?: VpnBgpAddresses;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
}
