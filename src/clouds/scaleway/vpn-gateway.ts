import type { Construct } from "constructs";
import type { Context } from "./context";
import { defineVpnConnection } from "./vpn-connection";
import { DataScalewayIpamIp } from "../../../l1/scaleway/data-scaleway-ipam-ip";
import { S2SVpnGateway } from "../../../l1/scaleway/s2s-vpn-gateway";
import { tagList } from "../../core/tags";
import type { IVpnConnectionHandle, IVpnGatewayHandle, VpnConnectionSpec, VpnGatewaySpec } from "../../network/vpn-driver";

/** The smallest; `gateway.node.findChild("Resource")` is the resource, to choose another. */
const GATEWAY_TYPE = "VGW-S";

/** scaleway/docs-content: pages/site-to-site-vpn/reference-content/configuring-customer-gateway-device.mdx of 2025-12-21 */
const SCALEWAY_ASN = 12_876;

/**
 * A gateway of Site-to-Site VPN on a Private Network.
 *
 * @see https://www.scaleway.com/en/docs/site-to-site-vpn/
 */
export class VpnGatewayHandle implements IVpnGatewayHandle {
  public readonly vpnGatewayId: string;
  public readonly bgpAsn = SCALEWAY_ASN;
  private readonly gateway: S2SVpnGateway;
  private address?: DataScalewayIpamIp;

  /** @param cidrs the address blocks of all subnets, known when the stack is written */
  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    spec: VpnGatewaySpec,
    private readonly cidrs: string[],
  ) {
    this.gateway = new S2SVpnGateway(scope, "Resource", {
      provider: context.provider,
      name: spec.name,
      gatewayType: GATEWAY_TYPE,
      privateNetworkId: spec.subnetId,
      tags: tagList(spec.tags),
    });
    this.vpnGatewayId = this.gateway.id;
  }

  /** The gateway tells the identifier of its address alone. */
  public get publicIp(): string {
    this.address ??= new DataScalewayIpamIp(this.scope, "PublicIp", {
      provider: this.context.provider,
      ipamIpId: this.gateway.publicConfig.get(0).ipamIpv4Id,
    });
    return this.address.address;
  }

  public addConnection(scope: Construct, spec: VpnConnectionSpec): IVpnConnectionHandle {
    return defineVpnConnection(scope, this.context, { vpnGatewayId: this.vpnGatewayId, cidrs: this.cidrs }, spec);
  }
}
