import type { Construct } from "constructs";
import { NetworkCapability } from "./capabilities";
import type { INetworkHandle, RouteTelling } from "./driver";
import { Egress } from "./egress";
import type { IPeeringHost } from "./peering-driver";
import { Route } from "./route";
import type { RouteOptions } from "./route";
import type { ISubnet, SubnetOptions } from "./subnet";
import { Subnet } from "./subnet";
import { checkSubnet } from "./subnet-checks";
import type { IVpnHost } from "./vpn-driver";
import type { Need } from "../core/capability";
import { requireCapabilities } from "../core/capability";
import { checkBlock } from "../core/cidr";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";
import { resolveZone } from "../core/zone";

/**
 * A private network.
 */
export interface INetwork extends IPortable {
  /** The cloud's identifier. */
  readonly networkId: string;
  /**
   * The IPv4 address block that all its subnets lie in.
   *
   * @default - unknown, as for an imported network
   */
  readonly cidr?: string;
  /** How its servers reach the internet. */
  readonly egress: Egress;
  /** Its subnets, as far as the program knows them. */
  readonly subnets: ISubnet[];
}

/**
 * Properties of a network.
 */
export interface NetworkProps {
  /** IPv4 address block, `10.0.0.0/16`. */
  readonly cidr: string;
  /**
   * How servers reach the internet.
   *
   * @default Egress.PUBLIC_IP
   */
  readonly egress?: Egress;
  /**
   * Whether there is one subnet over the whole block from the start. Set to false to cut the block with `addSubnet`.
   *
   * @default true
   */
  readonly defaultSubnet?: boolean;
  /**
   * Name servers of the default subnet, IPv4 addresses.
   *
   * @default - the cloud's
   */
  readonly dnsServers?: string[];
  /**
   * The zone of what is zonal about it, such as a gateway.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * A network that exists.
 */
export interface NetworkAttributes {
  /** The cloud's identifier. */
  readonly networkId: string;
  /**
   * IPv4 address block.
   *
   * @default - unknown
   */
  readonly cidr?: string;
  /**
   * How its servers reach the internet.
   *
   * @default Egress.PUBLIC_IP
   */
  readonly egress?: Egress;
}

/**
 * A private network. Its servers reach each other; what else reaches them is up to their firewalls.
 */
export class Network extends PortableConstruct implements INetwork {
  /** A network that exists, by the cloud's identifier. */
  public static fromNetworkId(scope: Construct, id: string, networkId: string): INetwork {
    return new ImportedNetwork(scope, id, { networkId });
  }

  /** A network that exists. */
  public static fromNetworkAttributes(scope: Construct, id: string, attributes: NetworkAttributes): INetwork {
    return new ImportedNetwork(scope, id, attributes);
  }

  public readonly networkId: string;
  public readonly cidr?: string;
  public readonly egress: Egress;
  private readonly handle: INetworkHandle;
  private readonly ownSubnets: Subnet[] = [];
  private readonly tags: Record<string, string>;

  /**
   * @throws ValidationError when the block, the name, the zone or a tag is wrong
   * @throws CapabilityError when the cloud has no such networks
   */
  public constructor(scope: Construct, id: string, props: NetworkProps) {
    super(scope, id, Given.of("NetworkProps", props));
    const faults = new Faults(this, "Network");
    const block = checkBlock(faults, "cidr", props.cidr, 4);
    if (block && (block.prefixLength < 8 || block.prefixLength > 29)) {
      faults.add("cidr", props.cidr, "a block of /8 to /29");
    }
    this.cidr = props.cidr;
    this.egress = props.egress ?? Egress.PUBLIC_IP;
    const name = nameFor(this, this.cloud, "network", props.name, faults);
    this.tags = mergeTags(this.cloud.tags, props.tags, faults);
    const zone = resolveZone(this.cloud, props.zone, faults);
    if (props.defaultSubnet === false && props.dnsServers !== undefined) {
      faults.add("dnsServers", props.dnsServers, "nothing, as defaultSubnet is false; give them to addSubnet");
    }
    faults.throwIfAny();
    requireCapabilities(this, "Network", this.cloud, this.cloud.network, needsOf(this.egress, props));
    this.handle = this.cloud.network!.defineNetwork(this, { name, cidr: props.cidr, egress: this.egress, zone, tags: this.tags });
    this.networkId = this.handle.networkId;
    if (props.defaultSubnet !== false) {
      this.addSubnet("DefaultSubnet", { cidr: props.cidr, dnsServers: props.dnsServers });
    }
  }

