import { Token } from "cdktf";
import type { IFirewall } from "./firewall";
import type { INetwork } from "./network";
import type { IPublicIp } from "./public-ip";
import type { ISubnet } from "./subnet";
import { ZONED_SYMBOL } from "./zoned-symbol";
import { checkBlock, isPrivate } from "../core/cidr";
import type { Faults } from "../core/faults";
import type { IPortable } from "../core/portable";
import { checkArguments } from "../core/shape-check";

/** A peer, as a rule needs it. */
export interface PeerSpec {
  /** 4 or 6. */
  readonly ipVersion: 4 | 6;
  readonly cidr?: string;
  readonly peerFirewallId?: string;
  /** Whether its traffic comes over the private network, where not all clouds filter. */
  readonly overPrivateNetwork: boolean;
  /** What it was made from; must be of the firewall's cloud. */
  readonly origin?: IPortable;
  /** The peer as part of a construct id. */
  readonly idPart: string;
}

/**
 * The other side of a firewall rule.
 */
export abstract class Peer {
  /** Everybody, by IPv4. */
  public static anyIpv4(): Peer {
    return new AddressPeer("0.0.0.0/0", 4);
  }

  /** Everybody, by IPv6. */
  public static anyIpv6(): Peer {
    return new AddressPeer("::/0", 6);
  }

  /** An IPv4 address block, `192.0.2.0/24`. */
  public static ipv4(cidr: string): Peer {
    checkArguments("Peer.ipv4", { cidr });
    return new AddressPeer(cidr, 4);
  }

  /** An IPv6 address block, `2001:db8::/32`. */
  public static ipv6(cidr: string): Peer {
    checkArguments("Peer.ipv6", { cidr });
    return new AddressPeer(cidr, 6);
  }

  /** A public address of this program, on whichever cloud. */
  public static publicIp(publicIp: IPublicIp): Peer {
    checkArguments("Peer.publicIp", { publicIp });
    return new PublicIpPeer(publicIp);
  }

  /** All of a network. */
  public static network(network: INetwork): Peer {
    checkArguments("Peer.network", { network });
    return new BlockPeer("network", network, network.cidr);
  }

  /** All of a subnet. */
  public static subnet(subnet: ISubnet): Peer {
    checkArguments("Peer.subnet", { subnet });
    return new BlockPeer("subnet", subnet, subnet.cidr);
  }

  /** The servers behind a firewall, the same one or another. */
  public static firewall(firewall: IFirewall): Peer {
    checkArguments("Peer.firewall", { firewall });
    return new FirewallPeer(firewall);
  }

  /**
   * What a rule needs to know; notes faults.
   *
   * @internal
   */
  public abstract _resolve(faults: Faults): PeerSpec | undefined;
}

class AddressPeer extends Peer {
  public constructor(
    private readonly cidr: string,
    private readonly ipVersion: 4 | 6,
  ) {
    super();
  }

  public _resolve(faults: Faults): PeerSpec | undefined {
    const { cidr, ipVersion } = this;
    const unresolved = Token.isUnresolved(cidr);
    const block = checkBlock(faults, "peer", cidr, ipVersion);
    if (!unresolved && block === undefined) {
      return undefined;
    }
    const idPart = unresolved ? `token${ipVersion}` : cidr.replace(/[/:]/g, "_");
    return { cidr, ipVersion, overPrivateNetwork: block !== undefined && isPrivate(block), idPart };
  }
}

class PublicIpPeer extends Peer {
  public constructor(private readonly publicIp: IPublicIp) {
    super();
  }

  public _resolve(): PeerSpec {
    return {
      cidr: `${this.publicIp.address}/32`,
      ipVersion: 4,
      overPrivateNetwork: false,
      idPart: `ip-${this.publicIp.node.addr.slice(-8)}`,
    };
  }
}

class BlockPeer extends Peer {
  public constructor(
    private readonly kind: string,
    private readonly origin: INetwork | ISubnet,
    private readonly cidr: string | undefined,
  ) {
    super();
  }

  public _resolve(faults: Faults): PeerSpec | undefined {
    const { kind, origin, cidr } = this;
    if (cidr === undefined) {
      faults.add("peer", `${kind} ${origin.node.path}`, `a ${kind} whose cidr is known; import it with its cidr`);
      return undefined;
    }
    return { cidr, ipVersion: 4, overPrivateNetwork: true, origin, idPart: `${kind}-${origin.node.addr.slice(-8)}` };
  }
}

class FirewallPeer extends Peer {
  public constructor(private readonly firewall: IFirewall) {
    super();
  }

  public _resolve(faults: Faults): PeerSpec | undefined {
    const { firewall } = this;
    if (ZONED_SYMBOL in firewall) {
      const allowed = "one firewall; this is one in each zone, and a rule would speak of the first only; use Peer.network or Peer.subnet";
      faults.add("peer", `firewall ${firewall.node.path}`, allowed);
      return undefined;
    }
    return {
      peerFirewallId: firewall.firewallId,
      ipVersion: 4,
      overPrivateNetwork: true,
      origin: firewall,
      idPart: `firewall-${firewall.node.addr.slice(-8)}`,
    };
  }
}
