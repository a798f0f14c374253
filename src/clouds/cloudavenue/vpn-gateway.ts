import type { Construct } from "constructs";
import type { Context } from "./context";
import type { Perimeter } from "./perimeter";
import { AFTER_RULES } from "./rule-lifecycle";
import { VpnTunnel } from "./vpn-connection";
import { EdgegatewayIpSet } from "../../../l1/cloudavenue/edgegateway-ip-set";
import { Publicip } from "../../../l1/cloudavenue/publicip";
import type { IVpnConnectionHandle, IVpnGatewayHandle, VpnConnectionSpec, VpnGatewaySpec } from "../../network/vpn-driver";

/** The network that a gateway leads to. */
export interface VpnNetwork {
  readonly scope: Construct;
  readonly cidr: string;
  /** Whether the network's addresses are translated on their way out. */
  readonly translated: boolean;
}

/** Where a tunnel begins. */
export interface VpnStart extends VpnNetwork {
  readonly perimeter: Perimeter;
  readonly publicIp: string;
  /** The IP set of the network. */
  readonly addressesId: string;
}

/**
 * A public address of the edge gateway that tunnels end at. The edge gateway itself encrypts what is meant for a peer.
 *
 * @see https://github.com/orange-cloudavenue/terraform-provider-cloudavenue/blob/main/docs/resources/edgegateway_vpn_ipsec.md
 */
export class VpnGatewayHandle implements IVpnGatewayHandle {
  public readonly vpnGatewayId: string;
  public readonly publicIp: string;
  private addresses?: EdgegatewayIpSet;

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    private readonly perimeter: Perimeter,
    private readonly spec: VpnGatewaySpec,
    private readonly network: VpnNetwork,
  ) {
    const { provider, gateway, tunnels } = context;
    tunnels.noteGateway(scope, network.scope);
    const ip = new Publicip(scope, "Resource", { provider, ...gateway });
    this.vpnGatewayId = ip.id;
    this.publicIp = ip.publicIp;
  }

  public addConnection(scope: Construct, spec: VpnConnectionSpec): IVpnConnectionHandle {
    const { network, perimeter, publicIp } = this;
    return new VpnTunnel(scope, this.context, { ...network, perimeter, publicIp, addressesId: this.addressesId() }, spec);
  }

  /** Made with the first tunnel, as the gateway's rules speak of it. */
  private addressesId(): string {
    const { provider, gateway } = this.context;
    this.addresses ??= new EdgegatewayIpSet(this.scope, "Addresses", {
      provider,
      ...gateway,
      name: this.spec.name,
      ipAddresses: [this.network.cidr],
      lifecycle: AFTER_RULES,
    });
    return this.addresses.id;
  }
}
