import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import type { Gateway } from "./gateway";
import type { PeeredVpc } from "./peering";
import { definePeering } from "./peering";
import { VpnGatewayHandle } from "./vpn-gateway";
import type { Vpc } from "../../../l1/scaleway/vpc";
import { VpcPrivateNetwork } from "../../../l1/scaleway/vpc-private-network";
import { VpcRoute } from "../../../l1/scaleway/vpc-route";
import { knownBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import { tagList } from "../../core/tags";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { RouteTelling } from "../../network/driver";
import type { IPeeringHost, NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";
import type { IVpnGatewayHandle, IVpnHost, VpnGatewaySpec } from "../../network/vpn-driver";

/**
 * The largest block of a Private Network, as the API answers to a larger one.
 *
 * @see https://github.com/scaleway/scaleway-sdk-go/issues/1807
 */
const SHORTEST_PREFIX = 20;

/** A VPC and the Private Networks in it. */
export class VpcHandle implements INetworkHandle, IVpnHost, IPeeringHost {
  /**
   * Servers that run learn of a new route within half an hour. All of a Private Network are on one segment, so what forwards can be told straight away.
   *
   * @see https://www.scaleway.com/en/docs/vpc/how-to/manage-routing/
   */
  public readonly routeTelling = RouteTelling.TARGET;
  public readonly vpn: IVpnHost = this;
  public readonly peering: IPeeringHost = this;
  private readonly cidrs: string[] = [];

  public constructor(
    private readonly context: Context,
    private readonly vpc: Vpc,
    private readonly spec: NetworkSpec,
    private readonly gateway: Gateway | undefined,
  ) {}

  public get networkId(): string {
    return this.vpc.id;
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const cidr = this.fit(scope, spec.cidr);
    const privateNetwork = new VpcPrivateNetwork(scope, "Resource", {
      provider: this.context.provider,
      vpcId: this.vpc.id,
      name: spec.name,
      ipv4Subnet: { subnet: cidr },
      tags: tagList(spec.tags),
    });
    this.cidrs.push(cidr);
    if (this.cidrs.length > 1) {
      this.vpc.enableRouting = true;
    }
    const dependencies = this.gateway ? [this.gateway.join(scope, privateNetwork.id)] : [];
    return { subnetId: privateNetwork.id, cidr, dependencies };
  }

  /** A VPC that routes, and was made since 2025, tells its routes to all of its Private Networks. */
  public addRoute(scope: Construct, spec: RouteSpec): void {
    this.vpc.enableRouting = true;
    new VpcRoute(scope, "Resource", {
      provider: this.context.provider,
      vpcId: this.vpc.id,
      description: spec.name,
      destination: spec.destination,
      nexthopResourceId: spec.nextHopInterfaceId,
      tags: tagList(spec.tags),
    });
  }

  /** The routes to its peers are told to all Private Networks of a VPC that routes. */
  public addVpnGateway(scope: Construct, spec: VpnGatewaySpec): IVpnGatewayHandle {
    this.vpc.enableRouting = true;
    // Subnets may be added after the gateway.
    return new VpnGatewayHandle(scope, this.context, spec, Lazy.listValue({ produce: () => this.cidrs }));
  }

  public addPeering(scope: Construct, spec: NetworkPeeringSpec): NetworkPeeringHandle {
    return definePeering(scope, this.context, this.peered, (spec.peer as VpcHandle).peered, spec);
  }

  private get peered(): PeeredVpc {
    return { vpc: this.vpc, cidr: this.spec.cidr };
  }

  /** A subnet over the whole of a network larger than a Private Network may be takes the first part of it. */
  private fit(scope: Construct, cidr: string): string {
    const block = knownBlock(cidr);
    if (block === undefined || block.prefixLength >= SHORTEST_PREFIX) {
      return cidr;
    }
    if (cidr !== this.spec.cidr) {
      const faults = new Faults(scope, "Subnet");
      faults.add("cidr", cidr, `a block of /${SHORTEST_PREFIX} to /29, as Scaleway's Private Networks are no larger`);
      faults.throwIfAny();
    }
    return `${cidr.slice(0, cidr.indexOf("/"))}/${SHORTEST_PREFIX}`;
  }
}
