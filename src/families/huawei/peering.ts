import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { IRoutes } from "./routes";
import type { NetworkPeeringHandle } from "../../network/peering-driver";

/** One of the two VPCs of a peering. */
export interface PeeredVpc {
  readonly networkId: string;
  /** The block that all its subnets lie in, also those that are added later. */
  readonly cidr: string;
  readonly routes: IRoutes;
}

/** Peers two VPCs of one project, which needs nobody's consent. The cloud makes no routes itself. */
export function definePeering(scope: Construct, context: HuaweiContext, name: string, own: PeeredVpc, peer: PeeredVpc): NetworkPeeringHandle {
  const { provider, resources } = context;
  const { id: peeringId } = new resources.peering(scope, "Resource", { provider, name, vpcId: own.networkId, peerVpcId: peer.networkId });
  own.routes.addPeering(scope, "Route", { destination: peer.cidr, peeringId });
  peer.routes.addPeering(scope, "PeerRoute", { destination: own.cidr, peeringId });
  return { networkPeeringId: peeringId };
}
