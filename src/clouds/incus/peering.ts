import type { Construct } from "constructs";
import { AclChain } from "./acl-chain";
import type { Context } from "./context";
import { configOf, tagConfig } from "./tags";
import { NetworkPeer } from "../../../l1/incus/network-peer";
import type { NetworkPeeringHandle } from "../../network/peering-driver";

/** A network of a peering. */
export interface PeeredNetwork {
  readonly networkId: string;
  readonly cidr: string;
}

/** A network and the one that it is peered with. */
type Pair = readonly [PeeredNetwork, PeeredNetwork];

/** What both halves of a peering are told. */
interface Peering {
  readonly name: string;
  readonly tags: Record<string, string>;
}

/**
 * Defines a peering: Incus has a half of it on each network, and joins them once there are both.
 *
 * @see https://linuxcontainers.org/incus/docs/main/howto/network_ovn_peers/
 */
export function definePeering(context: Context, scope: Construct, [one, other]: Pair, peering: Peering): NetworkPeeringHandle {
  const there = defineHalf(context, scope, "Resource", [one, other], peering);
  defineHalf(context, scope, "Back", [other, one], peering);
  return { networkPeeringId: there.name };
}

/** What a server sends is dropped where no rule of its own allows it, so its firewall has to be told of the way. */
function defineHalf(context: Context, scope: Construct, id: string, [from, to]: Pair, { name, tags }: Peering): NetworkPeer {
  const { place, settings, cloud } = context;
  const peer = new NetworkPeer(scope, id, {
    ...place,
    name,
    network: from.networkId,
    targetNetwork: to.networkId,
    targetProject: settings.project,
    config: configOf(tagConfig(tags)),
  });
  AclChain.of(cloud, settings.home).addPeer(peer);
  context.peerWays.add(from.networkId, { from: from.cidr, to: to.cidr });
  return peer;
}
