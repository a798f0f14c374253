import type { Construct } from "constructs";
import type { Context } from "./context";
import { configOf, tagConfig } from "./tags";
import type { NetworkAclEgress, NetworkAclIngress } from "../../../l1/incus/network-acl";
import { NetworkAcl } from "../../../l1/incus/network-acl";
import { isPrivate, parseBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";

const ANYWHERE = "0.0.0.0/0";
/** What a network's router leads to: the uplink and what is behind it. */
const EXTERNAL = "@external";
/** The other servers of the network. */
const INTERNAL = "@internal";
const ALLOW = { action: "allow", state: "enabled" };

/**
 * A firewall as an ACL of OVN networks. Servers drop what it does not allow, in both directions.
 *
 * OVN asks the rules of both sides at once, and lets a packet pass that either side allows. So that the receiver alone decides about what comes from
 * its neighbours, nothing here ever allows sending to them.
 *
 * @see https://github.com/lxc/incus/blob/stable-6.0/internal/server/network/acl/acl_ovn.go
 */
export class AclHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private readonly acl: NetworkAcl;
  private readonly ingress = new Map<string, NetworkAclIngress>();
  private readonly egress = new Map<string, NetworkAclEgress>();

  public constructor(
    private readonly scope: Construct,
    context: Context,
    spec: FirewallSpec,
  ) {
    this.acl = new NetworkAcl(scope, "Resource", { ...context.place, name: spec.name, config: configOf(tagConfig(spec.tags)) });
    this.firewallId = this.acl.name;
    if (spec.outboundOpen) {
      this.addEgress("open", { ...ALLOW, destination: EXTERNAL });
    } else if (spec.filtersPrivateTraffic) {
      this.addEgress("closed", { action: "drop", state: "enabled", destination: INTERNAL });
    }
  }

  /** @throws ValidationError when OVN would not keep to the rule */
  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    if (rule.direction === RuleDirection.INBOUND) {
      this.ingress.set(ruleId, { ...ALLOW, source: rule.peerFirewallId ?? rule.cidr, ...matchOf(rule) });
      this.acl.putIngress(inOrder(this.ingress));
    } else if (!rule.leavesPrivateOpen) {
      this.checkDestination(rule);
      this.addEgress(ruleId, { ...ALLOW, destination: rule.cidr === ANYWHERE ? EXTERNAL : rule.cidr, ...matchOf(rule) });
    }
  }

  private addEgress(id: string, rule: NetworkAclEgress): void {
    this.egress.set(id, rule);
    this.acl.putEgress(inOrder(this.egress));
  }

  /** To allow sending to a neighbour would open the neighbour, whatever its own firewall says. */
  private checkDestination({ cidr, peerFirewallId }: FirewallRuleSpec): void {
    const block = cidr === undefined ? undefined : parseBlock(cidr);
    if (peerFirewallId !== undefined || (block !== undefined && isPrivate(block))) {
      new Faults(this.scope, "Firewall rule").refuse(
        "allowOutbound",
        peerFirewallId === undefined ? cidr : "a firewall",
        "public peers only on Incus, as OVN lets a packet pass that either side allows: this rule would open the receiver; allow it there, and leave outboundOpen true here",
      );
    }
  }
}

/** Which packets a rule speaks of, besides who sends or gets them. */
function matchOf(rule: FirewallRuleSpec): Pick<NetworkAclIngress, "protocol" | "destinationPort" | "description"> {
  const { protocol, fromPort, toPort, ipVersion, description } = rule;
  const names: Record<RuleProtocol, string | undefined> = {
    [RuleProtocol.TCP]: "tcp",
    [RuleProtocol.UDP]: "udp",
    [RuleProtocol.ICMP]: ipVersion === 4 ? "icmp4" : "icmp6",
    [RuleProtocol.ALL]: undefined,
  };
  const destinationPort = fromPort === undefined ? undefined : fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`;
  return { protocol: names[protocol], destinationPort, description };
}

function inOrder<Rule>(rules: ReadonlyMap<string, Rule>): Rule[] {
  return [...rules].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rule]) => rule);
}
