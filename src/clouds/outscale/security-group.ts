import { Lazy } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import type { Context } from "./context";
import { tagBlocks } from "./tags";
import { SecurityGroup } from "../../../l1/outscale/security-group";
import type { SecurityGroupRuleConfig } from "../../../l1/outscale/security-group-rule";
import { SecurityGroupRule } from "../../../l1/outscale/security-group-rule";
import { Faults } from "../../core/faults";
import { refuseIncomplete } from "../../core/incomplete";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";

/** Ports of a protocol that has them, and the types of ICMP, when a rule names none. */
const ALL_PORTS: Partial<Record<RuleProtocol, { readonly from: number; readonly to: number }>> = {
  [RuleProtocol.TCP]: { from: 1, to: 65535 },
  [RuleProtocol.UDP]: { from: 1, to: 65535 },
  [RuleProtocol.ICMP]: { from: -1, to: -1 },
};

/**
 * A security group: closed inbound; outbound all is open, or nothing.
 *
 * It belongs to one Net, which its first server decides. One that no server is behind stands outside of any Net.
 *
 * @see https://docs.outscale.com/en/userguide/About-Security-Groups.html
 */
export class SecurityGroupHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private netId?: string;
  /** Firewalls that name this one as a peer, or are named by it: a rule holds within one Net. */
  private readonly peers = new Set<SecurityGroupHandle>();

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    spec: FirewallSpec,
  ) {
    if (spec.name.startsWith("sg-")) {
      new Faults(scope, "Firewall").refuse("name", spec.name, 'a name that does not begin with "sg-", as OUTSCALE\'s identifiers do');
    }
    const group = new SecurityGroup(scope, "Resource", {
      provider: context.provider,
      securityGroupName: spec.name,
      description: spec.name,
      netId: Lazy.stringValue({ produce: () => this.net }),
      removeDefaultOutboundRule: spec.outboundOpen ? undefined : true,
      tags: tagBlocks(spec.name, spec.tags),
    });
    if (!spec.outboundOpen) {
      const why = "OUTSCALE restricts what goes out of a Net only, and a security group is in the Net of the servers behind it";
      refuseIncomplete(scope, `outboundOpen: false, and no server is behind the firewall; ${why}`, () => this.net === undefined);
    }
    this.firewallId = group.securityGroupId;
    context.firewalls.set(this.firewallId, this);
  }

  /** Takes note of the Net that a server behind it stands on. */
  public join(server: IConstruct, netId: string): void {
    this.netId ??= netId;
    if (this.netId !== netId) {
      const allowed = "a firewall whose servers are on one network, as a security group of OUTSCALE belongs to one Net; define one for each network";
      new Faults(server, "Server").refuse("firewall", this.scope.node.path, allowed);
    }
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    new SecurityGroupRule(this.scope, ruleId, {
      provider: this.context.provider,
      securityGroupId: this.firewallId,
      flow: rule.direction === RuleDirection.INBOUND ? "Inbound" : "Outbound",
      ...(rule.peerFirewallId === undefined ? blockRule(rule) : this.peerRule(rule, rule.peerFirewallId)),
    });
  }

  /** A peer is named in a block inside the rule: the argument beside the address block takes names of other accounts. */
  private peerRule(rule: FirewallRuleSpec, securityGroupId: string): Partial<SecurityGroupRuleConfig> {
    const peer = this.context.firewalls.get(securityGroupId);
    if (peer) {
      this.peers.add(peer);
      peer.peers.add(this);
    }
    return { rules: [{ ...portsOf(rule), securityGroupsMembers: [{ securityGroupId }] }] };
  }

  private get net(): string | undefined {
    return this.netId ?? [...this.peers].find((peer) => peer.netId !== undefined)?.netId;
  }
}

function blockRule(rule: FirewallRuleSpec): Partial<SecurityGroupRuleConfig> {
  return { ...portsOf(rule), ipRange: rule.cidr };
}

/** Of all protocols there are no ports to tell. */
function portsOf({ protocol, fromPort, toPort }: FirewallRuleSpec): Pick<SecurityGroupRuleConfig, "ipProtocol" | "fromPortRange" | "toPortRange"> {
  const all = ALL_PORTS[protocol];
  return { ipProtocol: protocol === RuleProtocol.ALL ? "-1" : protocol, fromPortRange: fromPort ?? all?.from, toPortRange: toPort ?? all?.to };
}
