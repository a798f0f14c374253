import type { Construct } from "constructs";
import { networkOffer } from "./capabilities";
import type { Context } from "./context";
import { EgressNat } from "./egress-nat";
import { NetworkAddresses } from "./network-addresses";
import type { Perimeter } from "./perimeter";
import type { NetworkResource } from "./private-network";
import { NetworkHandle } from "./private-network";
import { VpnGatewayHandle } from "./vpn-gateway";
import { EdgegatewayNetworkRouted } from "../../../l1/cloudavenue/edgegateway-network-routed";
import { Publicip } from "../../../l1/cloudavenue/publicip";
import { VdcNetworkIsolated } from "../../../l1/cloudavenue/vdc-network-isolated";
import type { Capability, Shortfall } from "../../core/capability";
import type {
  FirewallSpec,
  IFirewallHandle,
  INetworkDriver,
  INetworkHandle,
  NetworkSpec,
  PublicIpHandle,
  PublicIpSpec,
} from "../../network/driver";
import { Egress } from "../../network/egress";
import type { IVpnGatewayHandle, VpnGatewaySpec } from "../../network/vpn-driver";

/** What the constructor of a network needs; the rest follows from its address block. */
const UNWRITTEN = { gateway: "", prefixLength: 0 };

/** Cloud Avenue's networks, firewalls and addresses. */
export class CloudAvenueNetwork implements INetworkDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly zonal = false;

  public constructor(
    private readonly context: Context,
    private readonly perimeter: Perimeter | undefined,
  ) {
    const { capabilities, shortfalls } = networkOffer(perimeter !== undefined);
    this.capabilities = capabilities;
    this.shortfalls = shortfalls;
  }

  /** A network without a way out is one without a gateway. */
  public defineNetwork(scope: Construct, spec: NetworkSpec): INetworkHandle {
    const { perimeter } = this;
    const { cloud, provider, gateway, vdc, vapps } = this.context;
    const { name, egress, cidr } = spec;
    const routed = egress !== Egress.NONE;
    const network: NetworkResource = routed
      ? new EdgegatewayNetworkRouted(scope, "Resource", { provider, ...gateway, name, ...UNWRITTEN })
      : new VdcNetworkIsolated(scope, "Resource", { provider, vdc, name, ...UNWRITTEN });
    const nat = egress === Egress.NAT ? new EgressNat(this.context, perimeter!, scope, name, cidr) : undefined;
    const addresses = new NetworkAddresses(cidr, cloud.node.path);
    const addVpnGateway = (gatewayScope: Construct, gatewaySpec: VpnGatewaySpec): IVpnGatewayHandle => {
      const place = { scope, cidr: handle.cidr, translated: nat !== undefined };
      return new VpnGatewayHandle(gatewayScope, this.context, perimeter!, gatewaySpec, place);
    };
    const handle = new NetworkHandle(network, spec, { addresses, nat, vpn: { addVpnGateway } });
    vapps.know(handle.networkId, { scope, name, routed, addresses });
    return handle;
  }

  public defineFirewall(scope: Construct, spec: FirewallSpec): IFirewallHandle {
    return this.context.firewalls.define(scope, spec);
  }

  /** The next address that the gateway has free. It leads nowhere until it is translated to a server's. */
  public definePublicIp(scope: Construct, _spec: PublicIpSpec): PublicIpHandle {
    const { provider, gateway } = this.context;
    const ip = new Publicip(scope, "Resource", { provider, ...gateway });
    return { publicIpId: ip.id, address: ip.publicIp };
  }
}
