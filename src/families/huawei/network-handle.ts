import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { checkVpcBlock, gatewayOf } from "./blocks";
import type { HuaweiContext } from "./context";
import type { PeeredVpc } from "./peering";
import { definePeering } from "./peering";
import { defineAddress } from "./public-address";
import type { Made } from "./resources";
import type { IRoutes } from "./routes";
import { Faults } from "../../core/faults";
import { tagMap } from "../../core/tags";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";
import type { IPeeringHost, NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";

/** A gateway, and the address that servers go out by. */
interface Nat {
  readonly gateway: Made;
  readonly address: Made;
}

/** A VPC. Without a gateway, only servers with a public address get out of it. */
export class NetworkHandle implements INetworkHandle, IPeeringHost, PeeredVpc {
  public readonly networkId: string;
  public readonly cidr: string;
  public readonly routes: IRoutes;
  private nat?: Nat;

  public constructor(
    private readonly scope: Construct,
    private readonly context: HuaweiContext,
    private readonly spec: NetworkSpec,
  ) {
    const { provider, resources } = context;
    const { name, cidr } = spec;
    checkVpcBlock(scope, cidr);
    this.cidr = cidr;
    this.networkId = new resources.vpc(scope, "Resource", { provider, name, cidr, tags: tagMap(spec.tags) }).id;
    this.routes = resources.routes({ scope, name, vpcId: this.networkId, provider });
  }

  public get peering(): IPeeringHost {
    return this;
  }

  public addPeering(scope: Construct, { name, peer }: NetworkPeeringSpec): NetworkPeeringHandle {
    return definePeering(scope, this.context, name, this, peer as NetworkHandle);
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const { provider, resources } = this.context;
    const subnet = new resources.subnet(scope, "Resource", {
      provider,
      name: spec.name,
      vpcId: this.networkId,
      cidr: spec.cidr,
      gatewayIp: gatewayOf(spec.cidr),
      dnsList: spec.dnsServers,
      tags: tagMap(spec.tags),
    });
    const subnetId = subnet.id;
    this.context.noteSubnet(subnetId, subnet.subnetId);
    this.routes.addSubnet(subnetId);
    return { subnetId, dependencies: this.letOut(scope, subnetId) };
  }

  public addRoute(scope: Construct, { destination, nextHopServerId, nextHopAddress }: RouteSpec): void {
    const serverId = nextHopServerId ?? new Faults(scope, "Route").refuse("target", nextHopAddress, "a server, as routes lead to servers here");
    this.routes.add(scope, { destination, serverId });
  }

  /** A rule for each subnet; servers wait for it, so that their first boot gets out. */
  private letOut(scope: Construct, subnetId: string): ITerraformDependable[] {
    if (this.spec.egress !== Egress.NAT) {
      return [];
    }
    const { provider, resources } = this.context;
    this.nat ??= this.defineNat(subnetId);
    const { gateway, address } = this.nat;
    return [resources.snatRule(scope, "SnatRule", { provider, natGatewayId: gateway.id, subnetId, floatingIpId: address.id })];
  }

  /** A gateway stands on one subnet, the first, and serves all. */
  private defineNat(subnetId: string): Nat {
    const { scope, context, spec } = this;
    const { provider, resources, traits } = context;
    const { name } = spec;
    const address = defineAddress(scope, "NatAddress", context, spec);
    const config = { provider, name, spec: traits.natSize, vpcId: this.networkId, subnetId, tags: tagMap(spec.tags) };
    const gateway = resources.natGateway(scope, "NatGateway", config);
    this.routes.addNatGateway(gateway.id);
    return { gateway, address };
  }
}
