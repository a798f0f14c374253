import type { Construct } from "constructs";
import { NetworkCapability as C } from "./capabilities";
import { checkApartFromPeers } from "./peered-networks";
import { addPrivateBlock } from "./private-blocks";
import { checkBgpAddresses } from "./vpn-bgp-checks";
import type { VpnBgpAddresses, VpnConnectionProps } from "./vpn-connection-props";
import type { IVpnConnectionHandle, VpnBgpSpec } from "./vpn-driver";
import { VpnInitiator } from "./vpn-driver";
import type { VpnGateway } from "./vpn-gateway";
import type { VpnPeerSpec } from "./vpn-peer";
import { VpnProposal } from "./vpn-proposal";
import type { AskedNeed } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkSecret } from "../core/checks";
import { knownBlock, overlap } from "../core/cidr";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";

/**
 * An encrypted tunnel from a VPN gateway to a peer.
 */
export interface IVpnConnection extends IPortable {
  /** The cloud's identifier. */
  readonly vpnConnectionId: string;
  /** The key that the peer must have, too. Terraform treats it as sensitive; it is in Terraform's state. */
  readonly presharedKey: string;
}

/**
 * An encrypted tunnel (IPsec with IKEv2) between a network and the address blocks behind a peer. What is meant for them is sent through it.
 *
 * Two networks of one program, on two clouds, are joined by two of them, one on each side:
 *
 * ```ts
 * const there = new VpnConnection(berlin, "to-paris", { gateway: inBerlin, peer: VpnPeer.gateway(inParis) });
 * new VpnConnection(paris, "to-berlin", { gateway: inParis, peer: VpnPeer.gateway(inBerlin), presharedKey: there.presharedKey });
 * ```
 *
 * What comes through it is private traffic: firewalls that leave that open (`PrivateTraffic.OPEN`, the default) let it in, others what their
 * rules allow.
 */
export class VpnConnection extends PortableConstruct implements IVpnConnection {
  public readonly vpnConnectionId: string;
  private readonly handle: IVpnConnectionHandle;

  /**
   * @throws ValidationError when the peer's address or blocks are wrong or overlap the network's, the key is a literal, or a proposal,
   * an address, the name or a tag is wrong
   * @throws CapabilityError when the cloud, or that of the peer, has no such tunnels
   */
  public constructor(scope: Construct, id: string, props: VpnConnectionProps) {
    super(scope, id, Given.of("VpnConnectionProps", props, ({ gateway }) => gateway.cloud));
    const { gateway, peer, presharedKey, initiator = VpnInitiator.GATEWAY, ike = VpnProposal.STRONG, esp = VpnProposal.STRONG } = props;
    const usesBgp = peer._usesBgp(this.cloud);
    this.requireAll(props, usesBgp);
    const faults = new Faults(this, "VpnConnection");
    checkSecret(faults, "presharedKey", presharedKey);
    const { address: peerAddress, cidrs: peerCidrs, openCidrs, bgpAsn, blocks } = peer._resolve(faults, gateway);
    this.checkOverlaps(faults, gateway, blocks);
    if (!usesBgp && props.bgpAddresses !== undefined) {
      faults.add("bgpAddresses", props.bgpAddresses.address, "nothing, as the peer was given no bgpAsn");
    }
    const bgp = usesBgp ? bgpOf(faults, gateway, bgpAsn!, props.bgpAddresses) : undefined;
    const proposals = { ike: ike._resolve(faults, "ike"), esp: esp._resolve(faults, "esp") };
    const name = nameFor(this, this.cloud, "vpnConnection", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    gateway._peerBlocks.set(this.node.path, blocks);
    this.handle = gateway._handle.addConnection(this, { name, peerAddress, peerCidrs, presharedKey, initiator, ...proposals, bgp, tags });
    this.vpnConnectionId = this.handle.vpnConnectionId;
    openCidrs.forEach((cidr) => addPrivateBlock(gateway.network, this, cidr));
  }

  public get presharedKey(): string {
    return this.handle.presharedKey;
  }

  /** The gateway's address inside the tunnel, with the length of the prefix; undefined without BGP. */
  public get bgpAddress(): string | undefined {
    return this.handle.bgpAddress;
  }

  /** The peer's address inside the tunnel, with the length of the prefix; undefined without BGP. */
  public get bgpPeerAddress(): string | undefined {
    return this.handle.bgpPeerAddress;
  }

  /** Both clouds must be able to tell routes in the same way. */
  private requireAll(props: VpnConnectionProps, usesBgp: boolean): void {
    const { peer, presharedKey, bgpAddresses, initiator, tags } = props;
    const routes: AskedNeed = [true, usesBgp ? C.VPN_BGP : C.VPN_STATIC_ROUTES, "peer"];
    const own: AskedNeed[] = [
      routes,
      [bgpAddresses !== undefined, C.VPN_BGP_ADDRESSES, "bgpAddresses"],
      [presharedKey !== undefined, C.VPN_GIVEN_KEY, "presharedKey"],
      [presharedKey === undefined, C.VPN_GENERATED_KEY, "presharedKey"],
      [initiator === VpnInitiator.PEER, C.VPN_PEER_INITIATES, "initiator"],
      [tags !== undefined, C.VPN_TAGS, "tags"],
    ];
    requireCapabilities(this, "VpnConnection", this.cloud, this.cloud.network, askedNeeds(own));
    if (peer._cloud !== undefined) {
      requireCapabilities(this, "VpnConnection", peer._cloud, peer._cloud.network, askedNeeds([routes]));
    }
  }

  private checkOverlaps(faults: Faults, gateway: VpnGateway, blocks: VpnPeerSpec["blocks"]): void {
    const { cidr } = gateway.network;
    const own = knownBlock(cidr);
    if (own !== undefined && blocks.some((block) => overlap(block, own))) {
      faults.add("peer", "an address block of the peer", `blocks apart from the network's own, ${cidr}`);
    }
    for (const [path, others] of gateway._peerBlocks) {
      if (blocks.some((block) => others.some((other) => overlap(block, other)))) {
        faults.add("peer", "an address block of the peer", `blocks apart from those that ${path} leads to`);
      }
    }
    checkApartFromPeers(faults, "peer", gateway.network, blocks);
  }
}

function bgpOf(faults: Faults, gateway: VpnGateway, peerAsn: number, addresses: VpnBgpAddresses | undefined): VpnBgpSpec {
  if (peerAsn === gateway.bgpAsn) {
    faults.add("peer", `autonomous system ${peerAsn}`, "a peer of another autonomous system than the gateway's own, as BGP tells routes between two of them");
  }
  checkBgpAddresses(faults, addresses);
  return { peerAsn, ...addresses };
}
