import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";
import { groupsOf } from "../openstack/group-members";
import { protocolOf } from "../openstack/rule-protocol";

/**
 * A security group. A new one lets its own members in and everything out; these rules are deleted, and what may go out is written
 * down, so that the group means the same on every cloud.
 *
 * opentelekomcloud-docs/virtual-private-cloud: api-ref/source/vpc_apis_v1_v2/security_group/creating_a_security_group.rst (2026-04-22)
 */
export class SecurityGroupHandle implements IFirewallHandle {
  public readonly firewallId: string;

  public constructor(
    private readonly scope: Construct,
    private readonly context: HuaweiContext,
    spec: FirewallSpec,
  ) {
    const { provider, resources } = context;
    const group = new resources.securityGroup(scope, "Resource", { provider, name: spec.name, deleteDefaultRules: true });
    this.firewallId = group.id;
    if (spec.outboundOpen) {
      [4, 6].forEach((ipVersion) =>
        this.addRule(`outbound-all-ipv${ipVersion}`, { direction: RuleDirection.OUTBOUND, protocol: RuleProtocol.ALL, ipVersion }));
    }
  }

  /** @throws ValidationError when the rule is for the servers behind a firewall, and one of them forwards */
  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    if (rule.peerFirewallId !== undefined) {
      groupsOf(this.context.cloud).name(this.scope, rule.peerFirewallId);
    }
    const { provider, resources } = this.context;
    new resources.securityGroupRule(this.scope, ruleId, {
      provider,
      securityGroupId: this.firewallId,
      direction: rule.direction === RuleDirection.INBOUND ? "ingress" : "egress",
      ethertype: `IPv${rule.ipVersion}`,
      protocol: protocolOf(rule),
      portRangeMin: rule.fromPort,
      portRangeMax: rule.toPort,
      remoteIpPrefix: rule.cidr,
      remoteGroupId: rule.peerFirewallId,
      description: rule.description,
    });
  }
}
