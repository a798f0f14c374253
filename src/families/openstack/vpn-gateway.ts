import type { Construct } from "constructs";
import type { DriverContext } from "./lookups";
import { defineVpnConnection } from "./vpn-connection";
import { VpnaasServiceV2 } from "../../../l1/openstack/vpnaas-service-v2";
import type { IVpnConnectionHandle, IVpnGatewayHandle, VpnConnectionSpec, VpnGatewaySpec } from "../../network/vpn-driver";

/** The network's side of its tunnels. */
export interface VpnSide {
  readonly routerId: string;
  /** All subnets that the router reaches, known when the stack is written. */
  readonly subnetIds: string[];
}

/** VPNaaS on the router of a network. Servers send to the router as always; it encrypts what is meant for a peer. */
export class VpnGatewayHandle implements IVpnGatewayHandle {
  public readonly vpnGatewayId: string;
  private readonly service: VpnaasServiceV2;

  public constructor(
    scope: Construct,
    private readonly context: DriverContext,
    spec: VpnGatewaySpec,
    private readonly side: VpnSide,
  ) {
    this.service = new VpnaasServiceV2(scope, "Resource", { name: spec.name, routerId: side.routerId, provider: context.provider });
    this.vpnGatewayId = this.service.id;
  }

  public get publicIp(): string {
    return this.service.externalV4Ip;
  }

  public addConnection(scope: Construct, spec: VpnConnectionSpec): IVpnConnectionHandle {
    return defineVpnConnection(scope, this.context, { vpnServiceId: this.vpnGatewayId, subnetIds: this.side.subnetIds }, spec);
  }
}
