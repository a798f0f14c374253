import type { Construct } from "constructs";
import type { Context } from "./context";
import { Network } from "../../../l1/stackit/network";
import { CodedError } from "../../core/coded-error";
import { tagMap } from "../../core/tags";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";
import { Egress } from "../../network/egress";

/**
 * A network. It is its own subnet: one block, and one list of name servers.
 *
 * @see https://docs.stackit.cloud/products/network/core-networking/virtual-network/basics/concepts/
 */
export class NetworkHandle implements INetworkHandle {
  public readonly networkId: string;
  private readonly network: Network;
  private cidr: string;

  /** A network that is routed gets out by address translation; one that is not, and has no gateway, gets nowhere. */
  public constructor(scope: Construct, context: Context, spec: NetworkSpec) {
    const closed = spec.egress === Egress.NONE;
    this.cidr = spec.cidr;
    this.network = new Network(scope, "Resource", {
      ...context.place,
      name: spec.name,
      ipv4Prefix: spec.cidr,
      routed: !closed,
      noIpv4Gateway: closed ? true : undefined,
      labels: tagMap(spec.tags),
    });
    this.networkId = this.network.networkId;
    context.blocks.set(this.networkId, () => this.cidr);
  }

  /** The network takes the block of its subnet. */
  public addSubnet(_scope: Construct, spec: SubnetSpec): SubnetHandle {
    this.cidr = spec.cidr;
    this.network.ipv4Prefix = spec.cidr;
    if (spec.dnsServers !== undefined) {
      this.network.ipv4Nameservers = spec.dnsServers;
    }
    return { subnetId: this.networkId, dependencies: [] };
  }

  /** Never called: the capability is not listed. */
  public addRoute(_scope: Construct, _spec: RouteSpec): void {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "STACKIT has no routes of a project's own");
  }
}
