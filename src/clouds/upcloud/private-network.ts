import type { Construct } from "constructs";
import type { Context } from "./context";
import { defineNatGateway } from "./nat-gateway";
import { definePeering } from "./peering";
import { VpnGatewayHandle } from "./vpn-gateway";
import type { Gateway } from "../../../l1/upcloud/gateway";
import type { NetworkIpNetwork } from "../../../l1/upcloud/network";
import { Network } from "../../../l1/upcloud/network";
import { Router } from "../../../l1/upcloud/router";
import { CodedError } from "../../core/coded-error";
import { Faults } from "../../core/faults";
import { tagMap } from "../../core/tags";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";
import type { IPeeringHost, NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";
import type { IVpnGatewayHandle, IVpnHost, VpnGatewaySpec } from "../../network/vpn-driver";

/** A subnet, which is a network at UpCloud. */
export interface Member {
  readonly scope: Construct;
  readonly spec: SubnetSpec;
  readonly network: Network;
}

/** A router, and the networks on it: UpCloud's networks have one block of addresses each, as a subnet has. */
export class NetworkHandle implements INetworkHandle, IVpnHost, IPeeringHost {
  public readonly networkId: string;
  public readonly vpn: IVpnHost = this;
  public readonly peering: IPeeringHost = this;
  private readonly members: Member[] = [];
  private readonly listeners: ((member: Member) => void)[] = [];
  private readonly peerCidrs = new Set<string>();
  private readonly gateway?: Gateway;
  private hasVpn = false;

  public constructor(
    private readonly context: Context,
    scope: Construct,
    private readonly spec: NetworkSpec,
  ) {
    const behindGateway = spec.egress === Egress.NAT;
    const router = new Router(scope, "Resource", { provider: context.provider, name: spec.name, labels: tagMap(spec.tags) });
    this.networkId = router.id;
    context.routers.set(this.networkId, router);
    if (behindGateway) {
      // The gateway adds routes of its own: docs/resources/gateway.md of the provider.
      context.leaveRoutesOf(this.networkId);
      this.gateway = defineNatGateway(context, scope, this.networkId, spec);
      context.behindGateways.add(this.networkId);
    }
  }

  public get cidr(): string {
    return this.spec.cidr;
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const network = new Network(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.zone,
      name: spec.name,
      router: this.networkId,
      ipNetwork: [this.addresses(spec)],
      labels: tagMap(spec.tags),
    });
    const member: Member = { scope, spec, network };
    this.members.push(member);
    this.listeners.forEach((listener) => listener(member));
    return { subnetId: network.id, dependencies: this.gateway ? [this.gateway] : [] };
  }

  /** Never called: routes are not offered. */
  public addRoute(_scope: Construct, _spec: RouteSpec): void {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "UpCloud: no routes");
  }

  /** Tells of each subnet, now and later. */
  public onSubnet(listener: (member: Member) => void): void {
    this.listeners.push(listener);
    this.members.forEach(listener);
  }

  /** Has the servers told that the router knows the way to a peer; they learn it when they ask for their address again. */
  public leadTo(cidr: string): void {
    this.peerCidrs.add(cidr);
    this.members.forEach(({ network, spec }) => network.putIpNetwork([this.addresses(spec)]));
  }

  public addPeering(scope: Construct, spec: NetworkPeeringSpec): NetworkPeeringHandle {
    return definePeering(scope, this.context, this, spec.peer as NetworkHandle, spec);
  }

  /** A router is on one gateway: what translates addresses for it encrypts, too. */
  public addVpnGateway(scope: Construct, spec: VpnGatewaySpec): IVpnGatewayHandle {
    if (this.hasVpn) {
      new Faults(scope, "VpnGateway").refuse("network", this.spec.name, "a network without a VPN gateway, as UpCloud puts one on a router");
    }
    this.hasVpn = true;
    this.context.leaveRoutesOf(this.networkId);
    return new VpnGatewayHandle(scope, this.context, spec, this, this.gateway);
  }

  /**
   * Servers learn by DHCP how to reach the other networks on the router, and what else the router leads to: by the default route, where it
   * leads to a gateway, else by routes for each of them.
   */
  private addresses({ cidr, dnsServers }: SubnetSpec): NetworkIpNetwork {
    const peers = this.peerCidrs.size > 0 ? { dhcpRoutes: [...this.peerCidrs].sort() } : {};
    const routes = this.gateway
      ? { dhcpDefaultRoute: true }
      : { dhcpRoutesConfiguration: { effectiveRoutesAutoPopulation: { enabled: true } }, ...peers };
    return { address: cidr, family: "IPv4", dhcp: true, dhcpDns: dnsServers, ...routes };
  }
}
