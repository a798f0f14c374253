import type { ITerraformDependable } from "cdktf";
import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { tagBlocks } from "./tags";
import { DhcpOption } from "../../../l1/outscale/dhcp-option";
import { NetAttributes } from "../../../l1/outscale/net-attributes";
import { Faults } from "../../core/faults";
import { describeValue } from "../../core/text";
import type { NetworkSpec, SubnetSpec } from "../../network/driver";

/**
 * The name servers of a Net. It hands out one list to all of its subnets.
 *
 * @see https://docs.outscale.com/en/userguide/About-DHCP-Options.html
 */
export class NameServers {
  private first?: SubnetSpec;
  private attributes?: NetAttributes;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    private readonly spec: NetworkSpec,
    private readonly netId: string,
  ) {}

  /**
   * What must exist before servers of a subnet are told its name servers.
   *
   * @throws ValidationError when another subnet of the network has others
   */
  public of(subnet: Construct, spec: SubnetSpec): ITerraformDependable[] {
    this.first ??= spec;
    if (JSON.stringify(this.first.dnsServers) !== JSON.stringify(spec.dnsServers)) {
      const known = Token.isUnresolved(this.first.dnsServers) ? describeValue(this.first.dnsServers) : this.first.dnsServers?.join(", ");
      const allowed = `${known ?? "none"}, as for the network's first subnet: a Net of OUTSCALE hands out one list to all`;
      new Faults(subnet, "Subnet").refuse("dnsServers", spec.dnsServers, allowed);
    }
    if (spec.dnsServers === undefined) {
      return [];
    }
    this.attributes ??= this.define(spec.dnsServers);
    return [this.attributes];
  }

  private define(domainNameServers: string[]): NetAttributes {
    const { scope, netId, spec } = this;
    const { provider } = this.context;
    const { dhcpOptionsSetId } = new DhcpOption(scope, "DhcpOptions", { provider, domainNameServers, tags: tagBlocks(spec.name, spec.tags) });
    return new NetAttributes(scope, "Attributes", { provider, netId, dhcpOptionsSetId });
  }
}
