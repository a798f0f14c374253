import type { Construct } from "constructs";
import type { Context } from "./context";
import type { SecurityGroupRules } from "../../../l1/seca/security-group";
import { SecurityGroup } from "../../../l1/seca/security-group";
import { tagMap } from "../../core/tags";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";

/** The provider knows no rule for every protocol: everything is TCP, UDP and ICMP. */
const PROTOCOLS: Record<RuleProtocol, string[]> = {
  [RuleProtocol.TCP]: ["tcp"],
  [RuleProtocol.UDP]: ["udp"],
  [RuleProtocol.ICMP]: ["icmp"],
  [RuleProtocol.ALL]: ["tcp+udp", "icmp"],
};

/**
 * A security group: stateful, and closed both ways but for its rules. They are a list inside it, kept in the order of their identifiers.
 *
 * @see https://github.com/eu-sovereign-cloud/go-sdk/blob/main/pkg/spec/schema/security-group.go
 */
export class SecurityGroupHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private readonly group: SecurityGroup;
  private readonly rules = new Map<string, SecurityGroupRules[]>();

  public constructor(context: Context, scope: Construct, spec: FirewallSpec) {
    this.group = new SecurityGroup(scope, "Resource", { ...context.place, name: spec.name, labels: tagMap(spec.tags) });
    this.firewallId = this.group.id;
    if (spec.outboundOpen) {
      this.addRule("outbound", { direction: RuleDirection.OUTBOUND, protocol: RuleProtocol.ALL, ipVersion: 4 });
    }
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    this.rules.set(ruleId, rulesOf(rule));
    const ordered = [...this.rules].sort(([one], [other]) => (one < other ? -1 : 1));
    this.group.putRules(ordered.flatMap(([, rules]) => rules));
  }
}

/** In both directions `source_refs` names the other side. */
function rulesOf({ direction, protocol, fromPort, toPort, cidr, peerFirewallId }: FirewallRuleSpec): SecurityGroupRules[] {
  const peer = cidr ?? peerFirewallId;
  return PROTOCOLS[protocol].map((name) => ({
    direction: direction === RuleDirection.INBOUND ? "ingress" : "egress",
    protocol: name,
    ports: fromPort === undefined ? undefined : { from: fromPort, to: toPort },
    sourceRefs: peer === undefined ? undefined : [peer],
  }));
}
