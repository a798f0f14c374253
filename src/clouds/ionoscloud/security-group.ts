import type { Construct } from "constructs";
import type { Context } from "./context";
import { Nsg } from "../../../l1/ionoscloud/nsg";
import { NsgFirewallrule } from "../../../l1/ionoscloud/nsg-firewallrule";
import { Faults } from "../../core/faults";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";

/** What IONOS calls protocols. */
export const PROTOCOLS: Record<RuleProtocol, string> = {
  [RuleProtocol.TCP]: "TCP",
  [RuleProtocol.UDP]: "UDP",
  [RuleProtocol.ICMP]: "ICMP",
  [RuleProtocol.ALL]: "ANY",
};
/** The provider takes no port above it. */
const LAST_PORT = 65_534;

/** A rule, and the id that no other of the firewall has. */
export interface GivenRule {
  readonly ruleId: string;
  readonly rule: FirewallRuleSpec;
}

/**
 * A network security group: stateful, and closed both ways but for its rules. What lets everything out is therefore a rule of its own, as in
 * the group that IONOS offers as default.
 *
 * @see https://docs.ionos.com/cloud/network-services/network-security-groups/nsg-faqs
 */
export class SecurityGroupHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private readonly given: GivenRule[] = [];
  private readonly followers: (() => void)[] = [];

  public constructor(
    public readonly scope: Construct,
    private readonly context: Context,
    spec: FirewallSpec,
  ) {
    const { provider, datacenterId } = context;
    const group = new Nsg(scope, "Resource", { provider, datacenterId, name: spec.name, description: spec.name });
    this.firewallId = group.id;
    context.firewalls.set(this.firewallId, this);
    if (spec.outboundOpen) {
      context.openOutbound.add(this.firewallId);
      this.define("Outbound", { protocol: "ANY", type: "EGRESS", name: "outbound" });
    }
  }

  /** @throws ValidationError for port 65535, which the provider does not take */
  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    const { direction, fromPort, toPort, ipVersion, cidr, description } = rule;
    if (toPort !== undefined && toPort > LAST_PORT) {
      new Faults(this.scope, "Firewall").refuse("port", toPort, `1 to ${LAST_PORT}, as IONOS' provider takes no other; or all ports`);
    }
    const inbound = direction === RuleDirection.INBOUND;
    // Without an address a rule is for all of IPv4.
    const peer = cidr === "0.0.0.0/0" ? undefined : cidr;
    this.define(ruleId, {
      protocol: rule.protocol === RuleProtocol.ICMP && ipVersion === 6 ? "ICMPv6" : PROTOCOLS[rule.protocol],
      type: inbound ? "INGRESS" : "EGRESS",
      name: description ?? ruleId,
      sourceIp: inbound ? peer : undefined,
      targetIp: inbound ? undefined : peer,
      portRangeStart: fromPort,
      portRangeEnd: toPort,
    });
    this.given.push({ ruleId, rule });
    this.followers.forEach((follow) => follow());
  }

  /** The rules it has, for servers that cannot join a security group. */
  public get rules(): readonly GivenRule[] {
    return this.given;
  }

  /** Calls back whenever there is one more rule. */
  public follow(follow: () => void): void {
    this.followers.push(follow);
  }

  private define(id: string, rule: Omit<NsgFirewallruleSpec, "datacenterId" | "nsgId">): void {
    const { provider, datacenterId } = this.context;
    new NsgFirewallrule(this.scope, id, { provider, datacenterId, nsgId: this.firewallId, ...rule });
  }
}

type NsgFirewallruleSpec = ConstructorParameters<typeof NsgFirewallrule>[2];
