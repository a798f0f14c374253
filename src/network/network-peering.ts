import type { Construct } from "constructs";
import { NetworkCapability as C } from "./capabilities";
import type { Network } from "./network";
import { notePeering, peeringOf, routesInto } from "./peered-networks";
import { addPrivateBlock, privateBlocksOf } from "./private-blocks";
import type { AskedNeed } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { knownBlock, overlap } from "../core/cidr";
import { CloudMismatchError } from "../core/errors";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";

/**
 * Two networks that reach each other privately.
 */
export interface INetworkPeering extends IPortable {
  /** The cloud's identifier. */
  readonly networkPeeringId: string;
}

/**
 * Properties of a peering.
 */
export interface NetworkPeeringProps {
  /** One of the two networks, of this program. */
  readonly network: Network;
  /** The other, of the same cloud. Which is which makes no difference. */
  readonly peer: Network;
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

/**
 * A private way between two networks of one cloud. All of their subnets reach each other, also those that are added later:
 *
 * ```ts
 * new NetworkPeering(cloud, "shop-to-warehouse", { network: shop, peer: warehouse });
 * ```
 *
 * What comes from the peer is private traffic: firewalls that leave that open (`PrivateTraffic.OPEN`, the default) let it in, others what
 * their rules allow. A peering is for these two alone: networks that one of them is peered with, or its tunnels lead to, are not reached
 * from the other. Between two clouds there is the `VpnConnection`.
 */
export class NetworkPeering extends PortableConstruct implements INetworkPeering {
  public readonly networkPeeringId: string;

  /**
   * @throws ValidationError when the two are one, overlap, are peered already or lead elsewhere to the same addresses, a route of one
   * leads into the other, one has no subnet yet, or the name or a tag is wrong
   * @throws CloudMismatchError when they are of two clouds
   * @throws CapabilityError when the cloud has no peering
   */
  public constructor(scope: Construct, id: string, props: NetworkPeeringProps) {
    super(scope, id, Given.of("NetworkPeeringProps", props, ({ network }) => network.cloud));
    const { network, peer } = props;
    if (peer.cloud !== this.cloud) {
      const way = "networks of two clouds are joined by a VpnConnection on each side";
      throw new CloudMismatchError(this, "peer", this.cloud, peer.cloud, way);
    }
    const asked: AskedNeed[] = [
      [true, C.PEERING, "NetworkPeering"],
      [props.tags !== undefined, C.PEERING_TAGS, "tags"],
    ];
    requireCapabilities(this, "NetworkPeering", this.cloud, this.cloud.network, askedNeeds(asked));
    const faults = new Faults(this, "NetworkPeering");
    checkPair(faults, network, peer);
    const name = nameFor(this, this.cloud, "networkPeering", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    // By their paths, so that nothing is made anew when the program changes places.
    const [one, other] = [network, peer].sort((left, right) => (left.node.path < right.node.path ? -1 : 1));
    const handle = one._peeringHost!.addPeering(this, { name, peer: other._peeringHost!, tags });
    this.networkPeeringId = handle.networkPeeringId;
    notePeering(network, peer, this.node.path);
    addPrivateBlock(network, this, peer.cidr!);
    addPrivateBlock(peer, this, network.cidr!);
  }
}

/** Notes what keeps two networks from being peered. Blocks that only Terraform knows are left to the cloud. */
function checkPair(faults: Faults, network: Network, peer: Network): void {
  if (network === peer) {
    faults.add("peer", peer.node.path, "another network than the peering's own");
    return;
  }
  const known = peeringOf(network, peer);
  if (known !== undefined) {
    faults.add("peer", peer.node.path, `a network that is not peered with ${network.node.path} yet; ${known} does that`);
    return;
  }
  const [own, other] = [knownBlock(network.cidr), knownBlock(peer.cidr)];
  if (own !== undefined && other !== undefined && overlap(own, other)) {
    faults.add("peer", peer.cidr, `a network whose block is apart from that of ${network.node.path}, ${network.cidr}`);
  }
  checkSide(faults, "network", network, peer);
  checkSide(faults, "peer", peer, network);
}

/** Notes what keeps one of the two from being reached by the other. */
function checkSide(faults: Faults, property: string, side: Network, other: Network): void {
  if (side.subnets.length === 0) {
    faults.add(property, side.node.path, "a network with a subnet; call addSubnet before");
  }
  const block = knownBlock(side.cidr);
  for (const { cidr, path } of privateBlocksOf(other)) {
    const taken = knownBlock(cidr);
    if (block !== undefined && taken !== undefined && overlap(block, taken)) {
      faults.add(property, side.cidr, `a network whose block is apart from ${cidr}, which ${path} leads to from ${other.node.path}`);
    }
  }
  for (const path of routesInto(side, other)) {
    faults.add(property, side.cidr, `a network that no route of ${other.node.path} leads into; ${path} does`);
  }
}
