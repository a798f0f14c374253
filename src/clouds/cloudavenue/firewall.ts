import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { NOT_OWNED } from "./capabilities";
import type { Place } from "./context";
import type { Perimeter } from "./perimeter";
import { outbound } from "./perimeter";
import { AFTER_RULES } from "./rule-lifecycle";
import type { RuleObjects } from "./rule-objects";
import type { ServerNetwork } from "./vapps";
import type { EdgegatewayFirewallRules } from "../../../l1/cloudavenue/edgegateway-firewall";
import { EdgegatewayIpSet } from "../../../l1/cloudavenue/edgegateway-ip-set";
import { requireCapabilities } from "../../core/capability";
import { CodedError } from "../../core/coded-error";
import { Faults } from "../../core/faults";
import { ProgramMarker } from "../../families/terraform/program-marker";
import { NetworkCapability } from "../../network/capabilities";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection } from "../../network/driver";

/** The firewalls of a cloud, by their identifiers. */
export class Firewalls {
  private readonly known = new Map<string, FirewallHandle>();

  public constructor(
    private readonly place: Place,
    /** The gateway's rules. @default - they belong to somebody else */
    private readonly perimeter: Perimeter | undefined,
  ) {}

  public define(scope: Construct, spec: FirewallSpec): FirewallHandle {
    const handle = new FirewallHandle(this.place, this.perimeter, scope, spec);
    this.known.set(handle.firewallId, handle);
    return handle;
  }

  /** The firewall of an identifier: one of the program, as there are no others. */
  public of(firewallId: string): FirewallHandle {
    return this.known.get(firewallId)!;
  }
}

/**
 * A firewall of the program. At the gateway there are rules alone: Terraform remembers what the program allows, and the rules are written once a server
 * behind the firewall can be reached from outside, or may not send everything out.
 */
export class FirewallHandle implements IFirewallHandle {
  public readonly firewallId: string;
  public readonly outboundOpen: boolean;
  private readonly marker: ProgramMarker;
  private readonly rules = new Map<string, FirewallRuleSpec>();
  private readonly allowed: string[] = [];
  private readonly addresses = new Map<string, string>();
  private members?: EdgegatewayIpSet;

  public constructor(
    private readonly place: Place,
    private readonly perimeter: Perimeter | undefined,
    private readonly scope: Construct,
    private readonly spec: FirewallSpec,
  ) {
    this.firewallId = scope.node.path;
    this.outboundOpen = spec.outboundOpen;
    this.marker = new ProgramMarker(scope, "Resource", { name: spec.name, allowed: this.allowed });
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    if (this.perimeter === undefined) {
      this.refuse(rule.direction === RuleDirection.INBOUND ? "allow" : "allowOutbound");
    }
    this.rules.set(ruleId, rule);
    this.allowed.splice(0, this.allowed.length, ...this.inOrder().map(([, one]) => sentenceOf(one)));
    if (this.members !== undefined) {
      this.perimeter.put(this.firewallId, this);
    }
  }

  /** What a server behind it waits for; where it may not send everything, the rules that say so. */
  public admit(server: Construct, { routed }: ServerNetwork, address: string | undefined): ITerraformDependable[] {
    const needsRules = this.perimeter !== undefined && routed && !this.outboundOpen;
    return needsRules ? [this.marker, this.protect(server, address)] : [this.marker];
  }

  /**
   * Puts the private address of a server behind the gateway's rules, which have to stand before it is reached.
   *
   * @throws ValidationError when the cloud picks the address
   */
  public protect(server: Construct, address: string | undefined): ITerraformDependable {
    if (address === undefined) {
      const allowed = "a chosen address, as the edge gateway's rules speak of it and the network is not one of this program";
      return new Faults(server, "Server").refuse("privateIp", undefined, allowed);
    }
    const { provider, gateway } = this.place;
    this.addresses.set(server.node.path, address);
    const ipAddresses = [...this.addresses].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
    this.members ??= new EdgegatewayIpSet(this.scope, "Servers", { provider, ...gateway, name: this.spec.name, lifecycle: AFTER_RULES });
    this.members.ipAddresses = ipAddresses;
    this.perimeter!.put(this.firewallId, this);
    return this.perimeter!.firewall;
  }

  /** What its servers may send: everything, or what rules say and nothing else. */
  public outboundRules(objects: RuleObjects): EdgegatewayFirewallRules[] {
    const sourceIds = [this.members!.id];
    const open = outbound(`${this.spec.name}-outbound`, sourceIds);
    if (this.outboundOpen) {
      return [open];
    }
    const allowed = this.inOrder(RuleDirection.OUTBOUND).map(([id, rule]): EdgegatewayFirewallRules => ({
      ...outbound(`${this.spec.name}-${id}`, sourceIds),
      destinationIds: objects.peerIds(rule),
      appPortProfileIds: objects.portIds(rule),
    }));
    return [...allowed, { ...open, action: "DROP" }];
  }

  /** What its servers are sent. */
  public inboundRules(objects: RuleObjects): EdgegatewayFirewallRules[] {
    return this.inOrder(RuleDirection.INBOUND).map(([id, rule]) => ({
      name: `${this.spec.name}-${id}`,
      action: "ALLOW",
      direction: "IN",
      sourceIds: objects.peerIds(rule),
      destinationIds: [this.members!.id],
      appPortProfileIds: objects.portIds(rule),
    }));
  }

  private inOrder(direction?: RuleDirection): [string, FirewallRuleSpec][] {
    const wanted = [...this.rules].filter(([, rule]) => direction === undefined || rule.direction === direction);
    return wanted.sort(([one], [other]) => (one < other ? -1 : 1));
  }

  private refuse(property: string): never {
    const capability = NetworkCapability.FIREWALL;
    const nothing = { capabilities: [], shortfalls: [{ capability, reason: NOT_OWNED }] };
    requireCapabilities(this.scope, "Firewall rule", this.place.cloud, nothing, [{ capability, property }]);
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "unreachable");
  }
}

function sentenceOf({ direction, protocol, fromPort, toPort, cidr }: FirewallRuleSpec): string {
  const ports = fromPort === undefined ? "" : ` ${fromPort}${toPort === fromPort ? "" : `-${toPort}`}`;
  return `${protocol}${ports} ${direction === RuleDirection.INBOUND ? "from" : "to"} ${cidr}`;
}
