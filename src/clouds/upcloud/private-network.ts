import type { Construct } from "constructs";
import type { Context } from "./context";
import { defineNatGateway } from "./nat-gateway";
import type { Gateway } from "../../../l1/upcloud/gateway";
import { Network } from "../../../l1/upcloud/network";
import { Router } from "../../../l1/upcloud/router";
import { tagMap } from "../../core/tags";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";

/** A router, and the networks on it: UpCloud's networks have one block of addresses each, as a subnet has. */
export class NetworkHandle implements INetworkHandle {
  public readonly networkId: string;
  private readonly gateway?: Gateway;

  public constructor(
    private readonly context: Context,
    scope: Construct,
    spec: NetworkSpec,
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

  /**
   * Servers learn by DHCP how to reach the other networks on the router: by the default route, where it leads to a gateway, else by
   * routes for each of them.
   */
  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const routes = this.gateway
      ? { dhcpDefaultRoute: true }
      : { dhcpRoutesConfiguration: { effectiveRoutesAutoPopulation: { enabled: true } } };
    const network = new Network(scope, "Resource", {
      provider: this.context.provider,
      zone: this.context.zone,
      name: spec.name,
      router: this.networkId,
      ipNetwork: [{ address: spec.cidr, family: "IPv4", dhcp: true, dhcpDns: spec.dnsServers, ...routes }],
      labels: tagMap(spec.tags),
    });
    return { subnetId: network.id, dependencies: this.gateway ? [this.gateway] : [] };
  }

  /** Never called: routes are not offered. */
  public addRoute(_scope: Construct, _spec: RouteSpec): void {
    throw new Error("UpCloud: no routes");
  }
}
