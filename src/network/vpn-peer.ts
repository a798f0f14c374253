import { Lazy, Token } from "cdktf";
import { NetworkCapability } from "./capabilities";
import type { IVpnGateway } from "./vpn-gateway";
import { offers } from "../core/capability";
import { checkInteger } from "../core/checks";
import type { Block } from "../core/cidr";
import { checkBlock, overlap, parseAddress } from "../core/cidr";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";

/** Numbers of autonomous systems; the first and the last are reserved (RFC 7607, RFC 7300). */
const ASN = { min: 1, max: 4_294_967_294 };

/** A peer, as a tunnel needs it. */
export interface VpnPeerSpec {
  readonly address: string;
  readonly cidrs: string[];
  /** What firewalls that leave private traffic open let in: each block, where how many there are is known. */
  readonly openCidrs: readonly string[];
  /** What of the blocks is known when the program runs. */
  readonly blocks: readonly Block[];
  readonly bgpAsn?: number;
}

/**
 * A gateway that is no part of the program.
 */
export interface VpnPeerProps {
  /** Its public IPv4 address. */
  readonly address: string;
  /**
   * The IPv4 address blocks behind it that are reached through the tunnel. A list that only Terraform knows as a whole (`Fn.split(…)`) is
   * not let in by firewalls.
   */
  readonly cidrs: string[];
  /**
   * The number of its autonomous system. With it, both sides tell each other their routes (BGP), and `cidrs` is what is accepted of them.
   * Without it, the routes are fixed: the other side has to be given the blocks of this one.
   *
   * @default - fixed routes
   */
  readonly bgpAsn?: number;
}

/**
 * The other side of a tunnel.
 */
export abstract class VpnPeer {
  /**
   * Another gateway of this program, on whichever cloud. It needs a `VpnConnection` of its own to this side, with the same key and
   * proposals. Behind it are all subnets of its network.
   */
  public static gateway(gateway: IVpnGateway): VpnPeer {
    checkArguments("VpnPeer.gateway", { gateway });
    return new GatewayPeer(gateway);
  }

  /** A gateway that is no part of the program: a device in an office, or what another program made. */
  public static of(props: VpnPeerProps): VpnPeer {
    checkArguments("VpnPeer.of", { props });
    return new ForeignPeer(props);
  }

  /**
   * The cloud besides the own one that must be able to do what the tunnel does.
   *
   * @internal
   */
  public abstract readonly _cloud: ICloud | undefined;

  /**
   * Whether a tunnel from a gateway of this cloud tells routes by BGP, or is refused because it cannot.
   *
   * @internal
   */
  public abstract _usesBgp(cloud: ICloud): boolean;

  /**
   * What a tunnel needs to know; notes faults.
   *
   * @internal
   */
  public abstract _resolve(faults: Faults, own: IVpnGateway): VpnPeerSpec;
}

class ForeignPeer extends VpnPeer {
  public readonly _cloud = undefined;

  public constructor(private readonly props: VpnPeerProps) {
    super();
  }

  public _usesBgp(): boolean {
    return this.props.bgpAsn !== undefined;
  }

  public _resolve(faults: Faults): VpnPeerSpec {
    const { address, cidrs, bgpAsn } = this.props;
    if (!Token.isUnresolved(address) && parseAddress(address) === undefined) {
      faults.add("peer.address", address, "an IPv4 address");
    }
    if (!Token.isUnresolved(cidrs) && cidrs.length === 0) {
      faults.add("peer.cidrs", cidrs, "at least one address block");
    }
    checkInteger(faults, "peer.bgpAsn", bgpAsn, ASN);
    const each = Token.isUnresolved(cidrs) ? [] : cidrs;
    return { address, cidrs, openCidrs: each, blocks: apartBlocks(faults, each), bgpAsn };
  }
}

class GatewayPeer extends VpnPeer {
  public readonly _cloud: ICloud;

  public constructor(private readonly gateway: IVpnGateway) {
    super();
    this._cloud = gateway.cloud;
  }

  /** Fixed routes where both can, as they need less; BGP where both can, or where the peer has nothing else. */
  public _usesBgp(cloud: ICloud): boolean {
    const own = cloud.network;
    const peer = this._cloud.network;
    if (offers(peer, NetworkCapability.VPN_STATIC_ROUTES)) {
      const bothBgp = offers(own, NetworkCapability.VPN_BGP) && offers(peer, NetworkCapability.VPN_BGP);
      return !offers(own, NetworkCapability.VPN_STATIC_ROUTES) && bothBgp;
    }
    return true;
  }

  public _resolve(faults: Faults, own: IVpnGateway): VpnPeerSpec {
    const { network, bgpAsn } = this.gateway;
    if (this.gateway === own) {
      faults.add("peer", this.gateway.node.path, "another gateway than the tunnel's own");
    }
    const block = checkBlock(faults, "peer", network.cidr, 4);
    return {
      address: this.gateway.publicIp,
      // Subnets may be added after the tunnel.
      cidrs: Lazy.listValue({ produce: () => network.subnets.map((subnet) => subnet.cidr!) }),
      openCidrs: [network.cidr!],
      blocks: block ? [block] : [],
      bgpAsn,
    };
  }
}

/** The blocks that are known; notes those that are wrong, or overlap an earlier one. */
function apartBlocks(faults: Faults, cidrs: readonly string[]): Block[] {
  const known: { readonly cidr: string; readonly block: Block }[] = [];
  cidrs.forEach((cidr, index) => {
    const block = checkBlock(faults, `peer.cidrs[${index}]`, cidr, 4);
    if (block !== undefined) {
      const other = known.find((earlier) => overlap(earlier.block, block));
      if (other !== undefined) {
        faults.add(`peer.cidrs[${index}]`, cidr, `a block apart from ${other.cidr}`);
      }
      known.push({ cidr, block });
    }
  });
  return known.map(({ block }) => block);
}
