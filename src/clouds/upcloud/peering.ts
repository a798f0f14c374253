import { Construct } from "constructs";
import type { Context } from "./context";
import type { Member, NetworkHandle } from "./private-network";
import { NetworkPeering } from "../../../l1/upcloud/network-peering";
import { tagMap } from "../../core/tags";
import type { NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";

/**
 * Peers two routers. UpCloud peers networks, which are subnets here: each of one router with each of the other, and in both directions, as
 * a peering in one direction waits for its other half.
 *
 * @see https://github.com/UpCloudLtd/terraform-provider-upcloud/blob/main/docs/resources/network_peering.md
 */
export function definePeering(
  scope: Construct,
  { provider }: Context,
  own: NetworkHandle,
  peer: NetworkHandle,
  spec: NetworkPeeringSpec,
): NetworkPeeringHandle {
  const { name } = spec;
  const labels = tagMap(spec.tags);
  let first: NetworkPeering | undefined;
  const known: { readonly own: Member[]; readonly peer: Member[] } = { own: [], peer: [] };
  const pair = (one: Member, other: Member): void => {
    // The first pair is there from the start, as both networks have a subnet by then; those that come later are called by their subnets.
    const place = first === undefined ? scope : new Construct(scope, `${one.scope.node.id}-${other.scope.node.id}`);
    const lead = (id: string, from: Member, to: Member): NetworkPeering =>
      new NetworkPeering(place, id, { provider, name, network: [{ uuid: from.network.id }], peerNetwork: [{ uuid: to.network.id }], labels });
    const there = lead("Resource", one, other);
    lead("Back", other, one);
    first ??= there;
  };
  own.onSubnet((member) => {
    known.own.push(member);
    known.peer.forEach((other) => pair(member, other));
  });
  peer.onSubnet((member) => {
    known.peer.push(member);
    known.own.forEach((one) => pair(one, member));
  });
  own.leadTo(peer.cidr);
  peer.leadTo(own.cidr);
  return { networkPeeringId: first!.id };
}
