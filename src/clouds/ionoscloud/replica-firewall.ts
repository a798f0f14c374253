import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import type { SecurityGroupHandle } from "./security-group";
import { PROTOCOLS } from "./security-group";
import type { AutoscalingGroupReplicaConfigurationNicFirewallRule } from "../../../l1/ionoscloud/autoscaling-group";
import { Faults } from "../../core/faults";
import type { FirewallRuleSpec } from "../../network/driver";
import { RuleDirection } from "../../network/driver";

type Rule = AutoscalingGroupReplicaConfigurationNicFirewallRule;

/** Nothing but LAN members can send to an interface on a LAN, so that all may come in where private traffic is open. */
const OPEN: Rule = { name: "private", protocol: "ANY", type: "INGRESS" };

/**
 * What a firewall means on an interface of a group's servers, which join no security group. Such a firewall is stateful and lets in what its rules say; what
 * goes out is free. The servers have no addresses of IPv6.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/autoscaling_group.md firewall_rules
 */
export function rulesOf(firewall: SecurityGroupHandle, isPublic: boolean): Rule[] | undefined {
  const inbound = firewall.rules.filter(({ rule }) => rule.direction === RuleDirection.INBOUND && rule.ipVersion === 4);
  const open = !isPublic && inbound.some(({ rule }) => rule.leavesPrivateOpen) ? [OPEN] : [];
  const own = inbound.filter(({ rule }) => !rule.leavesPrivateOpen).sort((one, other) => (one.ruleId < other.ruleId ? -1 : 1));
  const rules = [...open, ...own.map(({ ruleId, rule }) => toRule(firewall.scope, ruleId, rule))];
  return rules.length === 0 ? undefined : rules;
}

function toRule(scope: IConstruct, ruleId: string, { protocol, cidr, fromPort, toPort, description }: FirewallRuleSpec): Rule {
  return {
    name: description ?? ruleId,
    protocol: PROTOCOLS[protocol],
    type: "INGRESS",
    sourceIp: sourceOf(scope, cidr),
    portRangeStart: fromPort,
    portRangeEnd: toPort,
  };
}

/** The provider takes single addresses, and no address for all: ionoscloud/resource_autoscaling_group.go, source_ip (6.7.34). */
function sourceOf(scope: IConstruct, cidr: string | undefined): string | undefined {
  if (cidr === undefined || cidr === "0.0.0.0/0") {
    return undefined;
  }
  const [, address] = /^([\d.]+)\/32$/.exec(cidr) ?? [];
  if (address === undefined && !Token.isUnresolved(cidr)) {
    const allowed = "any address or a single one, as the firewall of an auto scaling group's servers takes no blocks from IONOS' provider";
    return new Faults(scope, "Firewall").refuse("peer", cidr, allowed);
  }
  return address ?? cidr;
}
