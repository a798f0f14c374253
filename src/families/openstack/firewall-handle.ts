import type { Construct } from "constructs";
import { groupsOf } from "./group-members";
import type { DriverContext } from "./lookups";
import { protocolOf } from "./rule-protocol";
import { NetworkingSecgroupRuleV2 } from "../../../l1/openstack/networking-secgroup-rule-v2";
import { NetworkingSecgroupV2 } from "../../../l1/openstack/networking-secgroup-v2";
import { tagList } from "../../core/tags";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection } from "../../network/driver";

/** A security group on Neutron: closed inbound; outbound as its default rules say, or none of them. */
export class FirewallHandle implements IFirewallHandle {
  public readonly firewallId: string;

  public constructor(
    private readonly scope: Construct,
    private readonly context: DriverContext,
    spec: FirewallSpec,
  ) {
    const group = new NetworkingSecgroupV2(scope, "Resource", {
      name: spec.name,
      deleteDefaultRules: spec.outboundOpen ? undefined : true,
      tags: tagList(spec.tags),
      provider: context.provider,
    });
    this.firewallId = group.id;
  }

  /** @throws ValidationError when the rule is for the servers behind a firewall, and one of them forwards */
  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    if (rule.peerFirewallId !== undefined) {
      groupsOf(this.context.cloud).name(this.scope, rule.peerFirewallId);
    }
    new NetworkingSecgroupRuleV2(this.scope, ruleId, {
      securityGroupId: this.firewallId,
      direction: rule.direction === RuleDirection.INBOUND ? "ingress" : "egress",
      ethertype: `IPv${rule.ipVersion}`,
      protocol: protocolOf(rule),
      portRangeMin: rule.fromPort,
      portRangeMax: rule.toPort,
      remoteIpPrefix: rule.cidr,
      remoteGroupId: rule.peerFirewallId,
      description: rule.description,
      provider: this.context.provider,
    });
  }
}
