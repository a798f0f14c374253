import type { OverlaySettings } from "./overlay-settings";
import { CloudInit } from "../../compute/cloud-init";
import type { RememberedValue } from "../../families/terraform/remembered-value";

/** What makes a server a gateway. */
export interface GatewayGuest {
  /** Its own address on the private network. */
  readonly address: string;
  /** The block of its member. */
  readonly ownCidr: string;
  /** The block of the federation. */
  readonly cidr: string;
  /** The private half of its key. */
  readonly privateKey: string;
  /** Its peers, as WireGuard's configuration has them. */
  readonly peers: RememberedValue;
}

const FILTER = "/etc/wireguard/wg0.nft";
const RETRY = "/etc/systemd/system/wg-quick@wg0.service.d/retry.conf";
const INSTALL = "/usr/local/sbin/archipel-overlay-install";

/** What a gateway does at its first boot, and by that at each later one. It supposes no name of an interface but its own. */
export function gatewayCloudInit(guest: GatewayGuest, settings: OverlaySettings): CloudInit {
  return new CloudInit({
    packages: ["wireguard-tools", "nftables"],
    files: [
      { path: "/etc/wireguard/wg0.conf", content: tunnels(guest, settings), permissions: "0600" },
      { path: FILTER, content: filter(guest) },
      { path: RETRY, content: "# What fails at boot, because something else is not there yet, is tried again.\n[Service]\nRestart=on-failure\nRestartSec=5\n" },
      { path: INSTALL, content: INSTALL_SCRIPT, permissions: "0755" },
    ],
    commands: [INSTALL, "systemctl daemon-reload", "systemctl enable --now wg-quick@wg0.service"],
    sshAuthorizedKeys: settings.sshAuthorizedKeys,
  });
}

/** A public address that is attached after the server started may come too late for cloud-init's own installation. */
const INSTALL_SCRIPT = `#!/bin/sh
# Installs what the gateway needs, as soon as there is a way to it.
until command -v wg-quick > /dev/null && command -v nft > /dev/null; do
  apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y wireguard-tools nftables
  sleep 5
done
`;

/**
 * The filter comes before anything is forwarded. What is meant for the own network never leaves by another interface, should that network not be there.
 *
 * @see https://man7.org/linux/man-pages/man8/wg-quick.8.html
 */
function tunnels({ address, ownCidr, privateKey, peers }: GatewayGuest, { port, mtu }: OverlaySettings): string {
  return `[Interface]
PrivateKey = ${privateKey}
Address = ${address}/32
ListenPort = ${port}
MTU = ${mtu}
PreUp = nft -f ${FILTER}
PostUp = sysctl -q -w net.ipv4.ip_forward=1
PostUp = ip -4 route replace blackhole ${ownCidr} metric 4278198272
PostDown = ip -4 route del blackhole ${ownCidr} metric 4278198272

${peers.text}`;
}

/**
 * @see https://wiki.nftables.org/wiki-nftables/index.php/Mangling_packet_headers the size of TCP segments
 * @see https://wiki.nftables.org/wiki-nftables/index.php/Matching_routing_information the way back to a sender
 */
function filter({ ownCidr, cidr }: GatewayGuest): string {
  return `# Forwards between the private network and the other members of the federation, and nothing else.
table inet archipel_overlay
delete table inet archipel_overlay

table inet archipel_overlay {
  chain senders {
    type filter hook prerouting priority raw; policy accept;
    # An address of the federation comes in by the interface that leads to it, or is a lie.
    ip saddr ${cidr} fib saddr . iif oif missing drop
  }

  chain forward {
    type filter hook forward priority filter; policy drop;
    tcp flags & (syn | rst) == syn tcp option maxseg size set rt mtu
    iifname "wg0" oifname != "wg0" ip saddr ${cidr} ip saddr != ${ownCidr} ip daddr ${ownCidr} accept
    iifname != "wg0" oifname "wg0" ip saddr ${ownCidr} ip daddr ${cidr} ip daddr != ${ownCidr} accept
  }
}
`;
}
