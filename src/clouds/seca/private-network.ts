import type { Construct } from "constructs";
import type { Context } from "./context";
import { InternetGateway } from "../../../l1/seca/internet-gateway";
import { Network } from "../../../l1/seca/network";
import { RouteTable } from "../../../l1/seca/route-table";
import { Subnet } from "../../../l1/seca/subnet";
import { tagMap } from "../../core/tags";
import { AddressPlan } from "../../families/addresses/address-plan";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";

/**
 * A network with one route table for its subnets, which leads to the internet unless nothing may get out. Networks and route tables are
 * known by their names, though the arguments end in `_id`.
 */
export class NetworkHandle implements INetworkHandle {
  public readonly networkId: string;
  private readonly routes: RouteTable;

  public constructor(
    private readonly context: Context,
    scope: Construct,
    spec: NetworkSpec,
  ) {
    const { place } = context;
    const shared = { ...place, name: spec.name, labels: tagMap(spec.tags) };
    const network = new Network(scope, "Resource", { ...shared, skuId: context.networkSku(), cidr: { ipv4: spec.cidr } });
    this.networkId = network.name;
    const gateway = spec.egress === Egress.NONE ? undefined : new InternetGateway(scope, "InternetGateway", { ...shared, egressOnly: false });
    this.routes = new RouteTable(scope, "RouteTable", {
      ...shared,
      networkId: this.networkId,
      routes: gateway && [{ destinationCidrBlock: "0.0.0.0/0", targetId: gateway.id }],
    });
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const subnet = new Subnet(scope, "Resource", {
      ...this.context.place,
      name: spec.name,
      networkId: this.networkId,
      cidr: { ipv4: spec.cidr },
      routeTableId: this.routes.name,
      labels: tagMap(spec.tags),
    });
    const subnetId = subnet.id;
    this.context.addresses.set(subnetId, new AddressPlan(spec.cidr, this.context.cloud.node.path));
    return { subnetId, dependencies: [] };
  }

  /** Never called: the capability is not listed. */
  public addRoute(_scope: Construct, _spec: RouteSpec): void {}
}
