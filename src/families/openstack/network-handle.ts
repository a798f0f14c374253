import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { externalNetworkId } from "./lookups";
import { VpnGatewayHandle } from "./vpn-gateway";
import { NetworkingNetworkV2 } from "../../../l1/openstack/networking-network-v2";
import { NetworkingRouterInterfaceV2 } from "../../../l1/openstack/networking-router-interface-v2";
import { NetworkingRouterRouteV2 } from "../../../l1/openstack/networking-router-route-v2";
import { NetworkingRouterV2 } from "../../../l1/openstack/networking-router-v2";
import { NetworkingSubnetV2 } from "../../../l1/openstack/networking-subnet-v2";
import { tagList } from "../../core/tags";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";
import type { IVpnGatewayHandle, IVpnHost, VpnGatewaySpec } from "../../network/vpn-driver";

/** A subnet that a router may yet have to reach. */
interface Member {
  readonly scope: Construct;
  readonly subnet: NetworkingSubnetV2;
  routerInterface?: NetworkingRouterInterfaceV2;
}

/** A network on Neutron, with the router that leads out of it. */
export class NetworkHandle implements INetworkHandle, IVpnHost {
  public readonly networkId: string;
  public readonly vpn: IVpnHost = this;
  private readonly members: Member[] = [];
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
    this.members.push({ scope, subnet });
    return { subnetId: subnet.id, dependencies: this.connect() };
  }

  /** A network that nothing leaves gets a router of its own, without a way out, once a route needs one. */
  public addRoute(scope: Construct, spec: RouteSpec): void {
    const { provider } = this.context;
    this.router ??= this.defineRouter(undefined);
    new NetworkingRouterRouteV2(scope, "Resource", {
      routerId: this.router.id,
      destinationCidr: spec.destination,
      nextHop: spec.nextHopAddress,
      dependsOn: this.connect(),
      provider,
    });
  }

  /** It stands on the router. The subnets are read off the router's interfaces, so that the tunnels go before those. */
  public addVpnGateway(scope: Construct, spec: VpnGatewaySpec): IVpnGatewayHandle {
    const subnetIds = Lazy.listValue({ produce: () => this.connect().map((routerInterface) => routerInterface.subnetId) });
    return new VpnGatewayHandle(scope, this.context, spec, { routerId: this.router!.id, subnetIds });
  }

  private defineRouter(networkId: string | undefined): NetworkingRouterV2 {
    const { name, tags } = this.spec;
    const { provider } = this.context;
    return new NetworkingRouterV2(this.scope, "Router", { name, externalNetworkId: networkId, tags: tagList(tags), provider });
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
