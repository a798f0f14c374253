import { Fn } from "cdktf";
import { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import type { Member, NetworkHandle } from "./network-handle";
import { NetworkingPortV2 } from "../../../l1/openstack/networking-port-v2";
import { NetworkingRouterInterfaceV2 } from "../../../l1/openstack/networking-router-interface-v2";
import { NetworkingRouterRouteV2 } from "../../../l1/openstack/networking-router-route-v2";
import { NetworkingRouterV2 } from "../../../l1/openstack/networking-router-v2";
import { tagList } from "../../core/tags";
import type { NetworkPeeringHandle, NetworkPeeringSpec } from "../../network/peering-driver";

/**
 * Peers two networks. Neutron has no peering, so a router of its own stands between the two: without a way out, so that neither network
 * gets out by the other's, and with a port on each. Servers send to their own network's router as always, which knows the way.
 */
export function definePeering(
  scope: Construct,
  context: DriverContext,
  own: NetworkHandle,
  peer: NetworkHandle,
  spec: NetworkPeeringSpec,
): NetworkPeeringHandle {
  const { name } = spec;
  const between = new NetworkingRouterV2(scope, "Resource", { name, tags: tagList(spec.tags), provider: context.provider });
  join(new Construct(scope, "Own"), context, between, own, peer.cidr, spec);
  join(new Construct(scope, "Peer"), context, between, peer, own.cidr, spec);
  return { networkPeeringId: between.id };
}

/**
 * Leads from a network to the router between, and back: that router stands on the network's first subnet, and reaches the others by way of
 * the network's router. Answers come the way that requests went, as some routers drop what comes by another (`rp_filter`).
 */
function join(
  scope: Construct,
  { provider }: DriverContext,
  between: NetworkingRouterV2,
  network: NetworkHandle,
  peerCidr: string,
  spec: NetworkPeeringSpec,
): void {
  let stand: { readonly gatewayIp: string; readonly routerInterface: NetworkingRouterInterfaceV2 } | undefined;
  const enter = ({ subnet }: Member): typeof stand => {
    // The first address of the subnet is its own router's. Groups do not filter a router's port.
    const port = new NetworkingPortV2(scope, "Port", {
      name: spec.name,
      networkId: network.networkId,
      fixedIp: [{ subnetId: subnet.id }],
      noSecurityGroups: true,
      tags: tagList(spec.tags),
      provider,
    });
    const routerInterface = new NetworkingRouterInterfaceV2(scope, "RouterInterface", { routerId: between.id, portId: port.id, provider });
    network.routeTo(scope, "Route", peerCidr, Fn.element(port.allFixedIps, 0), [routerInterface]);
    return { gatewayIp: subnet.gatewayIp, routerInterface };
  };
  network.onSubnet((member) => {
    if (stand === undefined) {
      stand = enter(member);
      return;
    }
    new NetworkingRouterRouteV2(scope, `To-${member.scope.node.id}`, {
      routerId: between.id,
      destinationCidr: member.cidr,
      nextHop: stand.gatewayIp,
      dependsOn: [stand.routerInterface],
      provider,
    });
  });
}
