import type { Construct } from "constructs";
import { addressRange } from "./address-range";
import type { Context } from "./context";
import { PrivateNetwork } from "../../../l1/exoscale/private-network";
import { CodedError } from "../../core/coded-error";
import { tagMap } from "../../core/tags";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";

/**
 * A private network: a switch with a DHCP server, which is both the network and its only subnet. The subnet says where the addresses
 * lie, and that may be a part of the network's block.
 */
export class NetworkHandle implements INetworkHandle {
  public readonly networkId: string;
  private readonly network: PrivateNetwork;

  public constructor({ provider, zone }: Context, scope: Construct, spec: NetworkSpec) {
    this.network = new PrivateNetwork(scope, "Resource", {
      provider,
      zone,
      name: spec.name,
      ...addressRange(spec.cidr),
      labels: tagMap(spec.tags),
    });
    this.networkId = this.network.id;
  }

  /** The one subnet is the network itself, and has no name of its own. */
  public addSubnet(_scope: Construct, spec: SubnetSpec): SubnetHandle {
    const { startIp, endIp, netmask } = addressRange(spec.cidr);
    this.network.startIp = startIp;
    this.network.endIp = endIp;
    this.network.netmask = netmask;
    return { subnetId: this.networkId, dependencies: [] };
  }

  /** Never called: routes are not offered. */
  public addRoute(_scope: Construct, _spec: RouteSpec): void {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "Exoscale: no routes");
  }
}
