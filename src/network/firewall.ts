import type { Construct } from "constructs";
import { NetworkCapability } from "./capabilities";
import type { FirewallRuleSpec, IFirewallHandle } from "./driver";
import { RuleDirection } from "./driver";
import { defineRule } from "./firewall-rules";
import type { INetwork } from "./network";
import { Peer } from "./peer";
import { Port } from "./port";
import { onPrivateBlock } from "./private-blocks";
import type { Need } from "../core/capability";
import { offers, requireCapabilities } from "../core/capability";
import type { ICloud } from "../core/cloud";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { literalText } from "../core/literal-text";
import { nameFor } from "../core/names-of";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import { mergeTags } from "../core/tags";
import { resolveZone } from "../core/zone";

/**
 * What a firewall does with traffic that comes over a private network.
 */
export enum PrivateTraffic {
  /** Lets it pass: servers of one network reach each other. This means the same on every cloud. */
  OPEN = "open",
  /** Filters it by the same rules as all else. Several clouds filter public traffic only and refuse this. */
  FILTERED = "filtered",
}

/**
 * A firewall around servers.
 */
export interface IFirewall extends IPortable {
  /**
   * The zone it belongs to.
   *
   * @default - none, as on clouds where it spans the region, or unknown
   */
  readonly zone?: string;
  /** The cloud's identifier. */
  readonly firewallId: string;
  /** What it does with traffic over a private network. */
  readonly privateTraffic: PrivateTraffic;
  /** Lets a peer in. */
  allow(peer: Peer, port: Port, description?: string): void;
  /** Lets servers send to a peer. */
  allowOutbound(peer: Peer, port: Port, description?: string): void;
  /**
   * Takes note that a server behind it is on a network.
   *
   * @internal
   */
  _joinNetwork(network: INetwork): void;
}

/**
 * Properties of a firewall.
 */
export interface FirewallProps {
  /**
   * What it does with traffic that comes over a private network.
   *
   * @default PrivateTraffic.OPEN
   */
  readonly privateTraffic?: PrivateTraffic;
  /**
   * Whether servers may send anything out. When false, only what `allowOutbound` lets.
   *
   * @default true
   */
  readonly outboundOpen?: boolean;
  /**
   * The zone, on clouds whose firewalls are zonal. It must be that of the servers.
   *
   * @default - the cloud's
   */
  readonly zone?: string;
  /**
   * The name at the cloud.
   *
   * @default - made from the construct path
   */
  readonly name?: string;
  /**
   * Tags, where the cloud has tags on firewalls.
   *
   * @default - those of the cloud
   */
  readonly tags?: Record<string, string>;
  /**
   * The cloud.
   *
   * @default - the nearest one above
   */
  readonly cloud?: ICloud;
}

/**
 * A stateful firewall around servers: what no rule allows does not come in, answers pass.
 *
 * A rule that the cloud would not enforce is refused.
 */
export class Firewall extends PortableConstruct implements IFirewall {
  /**
   * A firewall that exists, by the cloud's identifier. Its rules are managed elsewhere.
   *
   * @throws CapabilityError when the cloud has no firewalls apart from servers
   */
  public static fromFirewallId(scope: Construct, id: string, firewallId: string): IFirewall {
    return new ImportedFirewall(scope, id, firewallId);
  }

  public readonly zone?: string;
  public readonly firewallId: string;
  public readonly privateTraffic: PrivateTraffic;
  private readonly handle: IFirewallHandle;
  private readonly outboundOpen: boolean;
  private readonly ruleIds = new Set<string>();

  /**
   * @throws ValidationError when the name, the zone or a tag is wrong
   * @throws CapabilityError when the cloud cannot enforce what is asked
   */
  public constructor(scope: Construct, id: string, props: FirewallProps = {}) {
    super(scope, id, Given.of("FirewallProps", props));
    this.privateTraffic = props.privateTraffic ?? PrivateTraffic.OPEN;
    this.outboundOpen = props.outboundOpen ?? true;
    const faults = new Faults(this, "Firewall");
    const name = nameFor(this, this.cloud, "firewall", props.name, faults);
    const tags = mergeTags(this.cloud.tags, props.tags, faults);
    const zone = resolveZone(this.cloud, props.zone, faults);
    this.zone = this.cloud.network?.zonal ? zone : undefined;
    faults.throwIfAny();
    const needs: Need[] = [{ capability: NetworkCapability.FIREWALL, property: "Firewall" }];
    if (this.privateTraffic === PrivateTraffic.FILTERED) {
      needs.push({ capability: NetworkCapability.FIREWALL_PRIVATE_TRAFFIC, property: "privateTraffic" });
    }
    if (!this.outboundOpen) {
      needs.push({ capability: NetworkCapability.FIREWALL_OUTBOUND, property: "outboundOpen" });
    }
    requireCapabilities(this, "Firewall", this.cloud, this.cloud.network, needs);
    const filtersPrivateTraffic = this.privateTraffic === PrivateTraffic.FILTERED;
    this.handle = this.cloud.network!.defineFirewall(this, { name, outboundOpen: this.outboundOpen, filtersPrivateTraffic, zone: this.zone, tags });
    this.firewallId = this.handle.firewallId;
  }

