import type { Construct } from "constructs";
import { VpcRoute } from "../../../l1/flexibleengine/vpc-route";
import type { IRoutes, PeeringRoute, RoutedNetwork, ServerRoute } from "../../families/huawei/routes";

/** The routes of a network: each an entry of the table that comes with the VPC, where the gateway's way out stands, too. */
export class Routes implements IRoutes {
  public constructor(private readonly network: RoutedNetwork) {}

  /** Every subnet goes by the VPC's table. */
  public addSubnet(_subnetId: string): void {}

  /** The cloud writes the way out by itself. */
  public addNatGateway(_natGatewayId: string): void {}

  public add(scope: Construct, { destination, serverId }: ServerRoute): void {
    const { provider, vpcId } = this.network;
    new VpcRoute(scope, "Resource", { provider, vpcId, destination, type: "ecs", nexthop: serverId });
  }

  public addPeering(scope: Construct, id: string, { destination, peeringId: nexthop }: PeeringRoute): void {
    const { provider, vpcId } = this.network;
    new VpcRoute(scope, id, { provider, vpcId, destination, type: "peering", nexthop });
  }
}
