import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Network } from "../../../l1/gridscale/network";
import { knownBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import type { INetworkHandle, NetworkSpec, RouteSpec, SubnetHandle, SubnetSpec } from "../../network/driver";

/** gridscale/gsclient-js: src/Specs/models/NetworkCreate.ts of 2026-03-27 (dhcp_range: "/24 for private networks") */
const PREFIX = 24;

/** A network. Its one subnet is the address block that it hands out. */
export class NetworkHandle implements INetworkHandle {
  public readonly networkId: string;

  public constructor(
    private readonly network: Network,
    private readonly spec: NetworkSpec,
  ) {
    this.networkId = network.id;
  }

  public addSubnet(scope: Construct, spec: SubnetSpec): SubnetHandle {
    const cidr = this.fit(scope, spec.cidr);
    this.network.dhcpActive = true;
    this.network.dhcpRange = cidr;
    if (spec.dnsServers !== undefined) {
      this.network.dhcpDns = this.oneOf(scope, spec.dnsServers);
    }
    return { subnetId: this.networkId, cidr, dependencies: [] };
  }

  /** Never called, as the capability is not listed. */
  public addRoute(scope: Construct, _spec: RouteSpec): void {
    new Faults(scope, "Route").refuse("destination", undefined, "nothing, as networks at gridscale have no routes");
  }

  /** A subnet over the whole of a larger network takes the first part of it. */
  private fit(scope: Construct, cidr: string): string {
    const block = knownBlock(cidr);
    if (block === undefined || block.prefixLength === PREFIX) {
      return cidr;
    }
    if (cidr === this.spec.cidr && block.prefixLength < PREFIX) {
      return `${cidr.slice(0, cidr.indexOf("/"))}/${PREFIX}`;
    }
    return new Faults(scope, "Subnet").refuse("cidr", cidr, `a block of /${PREFIX}, as private networks at gridscale are no other`);
  }

  private oneOf(scope: Construct, dnsServers: readonly string[]): string {
    const [first, ...others] = dnsServers;
    if (Token.isUnresolved(dnsServers) || others.length > 0) {
      new Faults(scope, "Subnet").refuse("dnsServers", dnsServers, "one name server, as a network at gridscale hands out one");
    }
    return first;
  }
}