  /**
   * Lets a peer in. Allowing the same twice is the same as once. The description is a note, kept where the cloud has a place for it.
   *
   * @throws ValidationError when the peer or port is wrong, or the rule would have no effect
   * @throws CapabilityError when the cloud would not enforce the rule
   */
  public allow(peer: Peer, port: Port, description?: string): void {
    defineRule(this, this.policy, RuleDirection.INBOUND, peer, port, description);
  }

  /**
   * Lets servers send to a peer, where `outboundOpen` is false.
   *
   * @throws ValidationError when the peer or port is wrong, or the rule would have no effect
   * @throws CapabilityError when the cloud would not enforce the rule
   */
  public allowOutbound(peer: Peer, port: Port, description?: string): void {
    defineRule(this, this.policy, RuleDirection.OUTBOUND, peer, port, description);
  }

  /** @internal */
  public _joinNetwork(network: INetwork): void {
    const filters = offers(this.cloud.network, NetworkCapability.FIREWALL_PRIVATE_TRAFFIC);
    if (this.privateTraffic === PrivateTraffic.FILTERED || !filters) {
      return;
    }
    // A cloud that filters private traffic has to be told to leave it open.
    const faults = new Faults(this, "Firewall");
    if (network.cidr === undefined) {
      const allowed = "a network whose cidr is known, as this cloud filters private traffic and has to be told to leave it open; import it with its cidr";
      faults.add("network", network.node.path, allowed);
    }
    faults.throwIfAny();
    const peer = Peer.network(network)._resolve(faults)!;
    this.openTo(peer.cidr!, peer.idPart);
    // What comes through a tunnel, or from a peered network, is private traffic, too.
    onPrivateBlock(network, ({ cidr, idPart }) => this.openTo(cidr, idPart));
  }

  private openTo(cidr: string, idPart: string): void {
    const directions = this.outboundOpen ? [RuleDirection.INBOUND] : [RuleDirection.INBOUND, RuleDirection.OUTBOUND];
    for (const direction of directions) {
      const { protocol } = Port.all();
      this.addOnce(`${direction}-open-${idPart}`, { direction, protocol, ipVersion: 4, cidr, leavesPrivateOpen: true });
    }
  }

  private addOnce(ruleId: string, rule: FirewallRuleSpec): void {
    if (!this.ruleIds.has(ruleId)) {
      this.handle.addRule(ruleId, rule);
      this.ruleIds.add(ruleId);
    }
  }

  private get policy(): RulePolicy {
    return {
      privateOpen: this.privateTraffic === PrivateTraffic.OPEN,
      outboundOpen: this.outboundOpen,
      add: (ruleId, rule) => this.addOnce(ruleId, rule),
    };
  }
}

/** What decides whether a rule means something on a firewall. */
export interface RulePolicy {
  readonly privateOpen: boolean;
  readonly outboundOpen: boolean;
  readonly add: (ruleId: string, rule: FirewallRuleSpec) => void;
}

class ImportedFirewall extends PortableConstruct implements IFirewall {
  public readonly firewallId: string;
  public readonly privateTraffic = PrivateTraffic.FILTERED;

  public constructor(
    scope: Construct,
    id: string,
    firewallId: string,
  ) {
    super(scope, id, Given.of("Firewall.fromFirewallId", { firewallId }, () => undefined));
    this.firewallId = literalText(firewallId);
    requireCapabilities(this, "Firewall", this.cloud, this.cloud.network, [{ capability: NetworkCapability.FIREWALL_EXISTING, property: "fromFirewallId" }]);
  }

  public allow(_peer: Peer, _port: Port, _description?: string): void {
    this.refuse("allow");
  }

  public allowOutbound(_peer: Peer, _port: Port, _description?: string): void {
    this.refuse("allowOutbound");
  }

  /** Its rules are managed elsewhere, those for private networks too. */
  public _joinNetwork(_network: INetwork): void {}

  private refuse(method: string): never {
    const allowed = "no rules here, as the firewall is imported and its rules are managed elsewhere; define a Firewall of your own";
    return new Faults(this, "Firewall").refuse(method, "a rule", allowed);
  }
}
