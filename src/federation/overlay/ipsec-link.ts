/**
 * A tunnel between two members by the VPN services of their clouds (IPsec), in the place of that by their WireGuard gateways.
 */
export interface OverlayIpsecLink {
  /** The names of the two members, in whichever order. */
  readonly between: string[];
}
