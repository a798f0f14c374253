/**
 * How packets of pods travel between nodes. It never changes in the life of a cluster.
 *
 * @see https://docs.k3s.io/networking/basic-network-options
 */
export enum ClusterNetworking {
  /**
   * In VXLAN packets over the private networks. Between members the federation's overlay has them encrypted already; within a member they travel as its private network carries
   * them.
   */
  VXLAN = "vxlan",
  /** Encrypted from node to node by WireGuard, also within a member. Between members they are encrypted twice. */
  WIREGUARD = "wireguard-native",
}

/** The longest packet between members without an overlay, in bytes, where nobody says it: what clouds' own tunnels carry. */
export const PACKET_BYTES = 1380;

/** What the backends of flannel are called in its own file, which k3s writes by itself where nobody else does, but without an MTU. */
const BACKENDS: Record<ClusterNetworking, Record<string, unknown>> = {
  [ClusterNetworking.VXLAN]: { Type: "vxlan" },
  [ClusterNetworking.WIREGUARD]: { Type: "wireguard", PersistentKeepaliveInterval: 25 },
};

/**
 * flannel's configuration: as k3s would write it, and with the MTU of packets that leave a node; flannel takes its own headers from that, where it would
 * believe the node's own interface otherwise.
 *
 * `host-gw` is none of them, as it needs all nodes in one layer 2, and `DirectRouting` is left off: clouds drop packets whose source is no address of the server.
 *
 * @see https://github.com/flannel-io/flannel/blob/v0.28.4/Documentation/backends.md
 */
export function flannelConfig(networking: ClusterNetworking, podCidr: string, mtu: number): string {
  const backend = { ...BACKENDS[networking], MTU: mtu };
  return `${JSON.stringify({ Network: podCidr, EnableIPv4: true, EnableIPv6: false, IPv6Network: "::/0", Backend: backend })}\n`;
}
