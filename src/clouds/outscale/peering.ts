import type { Construct } from "constructs";
import type { Context } from "./context";
import type { RoutingTable } from "./route-table";
import { tagBlocks } from "./tags";
import { NetPeering } from "../../../l1/outscale/net-peering";
import { NetPeeringAcceptation } from "../../../l1/outscale/net-peering-acceptation";
import type { NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";

/** One of the two Nets of a peering. */
export interface PeeredNet {
  readonly networkId: string;
  /** The block that all its subnets lie in, also those that are added later. */
  readonly cidr: string;
  /** What its subnets go by. */
  readonly routingTables: RoutingTable[];
}

/**
 * Peers two Nets. One asks and the other accepts, though both are the account's own, and OUTSCALE makes no routes itself.
 *
 * @see https://docs.outscale.com/en/userguide/About-Net-Peerings.html
 */
export function definePeering(
  scope: Construct,
  { provider }: Context,
  own: PeeredNet,
  peer: PeeredNet,
  spec: NetworkPeeringSpec,
): NetworkPeeringHandle {
  const tags = tagBlocks(spec.name, spec.tags);
  const { netPeeringId } = new NetPeering(scope, "Resource", { provider, sourceNetId: own.networkId, accepterNetId: peer.networkId, tags });
  // The other Net takes a route only when it has accepted.
  const dependsOn = [new NetPeeringAcceptation(scope, "Acceptation", { provider, netPeeringId })];
  own.routingTables.forEach((table) => table.lead(scope, "Route", peer.cidr, { netPeeringId, dependsOn }));
  peer.routingTables.forEach((table) => table.lead(scope, "PeerRoute", own.cidr, { netPeeringId, dependsOn }));
  return { networkPeeringId: netPeeringId };
}
