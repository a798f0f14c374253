import { Token } from "cdktf";
import type { Construct } from "constructs";
import { AclChain } from "./acl-chain";
import { EXTERNAL, matchOf, outsideOf } from "./acl-match";
import type { Context } from "./context";
import type { PeerWay } from "./peer-ways";
import { configOf, tagConfig } from "./tags";
import type { NetworkAclEgress, NetworkAclIngress } from "../../../l1/incus/network-acl";
import { NetworkAcl } from "../../../l1/incus/network-acl";
import { isPrivate, knownBlock } from "../../core/cidr";
import { Faults } from "../../core/faults";
import { tokenDigest } from "../../core/token-digest";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection } from "../../network/driver";

/** The other servers of the network. */
const INTERNAL = "@internal";
/** Room for the end of a group's name, of the 63 characters that a name may have. */
const GROUP_HEAD = 52;
const ADDRESS_LENGTH = 8;
const ALLOW = { action: "allow", state: "enabled" };

/**
 * A firewall as an ACL of OVN networks. Servers drop what it does not allow, in both directions.
 *
 * OVN asks the rules of both sides at once, and lets a packet pass that either side allows. So that the receiver alone decides about what comes from
 * its neighbours, nothing here ever allows sending to them.
 *
 * As the peer of a rule it is a second ACL without rules: so firewalls may name each other, and themselves.
 *
 * @see https://github.com/lxc/incus/blob/stable-6.0/internal/server/network/acl/acl_ovn.go
 */
export class AclHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private readonly acl: NetworkAcl;
  private readonly ingress = new Map<string, NetworkAclIngress>();
  private readonly egress = new Map<string, NetworkAclEgress>();
  private readonly onChange: (() => void)[] = [];
  private group?: NetworkAcl;

  public constructor(
    private readonly scope: Construct,
    private readonly context: Context,
    private readonly spec: FirewallSpec,
  ) {
    this.acl = new NetworkAcl(scope, "Resource", { ...context.place, name: spec.name, config: configOf(tagConfig(spec.tags)) });
    this.firewallId = this.acl.name;
    this.enlist(this.acl, false);
    context.firewalls.set(this.firewallId, this);
    if (spec.outboundOpen) {
      this.addEgress("open", { ...ALLOW, destination: EXTERNAL });
    } else if (spec.filtersPrivateTraffic) {
      this.addEgress("closed", { action: "drop", state: "enabled", destination: INTERNAL });
    }
  }

  /** What an interface behind it names. */
  public get aclNames(): string {
    return this.group === undefined ? this.firewallId : `${this.firewallId},${this.group.name}`;
  }

  /** Tells when that changes. */
  public watch(listener: () => void): void {
    this.onChange.push(listener);
  }

  /** What a rule calls the servers behind it. */
  public asPeer(): string {
    if (this.group === undefined) {
      this.group = new NetworkAcl(this.scope, "Group", { ...this.context.place, name: this.groupName, config: this.acl.configInput });
      this.enlist(this.group, true);
      this.onChange.forEach((listener) => listener());
    }
    return this.group.name;
  }

  private get groupName(): string {
    const { name } = this.spec;
    return Token.isUnresolved(name) ? `${name}-g` : `${name.slice(0, GROUP_HEAD)}-g${this.scope.node.addr.slice(-ADDRESS_LENGTH)}`;
  }

  private enlist(acl: NetworkAcl, isReferredTo: boolean): void {
    AclChain.of(this.context.cloud, this.context.settings.home).add(acl, isReferredTo);
  }

  /** @throws ValidationError when OVN would not keep to the rule */
  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    if (rule.direction === RuleDirection.INBOUND) {
      const { peerFirewallId, cidr } = rule;
      const source = peerFirewallId === undefined ? cidr : (this.context.firewalls.get(peerFirewallId)?.asPeer() ?? peerFirewallId);
      this.ingress.set(ruleId, { ...ALLOW, source, ...matchOf(rule) });
      this.acl.putIngress(inOrder(this.ingress));
    } else if (!rule.leavesPrivateOpen) {
      this.checkDestination(rule);
      this.addEgress(ruleId, { ...ALLOW, ...outsideOf(rule.cidr), ...matchOf(rule) });
    }
  }

  /**
   * Lets servers behind it send to a network that theirs is peered with, where that is for it to say. The rule names both blocks, so that it never opens a
   * neighbour.
   */
  public openWay({ from, to }: PeerWay): void {
    if (this.spec.outboundOpen || !this.spec.filtersPrivateTraffic) {
      this.addEgress(`way-${tokenDigest(this.scope, [from, to])}`, { ...ALLOW, source: from, destination: to });
    }
  }

  private addEgress(id: string, rule: NetworkAclEgress): void {
    this.egress.set(id, rule);
    this.acl.putEgress(inOrder(this.egress));
  }

  /** To allow sending to a neighbour would open the neighbour, whatever its own firewall says. */
  private checkDestination({ cidr, peerFirewallId }: FirewallRuleSpec): void {
    const block = knownBlock(cidr);
    if (peerFirewallId !== undefined || (block !== undefined && isPrivate(block))) {
      new Faults(this.scope, "Firewall rule").refuse(
        "allowOutbound",
        peerFirewallId === undefined ? cidr : "a firewall",
        "public peers only on Incus, as OVN lets a packet pass that either side allows: this rule would open the receiver; allow it there, and leave outboundOpen true here",
      );
    }
  }
}

function inOrder<Rule>(rules: ReadonlyMap<string, Rule>): Rule[] {
  return [...rules].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rule]) => rule);
}
