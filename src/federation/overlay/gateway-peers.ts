import type { OverlaySettings } from "./overlay-settings";

/** What a gateway is told of another one. */
export interface GatewayPeer {
  /** The public half of its key. */
  readonly publicKey: string;
  /** The address block behind it. */
  readonly cidr: string;
  /** Its public address. @default - not there yet: it speaks first */
  readonly address?: string;
}

/**
 * The peers of a gateway, as WireGuard's configuration has them.
 *
 * @see https://man7.org/linux/man-pages/man8/wg.8.html CONFIGURATION FILE FORMAT
 */
export function peersText(peers: readonly GatewayPeer[], { port, keepaliveSeconds }: OverlaySettings): string {
  return peers.map(({ publicKey, cidr, address }) => [
    "[Peer]",
    `PublicKey = ${publicKey}`,
    `AllowedIPs = ${cidr}`,
    `PersistentKeepalive = ${keepaliveSeconds}`,
    ...(address === undefined ? [] : [`Endpoint = ${address}:${port}`]),
    "",
  ].join("\n")).join("\n");
}
