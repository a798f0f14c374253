import { Fn, Token, propertyAccess } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import type { NetworkHandle } from "./private-network";
import { defineVpnConnection } from "./vpn-connection";
import { Gateway } from "../../../l1/upcloud/gateway";
import { Faults } from "../../core/faults";
import { tagMap } from "../../core/tags";
import type { IVpnConnectionHandle, IVpnGatewayHandle, VpnConnectionSpec, VpnGatewaySpec } from "../../network/vpn-driver";

/** How many tunnels a gateway has by its plan; cheaper plans have none: https://developers.upcloud.com/1.3/19-network-gateways/ */
const PLANS = [
  { plan: "production", tunnels: 2 },
  { plan: "advanced", tunnels: 10 },
];

/** How a gateway calls its public address, of which there is one. */
const ADDRESS = { name: "public" };

/**
 * A gateway of UpCloud's that encrypts. Its plan grows with the number of tunnels.
 *
 * @see https://upcloud.com/docs/products/vpn-gateway/
 */
export class VpnGatewayHandle implements IVpnGatewayHandle {
  public readonly vpnGatewayId: string;
  private readonly gateway: Gateway;
  private tunnels = 0;

  /** @param natGateway what translates addresses for the network, which then encrypts as well and keeps its name */
  public constructor(
    scope: Construct,
    private readonly context: Context,
    spec: VpnGatewaySpec,
    private readonly network: NetworkHandle,
    natGateway?: Gateway,
  ) {
    const [{ plan }] = PLANS as [(typeof PLANS)[0]];
    const labels = tagMap(spec.tags);
    if (natGateway === undefined) {
      const router = { id: network.networkId };
      const { provider, zone } = context;
      this.gateway = new Gateway(scope, "Resource", { provider, zone, name: spec.name, features: ["vpn"], plan, router, address: ADDRESS, labels });
    } else {
      this.gateway = natGateway;
      this.gateway.features = ["nat", "vpn"];
      this.gateway.plan = plan;
      this.gateway.putAddress(ADDRESS);
      this.gateway.labels = { ...natGateway.labelsInput, ...labels };
    }
    this.vpnGatewayId = this.gateway.id;
  }

  public get publicIp(): string {
    return this.ofAddress("address");
  }

  public addConnection(scope: Construct, spec: VpnConnectionSpec): IVpnConnectionHandle {
    this.tunnels += 1;
    const enough = PLANS.find(({ tunnels }) => tunnels >= this.tunnels);
    this.gateway.plan = enough?.plan ?? new Faults(scope, "VpnConnection").refuse("gateway", `${this.tunnels} tunnels`, "up to 10, as a gateway of UpCloud has no more");
    const start = { gatewayId: this.vpnGatewayId, addressName: this.ofAddress("name"), network: this.network };
    return defineVpnConnection(scope, this.context, start, spec);
  }

  /** Addresses stand in a set. */
  private ofAddress(attribute: string): string {
    const address = Fn.one(Token.asList(this.gateway.interpolationForAttribute("address")));
    return Token.asString(propertyAccess(address, [attribute]));
  }
}
