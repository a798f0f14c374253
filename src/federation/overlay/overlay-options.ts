import type { OverlayIpsecLink } from "./ipsec-link";
import type { MachineImage } from "../../compute/machine-image";
import type { MachineType } from "../../compute/machine-type";

/**
 * How the members' networks are joined.
 */
export interface OverlayOptions {
  /**
   * The UDP port of the gateways, 1 to 65535. Another one makes all gateways anew.
   *
   * @default 51820
   */
  readonly port?: number;
  /**
   * The longest packet that goes through the tunnels, in bytes, 1280 to 1420. It is as low as it is, as some clouds' networks carry 1,450 or 1,460 bytes, and encryption
   * takes 60 of them. Another one makes all gateways anew.
   *
   * @default 1380
   */
  readonly mtu?: number;
  /**
   * How often a gateway that has nothing to say shows that it is there, so that address translation on the way does not forget it. 1 to 300 seconds. Another one makes all
   * gateways anew.
   *
   * @default 25
   */
  readonly keepaliveSeconds?: number;
  /**
   * Which machine each gateway runs on.
   *
   * @default MachineType.needs({ vcpus: 1, memoryGib: 1 })
   */
  readonly machine?: MachineType;
  /**
   * Machines of gateways that run on another than `machine`, by the names of their members.
   *
   * @default - all run on `machine`
   */
  readonly machines?: Record<string, MachineType>;
  /**
   * Which operating system each starts from: Debian, or one with its package manager and systemd.
   *
   * @default MachineImage.debian("12")
   */
  readonly image?: MachineImage;
  /**
   * Operating systems of gateways that start from another than `image`, by the names of their members: not every cloud has every one.
   *
   * @default - all start from `image`
   */
  readonly images?: Record<string, MachineImage>;
  /**
   * Public keys that may log in to the gateways as the image's own user, from the servers of the federation: no port of a gateway is open to the internet.
   *
   * @default - none
   */
  readonly sshAuthorizedKeys?: string[];
  /**
   * Pairs of members that the VPN services of their two clouds join (IPsec), in the place of their WireGuard gateways. Both clouds need such a service, with the same way of
   * telling routes, and lead servers to it by themselves. Adding or removing one touches no server.
   *
   * @default - WireGuard joins all
   */
  readonly ipsec?: OverlayIpsecLink[];
}
