import type { Construct } from "constructs";
import type { Firewall, FirewallRulesV4In } from "../../../l1/gridscale/firewall";
import { Faults } from "../../core/faults";
import type { FirewallRuleSpec, IFirewallHandle } from "../../network/driver";
import { RuleProtocol } from "../../network/driver";

/**
 * Written last: a firewall without a rule lets everything in. What no rule names is dropped, and the provider adds that in so many words, with DHCP and the
 * ports from 32768 on open for answers.
 */
const CLOSED = { protocol: "tcp", action: "drop", dstPort: "1:32767", comment: "closed" };

/** A firewall. Its rules are lists inside it, in the order of their identifiers. */
export class FirewallHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private readonly rules = new Map<string, FirewallRuleSpec>();

  public constructor(
    private readonly scope: Construct,
    private readonly firewall: Firewall,
  ) {
    this.firewallId = firewall.id;
    this.write();
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    if (rule.protocol === RuleProtocol.ICMP || rule.protocol === RuleProtocol.ALL) {
      new Faults(this.scope, "Firewall rule").refuse("port", rule.protocol, "ports of TCP or UDP (Port.allTcp(), Port.allUdp()), as gridscale's firewalls know no other protocols");
    }
    this.rules.set(ruleId, rule);
    this.write();
  }

  private write(): void {
    this.firewall.putRulesV4In(this.blocks(4));
    this.firewall.putRulesV6In(this.blocks(6));
  }

  private blocks(ipVersion: number): FirewallRulesV4In[] {
    const sorted = [...this.rules].filter(([, rule]) => rule.ipVersion === ipVersion).sort(([one], [other]) => (one < other ? -1 : 1));
    return [...sorted.map(([, rule]) => accept(rule)), CLOSED].map((rule, order) => ({ order, ...rule }));
  }
}

function accept({ protocol, fromPort, toPort, cidr, description }: FirewallRuleSpec): Omit<FirewallRulesV4In, "order"> {
  return { protocol, action: "accept", dstPort: portText(fromPort, toPort), srcCidr: cidr, comment: description };
}

function portText(fromPort: number | undefined, toPort: number | undefined): string {
  if (fromPort === undefined) {
    return "1:65535";
  }
  return fromPort === toPort ? String(fromPort) : `${fromPort}:${toPort}`;
}
