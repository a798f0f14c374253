import type { Construct } from "constructs";
import type { Context } from "./context";
import type { Vpc } from "../../../l1/scaleway/vpc";
import { VpcConnector } from "../../../l1/scaleway/vpc-connector";
import { VpcRoute } from "../../../l1/scaleway/vpc-route";
import { tagList } from "../../core/tags";
import type { NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";

/** One of the two VPCs of a peering. */
export interface PeeredVpc {
  readonly vpc: Vpc;
  /** The block that all its Private Networks lie in, also those that are added later. */
  readonly cidr: string;
}

/**
 * Peers two VPCs. Scaleway wants a connector from each, which meet when both are there, and makes no routes itself.
 *
 * @see https://www.scaleway.com/en/docs/vpc-peering/reference-content/features-limitations/
 */
export function definePeering(
  scope: Construct,
  { provider }: Context,
  own: PeeredVpc,
  peer: PeeredVpc,
  spec: NetworkPeeringSpec,
): NetworkPeeringHandle {
  const { name } = spec;
  const tags = tagList(spec.tags);
  const lead = (from: PeeredVpc, to: PeeredVpc, connectorId: string, routeId: string): VpcConnector => {
    from.vpc.enableRouting = true;
    const connector = new VpcConnector(scope, connectorId, { provider, name, vpcId: from.vpc.id, targetVpcId: to.vpc.id, tags });
    const nexthopVpcConnectorId = connector.id;
    new VpcRoute(scope, routeId, { provider, vpcId: from.vpc.id, description: name, destination: to.cidr, nexthopVpcConnectorId, tags });
    return connector;
  };
  const { id } = lead(own, peer, "Resource", "Route");
  lead(peer, own, "PeerConnector", "PeerRoute");
  return { networkPeeringId: id };
}
