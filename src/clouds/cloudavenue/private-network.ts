import { Token } from "cdktf";
import type { Construct } from "constructs";
import { addressBlock } from "./address-block";
import type { EgressNat } from "./egress-nat";
import type { NetworkAddresses } from "./network-addresses";
import type { EdgegatewayNetworkRouted } from "../../../l1/cloudavenue/edgegateway-network-routed";
import type { VdcNetworkIsolated } from "../../../l1/cloudavenue/vdc-network-isolated";
import { Faults } from "../../core/faults";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import type { IVpnHost } from "../../network/vpn-driver";

/** What the two kinds of networks have in common. */
export type NetworkResource = Pick<EdgegatewayNetworkRouted | VdcNetworkIsolated, "name" | "gateway" | "prefixLength" | "dns1" | "dns2" | "putStaticIpPool">;

/** How many name servers a network hands out: `dns1` and `dns2`. */
const NAME_SERVERS = 2;

/** What goes with a network. */
export interface NetworkParts {
  readonly addresses: NetworkAddresses;
  /** @default - its addresses are not translated on their way out */
  readonly nat?: EgressNat;
  readonly vpn: IVpnHost;
}

/** A network. Its one subnet is its address block. Servers name it, so its name stands for it. */
export class NetworkHandle implements INetworkHandle {
  public readonly networkId: string;
  public readonly vpn: IVpnHost;
  private block: string;

  public constructor(
    private readonly network: NetworkResource,
    spec: NetworkSpec,
    private readonly parts: NetworkParts,
  ) {
    this.networkId = network.name;
    this.vpn = parts.vpn;
    this.block = spec.cidr;
    this.write(spec.cidr);
  }

  /** The address block. */
  public get cidr(): string {
    return this.block;
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    this.parts.addresses.moveTo(scope, spec.cidr);
    this.parts.nat?.moveTo(spec.cidr);
    this.block = spec.cidr;
    this.write(spec.cidr);
    if (spec.dnsServers !== undefined) {
      this.writeNameServers(scope, spec.dnsServers);
    }
    return { subnetId: this.networkId, dependencies: [] };
  }

  /** Never called, as the capability is not listed. */
  public addRoute(scope: Construct, _spec: RouteSpec): void {
    new Faults(scope, "Route").refuse("destination", undefined, "nothing, as no server of Cloud Avenue is known to forward");
  }

  private write(cidr: string): void {
    const { gateway, prefixLength, firstAddress, lastAddress } = addressBlock(cidr);
    this.network.gateway = gateway;
    this.network.prefixLength = prefixLength;
    this.network.putStaticIpPool([{ startAddress: firstAddress, endAddress: lastAddress }]);
  }

  private writeNameServers(scope: Construct, dnsServers: readonly string[]): void {
    if (Token.isUnresolved(dnsServers) || dnsServers.length > NAME_SERVERS) {
      const allowed = `at most ${NAME_SERVERS} name servers, counted when the program runs, as a network at Cloud Avenue hands out no more`;
      new Faults(scope, "Subnet").refuse("dnsServers", dnsServers, allowed);
    }
    const [first, second] = dnsServers;
    this.network.dns1 = first;
    if (second !== undefined) {
      this.network.dns2 = second;
    }
  }
}
