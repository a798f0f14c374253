import type { Construct } from "constructs";
import { NetworkCapability } from "./capabilities";
import type { INetworkHandle } from "./driver";
import type { INetwork } from "./network";
import { checkRouteAside, noteRoute } from "./peered-networks";
import { requireCapabilities } from "../core/capability";
import { checkBlock, knownBlock, overlap } from "../core/cidr";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";

/**
 * Something on a network that forwards packets; every server is one.
 */
export interface IRouteTarget extends IPortable {
  /** Its private IPv4 address. */
  readonly privateIp: string;
  /** The cloud's identifier of its interface on the network. */
  readonly networkInterfaceId: string;
  /** Lets it forward packets from and to an address block that is not its own. */
  allowForwarding(cidr: string): void;
}

/**
 * Properties of a route.
 */
export interface RouteOptions {
  /** IPv4 address block outside the network, and not within that of a network that it is peered with. */
  readonly destination: string;
  /** The server that forwards. The guest must be told to forward, too (`net.ipv4.ip_forward=1`). */
  readonly target: IRouteTarget;
}

/**
 * A static route of a network. Made by `network.addRoute(…)`.
 */
export class Route extends PortableConstruct {
  /** @internal */
  public constructor(
    scope: Construct,
    id: string,
    network: INetwork,
    handle: INetworkHandle,
    tags: Record<string, string>,
    options: RouteOptions,
    isTold: boolean,
  ) {
    super(scope, id, Given.of("RouteOptions", options, () => network.cloud));
    const faults = new Faults(this, "Route");
    const block = checkBlock(faults, "destination", options.destination, 4);
    const own = knownBlock(network.cidr);
    if (block && own && overlap(block, own)) {
      faults.add("destination", options.destination, `a block apart from the network's own, ${network.cidr}`);
    }
    if (block) {
      checkRouteAside(faults, network, options.destination, block);
    }
    const name = nameFor(this, this.cloud, "route", undefined, faults);
    faults.throwIfAny();
    this.requireSameCloud("target", options.target);
    requireCapabilities(this, "Route", this.cloud, this.cloud.network, [{ capability: NetworkCapability.ROUTE, property: "addRoute" }]);
    options.target.allowForwarding(options.destination);
    handle.addRoute(this, {
      name,
      destination: options.destination,
      nextHopAddress: options.target.privateIp,
      nextHopInterfaceId: options.target.networkInterfaceId,
      nextHopServerId: serverIdOf(options.target),
      isTold,
      tags,
    });
    if (block) {
      noteRoute(network, this.node.path, block);
    }
  }
}

/** Routes of some clouds lead to servers; every server of this library tells which one it is. */
function serverIdOf(target: IRouteTarget): string | undefined {
  return (target as IRouteTarget & { readonly serverId?: string }).serverId;
}
