import type { Construct } from "constructs";
import type { Context } from "./context";
import type { SecurityGroupRules } from "../../../l1/seca/security-group";
import { SecurityGroup } from "../../../l1/seca/security-group";
import { Faults } from "../../core/faults";
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
  private readonly peers = new Set<string>();

  /** @param groups those of the cloud, by their identifiers: this one comes to them */
  public constructor(
    context: Context,
    private readonly scope: Construct,
    spec: FirewallSpec,
    private readonly groups: Map<string, SecurityGroupHandle>,
  ) {
    this.group = new SecurityGroup(scope, "Resource", { ...context.place, name: spec.name, labels: tagMap(spec.tags) });
    this.firewallId = this.group.id;
    groups.set(this.firewallId, this);
    if (spec.outboundOpen) {
      this.addRule("outbound", { direction: RuleDirection.OUTBOUND, protocol: RuleProtocol.ALL, ipVersion: 4 });
    }
  }

  /** @throws ValidationError when the group would wait for itself, directly or by others */
  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    if (rule.peerFirewallId !== undefined) {
      this.admit(rule.peerFirewallId);
    }
    this.rules.set(ruleId, rulesOf(rule));
    const ordered = [...this.rules].sort(([one], [other]) => (one < other ? -1 : 1));
    this.group.putRules(ordered.flatMap(([, rules]) => rules));
  }

  /** Rules stand in their group, so that Terraform can make none of two groups first that name each other. */
  private admit(peerId: string): void {
    if (peerId === this.firewallId || this.groups.get(peerId)?.needs(this.firewallId, new Set())) {
      const allowed = "a firewall that names this one in none of its rules, nor by others, and not itself, as SECA writes rules into the group that they are of; a block of addresses, such as Peer.ipv4(subnet.cidr), does it";
      new Faults(this.scope, "Firewall").refuse("peer", peerId === this.firewallId ? "the firewall itself" : "a firewall whose rules name this one", allowed);
    }
    this.peers.add(peerId);
  }

  private needs(id: string, seen: Set<string>): boolean {
    return [...this.peers].some((peer) => peer === id || (!seen.has(peer) && (this.groups.get(peer)?.needs(id, seen.add(peer)) ?? false)));
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
