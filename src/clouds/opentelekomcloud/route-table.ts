import type { Construct } from "constructs";
import type { VpcRouteTableV1Route } from "../../../l1/opentelekomcloud/vpc-route-table-v1";
import { VpcRouteTableV1 } from "../../../l1/opentelekomcloud/vpc-route-table-v1";
import { VpcRouteV2 } from "../../../l1/opentelekomcloud/vpc-route-v2";
import type { IRoutes, PeeringRoute, RoutedNetwork, ServerRoute } from "../../families/huawei/routes";

/**
 * The routes of a network: a table of its own, for all its subnets, once there is a route.
 *
 * Routes to servers the provider cannot write into the table that comes with a VPC. That one holds the way to the gateway of Egress.NAT, so the own table
 * gets the same.
 */
export class RouteTable implements IRoutes {
  private readonly subnets: string[] = [];
  private readonly routes = new Map<string, VpcRouteTableV1Route>();
  private wayOut: VpcRouteTableV1Route[] = [];
  private table?: VpcRouteTableV1;

  public constructor(private readonly network: RoutedNetwork) {}

  public addSubnet(subnetId: string): void {
    this.subnets.push(subnetId);
    this.write();
  }

  public addNatGateway(natGatewayId: string): void {
    this.wayOut = [{ destination: "0.0.0.0/0", type: "nat", nexthop: natGatewayId }];
    this.write();
  }

  public add(scope: Construct, { destination, serverId }: ServerRoute): void {
    this.routes.set(scope.node.path, { destination, type: "ecs", nexthop: serverId });
    this.table ??= new VpcRouteTableV1(this.network.scope, "RouteTable", {
      name: this.network.name,
      vpcId: this.network.vpcId,
      provider: this.network.provider,
    });
    this.write();
  }

  /** Such routes the provider can write into the table that comes with a VPC; the own table, if there is one, gets the same. */
  public addPeering(scope: Construct, id: string, { destination, peeringId: nexthop }: PeeringRoute): void {
    const { provider, vpcId } = this.network;
    const route = { destination, type: "peering", nexthop };
    new VpcRouteV2(scope, id, { provider, vpcId, ...route });
    this.routes.set(scope.node.path, route);
    this.write();
  }

  /** The lists are in a fixed order, whatever that of the program. */
  private write(): void {
    if (this.table !== undefined) {
      const ordered = [...this.routes].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, route]) => route);
      this.table.subnets = [...this.subnets];
      this.table.putRoute([...this.wayOut, ...ordered]);
    }
  }
}