  /** The subnets, in the order of the program. */
  public get subnets(): ISubnet[] {
    return [...this.ownSubnets];
  }

  /**
   * Cuts a subnet out of the network's block.
   *
   * @throws ValidationError when the block is outside the network's or overlaps another subnet
   * @throws CapabilityError when the cloud has one subnet to a network
   */
  public addSubnet(id: string, options: SubnetOptions): Subnet {
    this.checkCall("Network.addSubnet", { options });
    const needs: Need[] = [];
    if (this.ownSubnets.length > 0) {
      needs.push({ capability: NetworkCapability.MANY_SUBNETS, property: "addSubnet" });
    }
    if (options.dnsServers !== undefined) {
      needs.push({ capability: NetworkCapability.DNS_SERVERS, property: "dnsServers" });
    }
    requireCapabilities(this, `Subnet ${id}`, this.cloud, this.cloud.network, needs);
    const subnet = Subnet._define(this, id, options, (scope) => {
      const faults = new Faults(scope, "Subnet");
      checkSubnet(faults, this.cloud, this, this.ownSubnets, options);
      const name = nameFor(scope, this.cloud, "subnet", options.name, faults);
      faults.throwIfAny();
      return this.handle.addSubnet(scope, { name, cidr: options.cidr, dnsServers: options.dnsServers, zone: options.zone, tags: this.tags });
    });
    this.ownSubnets.push(subnet);
    return subnet;
  }

  /**
   * Sends what is meant for an address block outside the network to a server of the network.
   *
   * @throws ValidationError when the destination overlaps the network, or lies within a network that it is peered with
   * @throws CapabilityError when the cloud has no routes
   */
  public addRoute(id: string, options: RouteOptions): Route {
    this.checkCall("Network.addRoute", { options });
    return this._addRoute(id, options, false);
  }

  /**
   * A route that, where `isTold`, the program itself tells servers of.
   *
   * @internal
   */
  public _addRoute(id: string, options: RouteOptions, isTold: boolean): Route {
    return new Route(this, id, this, this.handle, this.tags, options, isTold);
  }

  /**
   * How servers have to be told of a route, if at all.
   *
   * @internal
   */
  public get _routeTelling(): RouteTelling | undefined {
    return this.handle.routeTelling;
  }

  /**
   * What puts VPN gateways on it.
   *
   * @internal
   */
  public get _vpnHost(): IVpnHost | undefined {
    return this.handle.vpn;
  }

  /**
   * What peers it with other networks.
   *
   * @internal
   */
  public get _peeringHost(): IPeeringHost | undefined {
    return this.handle.peering;
  }
}

class ImportedNetwork extends PortableConstruct implements INetwork {
  public readonly networkId: string;
  public readonly cidr?: string;
  public readonly egress: Egress;
  public readonly subnets: ISubnet[] = [];

  public constructor(scope: Construct, id: string, attributes: NetworkAttributes) {
    super(scope, id, Given.of("NetworkAttributes", attributes, () => undefined));
    const faults = new Faults(this, "Network");
    checkBlock(faults, "cidr", attributes.cidr, 4);
    faults.throwIfAny();
    this.networkId = literalText(attributes.networkId);
    this.cidr = attributes.cidr;
    this.egress = attributes.egress ?? Egress.PUBLIC_IP;
  }
}

function needsOf(egress: Egress, props: NetworkProps): Need[] {
  const needs: Need[] = [{ capability: NetworkCapability.NETWORK, property: "Network" }];
  if (egress === Egress.NAT) {
    needs.push({ capability: NetworkCapability.EGRESS_NAT, property: "egress" });
  }
  if (egress === Egress.NONE) {
    needs.push({ capability: NetworkCapability.EGRESS_NONE, property: "egress" });
  }
  if (props.tags !== undefined) {
    needs.push({ capability: NetworkCapability.TAGS, property: "tags" });
  }
  return needs;
}
