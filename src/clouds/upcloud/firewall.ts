import type { Construct } from "constructs";
import { addressRange } from "./address-range";
import type { Context } from "./context";
import type { FirewallRulesFirewallRule } from "../../../l1/upcloud/firewall-rules";
import { FirewallRules } from "../../../l1/upcloud/firewall-rules";
import type { Server } from "../../../l1/upcloud/server";
import { ProgramMarker } from "../../families/terraform/program-marker";
import type { FirewallRuleSpec, FirewallSpec, IFirewallHandle } from "../../network/driver";
import { RuleProtocol } from "../../network/driver";

/** What no rule has let in is dropped. A rule of nothing but a direction and an action is the default, and has to be the last. */
const DROP_THE_REST: FirewallRulesFirewallRule = { direction: "in", action: "drop" };

/** The ports that Linux sends from unless it is told otherwise: net.ipv4.ip_local_port_range. */
const EPHEMERAL = { destinationPortStart: "32768", destinationPortEnd: "60999" };

/** Answers to what a server has asked for, as good as a filter can tell that keeps no state. */
const ANSWERS: FirewallRulesFirewallRule[] = ["IPv4", "IPv6"].flatMap((family) => [
  { direction: "in", action: "accept", family, protocol: "icmp", comment: "answers" },
  { direction: "in", action: "accept", family, protocol: "tcp", comment: "answers", ...EPHEMERAL },
  { direction: "in", action: "accept", family, protocol: "udp", comment: "answers", ...EPHEMERAL },
]);

/**
 * A firewall of the program. UpCloud has none apart from servers: Terraform remembers what the program allows, and it is written for each
 * server behind the firewall.
 */
export class FirewallHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private readonly rules = new Map<string, FirewallRuleSpec>();
  private readonly allowed: string[] = [];
  private readonly marker: ProgramMarker;
  /** What writes the rules of each server anew. */
  private readonly writers: (() => void)[] = [];

  public constructor(
    private readonly context: Context,
    scope: Construct,
    spec: FirewallSpec,
  ) {
    this.marker = new ProgramMarker(scope, "Resource", { name: spec.name, allowed: this.allowed });
    this.firewallId = scope.node.path;
    context.firewalls.set(this.firewallId, this);
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    this.rules.set(ruleId, rule);
    this.allowed.splice(0, this.allowed.length, ...this.inOrder().map(sentenceOf));
    this.writers.forEach((write) => write());
  }

  /** Writes the rules for a server, which has one list of them; those that are added later, too. */
  public protect(scope: Construct, server: Server, isPublic: boolean): void {
    const rules = new FirewallRules(scope, "FirewallRules", { provider: this.context.provider, serverId: server.id, dependsOn: [this.marker] });
    const answers = isPublic ? ANSWERS : [];
    const write = (): void => rules.putFirewallRule([...this.inOrder().map(blockOf), ...answers, DROP_THE_REST]);
    this.writers.push(write);
    write();
  }

  private inOrder(): FirewallRuleSpec[] {
    return [...this.rules].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rule]) => rule);
  }
}

function sentenceOf({ protocol, fromPort, toPort, cidr }: FirewallRuleSpec): string {
  const ports = fromPort === undefined ? "" : ` ${fromPort}${toPort === fromPort ? "" : `-${toPort}`}`;
  return `${protocol}${ports} from ${cidr}`;
}

function blockOf({ protocol, fromPort, toPort, ipVersion, cidr, description }: FirewallRuleSpec): FirewallRulesFirewallRule {
  const { first, last } = addressRange(cidr!);
  return {
    direction: "in",
    action: "accept",
    family: `IPv${ipVersion}`,
    protocol: protocol === RuleProtocol.ALL ? undefined : protocol,
    sourceAddressStart: first,
    sourceAddressEnd: last,
    destinationPortStart: fromPort === undefined ? undefined : String(fromPort),
    destinationPortEnd: toPort === undefined ? undefined : String(toPort),
    comment: description,
  };
}
