import type { Construct } from "constructs";
import { NetworkCapability as C } from "./capabilities";
import { Egress } from "./egress";
import type { INetwork, Network } from "./network";
import type { ISubnet } from "./subnet";
import type { IVpnGatewayHandle } from "./vpn-driver";
import type { AskedNeed } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import type { Block } from "../core/cidr";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";

/**
 * Where encrypted tunnels from a network to other networks begin.
 */
export interface IVpnGateway extends IPortable {
  /** The cloud's identifier. */
  readonly vpnGatewayId: string;
  /** The network that it leads to. */
  readonly network: INetwork;
  /** Its public IPv4 address, which the other side of a tunnel is told. */
  readonly publicIp: string;
  /**
   * The number of its autonomous system, which the other side of a tunnel with BGP is told.
   *
   * @default - none, as on clouds without BGP
   */
  readonly bgpAsn?: number;
}

/**
 * Properties of a VPN gateway.
 */
export interface VpnGatewayProps {
  /** The network, of this program. The tunnels serve all of its subnets. */
  readonly network: Network;
  /**
   * The subnet that the gateway has its own private address on, where it has one.
   *
   * @default - the first of the network
   */
  readonly subnet?: ISubnet;
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
}

/**
 * A gateway of a network for encrypted tunnels to other networks (IPsec). Its tunnels are `VpnConnection`s.
 */
export class VpnGateway extends PortableConstruct implements IVpnGateway {
  public readonly vpnGatewayId: string;
  public readonly network: INetwork;
  public readonly bgpAsn?: number;
  /**
   * The address blocks behind the peers of its tunnels so far, by path of the tunnel.
   *
   * @internal
   */
  public readonly _peerBlocks = new Map<string, readonly Block[]>();
  /** @internal */
  public readonly _handle: IVpnGatewayHandle;

  /**
   * @throws ValidationError when the network has no subnet yet, the subnet is another network's, or the name or a tag is wrong
   * @throws CapabilityError when the cloud has no such gateways
   */
  public constructor(scope: Construct, id: string, props: VpnGatewayProps) {
    super(scope, id, Given.of("VpnGatewayProps", props, ({ network }) => network.cloud));
    const { network, subnet = network.subnets[0] } = props;
    const asked: AskedNeed[] = [
      [true, C.VPN_GATEWAY, "VpnGateway"],
      [network.egress === Egress.NONE, C.VPN_EGRESS_NONE, "network"],
      [props.tags !== undefined, C.VPN_TAGS, "tags"],
    ];
    requireCapabilities(this, "VpnGateway", this.cloud, this.cloud.network, askedNeeds(asked));
    const faults = new Faults(this, "VpnGateway");
    if (subnet === undefined) {
      faults.add("network", network.node.path, "a network with a subnet; call addSubnet before");
    } else if (subnet.network !== network) {
      faults.add("subnet", subnet.node.path, `a subnet of ${network.node.path}`);
    }
    const name = nameFor(this, this.cloud, "vpnGateway", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    faults.throwIfAny();
    this.network = network;
    this._handle = network._vpnHost!.addVpnGateway(this, { name, subnetId: subnet.subnetId, tags });
    this.vpnGatewayId = this._handle.vpnGatewayId;
    this.bgpAsn = this._handle.bgpAsn;
  }

  public get publicIp(): string {
    return this._handle.publicIp;
  }
}
