import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";

/** A network that may have routes. */
export interface RoutedNetwork {
  /** The construct of the network. */
  readonly scope: Construct;
  readonly name: string;
  readonly vpcId: string;
  readonly provider: TerraformProvider;
}

/** A route to a server. */
export interface ServerRoute {
  readonly destination: string;
  /** The server that forwards. */
  readonly serverId: string;
}

/** A route into a peered network. */
export interface PeeringRoute {
  readonly destination: string;
  readonly peeringId: string;
}

/** The routes of a network. */
export interface IRoutes {
  /** Takes note of a subnet. */
  addSubnet(subnetId: string): void;
  /** Takes note of the gateway that is the way out. */
  addNatGateway(natGatewayId: string): void;
  /** Defines a route. `scope` is the Route. */
  add(scope: Construct, route: ServerRoute): void;
  /** Defines a route into a peered network. `scope` is the NetworkPeering; a resource of its own has the id. */
  addPeering(scope: Construct, id: string, route: PeeringRoute): void;
}
