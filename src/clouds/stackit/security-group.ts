import type { Construct, IConstruct } from "constructs";
import type { Context } from "./context";
import { networkBlock } from "./lookups";
import { SecurityGroup } from "../../../l1/stackit/security-group";
import { SecurityGroupRule } from "../../../l1/stackit/security-group-rule";
import { tagMap } from "../../core/tags";
import { tokenDigest } from "../../core/token-digest";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";

/**
 * A security group. STACKIT gives each the rules that let everything out; nothing comes in from outside.
 *
 * @see https://docs.stackit.cloud/products/network/core-networking/security-groups/faq
 */
export class SecurityGroupHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private readonly openNetworks = new Set<string>();

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    spec: FirewallSpec,
  ) {
    const group = new SecurityGroup(scope, "Resource", { ...context.place, name: spec.name, stateful: true, labels: tagMap(spec.tags) });
    this.firewallId = group.securityGroupId;
    context.firewalls.set(this.firewallId, this);
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    const { protocol, ipVersion, fromPort, toPort } = rule;
    new SecurityGroupRule(this.scope, ruleId, {
      ...this.context.place,
      securityGroupId: this.firewallId,
      direction: rule.direction === RuleDirection.INBOUND ? "ingress" : "egress",
      etherType: `IPv${ipVersion}`,
      protocol: protocol === RuleProtocol.ALL ? undefined : { name: protocol === RuleProtocol.ICMP && ipVersion === 6 ? "ipv6-icmp" : protocol },
      portRange: fromPort === undefined ? undefined : { min: fromPort, max: toPort! },
      ipRange: rule.cidr,
      description: rule.description,
    });
  }

  /** Servers of one network reach each other: security groups filter private traffic, too, so they have to be told. */
  public openTo(server: IConstruct, networkId: string): void {
    const ruleId = `inbound-open-network-${tokenDigest(server, [networkId])}`;
    if (!this.openNetworks.has(ruleId)) {
      this.openNetworks.add(ruleId);
      const cidr = networkBlock(this.context, networkId);
      this.addRule(ruleId, { direction: RuleDirection.INBOUND, protocol: RuleProtocol.ALL, ipVersion: 4, cidr });
    }
  }
}
