import type { InstanceSecurityGroup, InstanceSecurityGroupInboundRule } from "../../../l1/scaleway/instance-security-group";
import type { FirewallRuleSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";

const PROTOCOLS: Record<RuleProtocol, string> = {
  [RuleProtocol.TCP]: "TCP",
  [RuleProtocol.UDP]: "UDP",
  [RuleProtocol.ICMP]: "ICMP",
  [RuleProtocol.ALL]: "ANY",
};

/** A security group. Its rules are a list inside it, kept in the order of their identifiers. */
export class SecurityGroupHandle implements IFirewallHandle {
  private readonly rules = new Map<string, FirewallRuleSpec>();

  public constructor(private readonly group: InstanceSecurityGroup) {}

  public get firewallId(): string {
    return this.group.id;
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    this.rules.set(ruleId, rule);
    if (rule.direction === RuleDirection.INBOUND) {
      this.group.putInboundRule(this.blocks(rule.direction));
    } else {
      this.group.putOutboundRule(this.blocks(rule.direction));
    }
  }

  private blocks(direction: RuleDirection): InstanceSecurityGroupInboundRule[] {
    const wanted = [...this.rules].filter(([, rule]) => rule.direction === direction);
    return wanted.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rule]) => block(rule));
  }
}

function block({ protocol, fromPort, toPort, cidr }: FirewallRuleSpec): InstanceSecurityGroupInboundRule {
  const isRange = fromPort !== toPort;
  return {
    action: "accept",
    protocol: PROTOCOLS[protocol],
    port: isRange ? undefined : fromPort,
    portRange: isRange ? `${fromPort}-${toPort}` : undefined,
    ipRange: cidr,
  };
}
