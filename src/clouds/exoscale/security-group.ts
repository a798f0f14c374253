import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { SecurityGroup } from "../../../l1/exoscale/security-group";
import { SecurityGroupRule } from "../../../l1/exoscale/security-group-rule";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";

const FLOWS: Record<RuleDirection, string> = { [RuleDirection.INBOUND]: "INGRESS", [RuleDirection.OUTBOUND]: "EGRESS" };

/** All that a rule can name. No single rule stands for everything. */
const EVERYTHING: Record<number, readonly string[]> = {
  4: ["TCP", "UDP", "ICMP", "AH", "ESP", "GRE", "IPIP"],
  6: ["TCP", "UDP", "ICMPv6", "AH", "ESP", "GRE", "IPIP"],
};

const ALL_PORTS = { startPort: 1, endPort: 65535 };
/** Any type and code. */
const ALL_ICMP = { icmpType: -1, icmpCode: -1 };

/** An address that belongs to nobody (RFC 5737), and the port of the protocol that throws everything away. */
const NOWHERE = { protocol: "TCP", cidr: "192.0.2.1/32", startPort: 9, endPort: 9 };

/** A security group. Each rule is a resource of its own. */
export class SecurityGroupHandle implements IFirewallHandle {
  private readonly group: SecurityGroup;

  /**
   * Without outbound rules everything goes out, and with the first one only what the rules let. So a group that is closed outbound has
   * one from the start, which lets nothing.
   *
   * @see https://community.exoscale.com/documentation/compute/security-groups/
   */
  public constructor(
    private readonly provider: TerraformProvider,
    private readonly scope: Construct,
    spec: FirewallSpec,
  ) {
    this.group = new SecurityGroup(scope, "Resource", { provider, name: spec.name });
    if (!spec.outboundOpen) {
      const type = FLOWS[RuleDirection.OUTBOUND];
      new SecurityGroupRule(scope, "OutboundClosed", { provider, securityGroupId: this.group.id, type, description: "closes all else", ...NOWHERE });
    }
  }

  public get firewallId(): string {
    return this.group.id;
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    for (const protocol of protocolsOf(rule)) {
      const id = rule.protocol === RuleProtocol.ALL ? `${ruleId}-${protocol.toLowerCase()}` : ruleId;
      new SecurityGroupRule(this.scope, id, {
        provider: this.provider,
        securityGroupId: this.group.id,
        type: FLOWS[rule.direction],
        protocol,
        cidr: rule.cidr,
        description: rule.description,
        ...portsOf(protocol, rule),
      });
    }
  }
}

function protocolsOf({ protocol, ipVersion }: FirewallRuleSpec): readonly string[] {
  switch (protocol) {
    case RuleProtocol.ALL:
      return EVERYTHING[ipVersion];
    case RuleProtocol.ICMP:
      return [ipVersion === 6 ? "ICMPv6" : "ICMP"];
    default:
      return [protocol.toUpperCase()];
  }
}

/** Ports or types have to be told, where a protocol has them. */
function portsOf(protocol: string, { fromPort, toPort }: FirewallRuleSpec): Partial<typeof ALL_PORTS & typeof ALL_ICMP> {
  if (protocol === "TCP" || protocol === "UDP") {
    return fromPort === undefined ? ALL_PORTS : { startPort: fromPort, endPort: toPort };
  }
  return protocol.startsWith("ICMP") ? ALL_ICMP : {};
}
