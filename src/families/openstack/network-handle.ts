import type { ITerraformDependable } from "cdktf";
import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { externalNetworkId } from "./lookups";
import { definePeering } from "./peering";
import { VpnGatewayHandle } from "./vpn-gateway";
import { NetworkingNetworkV2 } from "../../../l1/openstack/networking-network-v2";
import { NetworkingRouterInterfaceV2 } from "../../../l1/openstack/networking-router-interface-v2";
import { NetworkingRouterRouteV2 } from "../../../l1/openstack/networking-router-route-v2";
import { NetworkingRouterV2 } from "../../../l1/openstack/networking-router-v2";
import { NetworkingSubnetV2 } from "../../../l1/openstack/networking-subnet-v2";
import { tagList } from "../../core/tags";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";
import type { IPeeringHost, NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";
import type { IVpnGatewayHandle, IVpnHost, VpnGatewaySpec } from "../../network/vpn-driver";

/** A subnet that a router may yet have to reach. */
export interface Member {
  readonly scope: Construct;
  readonly cidr: string;
  readonly subnet: NetworkingSubnetV2;
  routerInterface?: NetworkingRouterInterfaceV2;
}

/** A network on Neutron, with the router that leads out of it. */
export class NetworkHandle implements INetworkHandle, IVpnHost, IPeeringHost {
  public readonly networkId: string;
  public readonly vpn: IVpnHost = this;
  public readonly peering: IPeeringHost = this;
  private readonly members: Member[] = [];
  private readonly listeners: ((member: Member) => void)[] = [];
  private router?: NetworkingRouterV2;

  public constructor(
    private readonly scope: Construct,
    private readonly context: DriverContext,
    private readonly spec: NetworkSpec,
  ) {
    const { provider } = context;
    this.networkId = new NetworkingNetworkV2(scope, "Resource", { name: spec.name, tags: tagList(spec.tags), provider }).id;
    if (spec.egress !== Egress.NONE) {
      this.router = this.defineRouter(externalNetworkId(context));
    }
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const { provider } = this.context;
    const subnet = new NetworkingSubnetV2(scope, "Resource", {
      name: spec.name,
      networkId: this.networkId,
      cidr: spec.cidr,
      dnsNameservers: spec.dnsServers,
      tags: tagList(spec.tags),
      provider,
    });
    const member: Member = { scope, cidr: spec.cidr, subnet };
    this.members.push(member);
    this.listeners.forEach((listener) => listener(member));
    return { subnetId: subnet.id, dependencies: this.connect() };
  }

  public addRoute(scope: Construct, spec: RouteSpec): void {
    this.routeTo(scope, "Resource", spec.destination, spec.nextHopAddress);
  }

  /** A network that nothing leaves gets a router of its own, without a way out, once a route needs one. */
  public routeTo(scope: Construct, id: string, destinationCidr: string, nextHop: string, after: ITerraformDependable[] = []): void {
    const { provider } = this.context;
    this.router ??= this.defineRouter(undefined);
    const dependsOn = [...this.connect(), ...after];
    new NetworkingRouterRouteV2(scope, id, { routerId: this.router.id, destinationCidr, nextHop, dependsOn, provider });
  }

  /** Tells of each subnet, now and later. */
  public onSubnet(listener: (member: Member) => void): void {
    this.listeners.push(listener);
    this.members.forEach(listener);
  }

  public get cidr(): string {
    return this.spec.cidr;
  }

  public addPeering(scope: Construct, spec: NetworkPeeringSpec): NetworkPeeringHandle {
    return definePeering(scope, this.context, this, spec.peer as NetworkHandle, spec);
  }

  /** It stands on the router. The subnets are read off the router's interfaces, so that the tunnels go before those. */
  public addVpnGateway(scope: Construct, spec: VpnGatewaySpec): IVpnGatewayHandle {
    const subnetIds = Lazy.listValue({ produce: () => this.connect().map((routerInterface) => routerInterface.subnetId) });
    return new VpnGatewayHandle(scope, this.context, spec, { routerId: this.router!.id, subnetIds });
  }

  private defineRouter(networkId: string | undefined): NetworkingRouterV2 {
    const { name, tags } = this.spec;
    const { provider, profile } = this.context;
    const availabilityZoneHints = profile.routerZone === undefined ? undefined : [profile.routerZone];
    return new NetworkingRouterV2(this.scope, "Router", { name, externalNetworkId: networkId, availabilityZoneHints, tags: tagList(tags), provider });
  }

  /** Leads the router to each subnet that it does not reach yet. */
  private connect(): NetworkingRouterInterfaceV2[] {
    const { router } = this;
    if (router === undefined) {
      return [];
    }
    const { provider } = this.context;
    return this.members.map((member) => {
      const config = { routerId: router.id, subnetId: member.subnet.id, provider };
      member.routerInterface ??= new NetworkingRouterInterfaceV2(member.scope, "RouterInterface", config);
      return member.routerInterface;
    });
  }
}
