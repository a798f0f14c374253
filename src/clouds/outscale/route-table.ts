import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { tagBlocks } from "./tags";
import { Route } from "../../../l1/outscale/route";
import { RouteTable } from "../../../l1/outscale/route-table";
import { RouteTableLink } from "../../../l1/outscale/route-table-link";
import type { NetworkSpec, RouteSpec } from "../../network/driver";

/** Where what is meant for elsewhere goes: one of the identifiers. */
export interface WayOut {
  readonly gatewayId?: string;
  readonly natServiceId?: string;
  readonly netPeeringId?: string;
  readonly nicId?: string;
  /** What must exist before. @default - nothing but what it refers to */
  readonly dependsOn?: ITerraformDependable[];
}

/** A route table of a Net, and the subnets that go by it. */
export class RoutingTable {
  /** What must exist before anything gets out. */
  public readonly dependencies: ITerraformDependable[] = [];
  private readonly table: RouteTable;

  /**
   * @param kind nothing for the table that servers without an address of their own go by, else a word that its ids begin with
   */
  public constructor(
    private readonly context: Context,
    scope: Construct,
    netId: string,
    spec: NetworkSpec,
    private readonly kind: string,
    wayOut: WayOut | undefined,
  ) {
    const { provider } = context;
    this.table = new RouteTable(scope, `${kind}RouteTable`, { provider, netId, tags: tagBlocks(spec.name, spec.tags) });
    if (wayOut) {
      this.dependencies.push(this.define(scope, `${kind}DefaultRoute`, "0.0.0.0/0", wayOut));
    }
  }

  /** Lets a subnet go by this table. */
  public link(scope: Construct, id: string, subnetId: string): RouteTableLink {
    const { provider } = this.context;
    return new RouteTableLink(scope, id, { provider, routeTableId: this.table.routeTableId, subnetId });
  }

  /** Sends packets for other addresses to a server. */
  public addRoute(scope: Construct, { destination, nextHopInterfaceId: nicId }: RouteSpec): void {
    this.define(scope, this.kind === "" ? "Resource" : this.kind, destination, { nicId });
  }

  /** Sends packets for other addresses another way; each table of a Net does so by a route of its own. */
  public lead(scope: Construct, id: string, destinationIpRange: string, way: WayOut): void {
    this.define(scope, `${this.kind}${id}`, destinationIpRange, way);
  }

  private define(scope: Construct, id: string, destinationIpRange: string, way: WayOut): Route {
    return new Route(scope, id, { provider: this.context.provider, routeTableId: this.table.routeTableId, destinationIpRange, ...way });
  }
}
