import type { Firewall, FirewallRule } from "../../../l1/hcloud/firewall";
import type { FirewallRuleSpec, IFirewallHandle } from "../../network/driver";
import { RuleDirection, RuleProtocol } from "../../network/driver";

/** What "everything" is: a rule is of one protocol, and these are all that Hetzner's firewalls know. */
const ALL = ["tcp", "udp", "icmp", "esp", "gre"];

const PROTOCOLS: Record<RuleProtocol, readonly string[]> = {
  [RuleProtocol.TCP]: ["tcp"],
  [RuleProtocol.UDP]: ["udp"],
  [RuleProtocol.ICMP]: ["icmp"],
  [RuleProtocol.ALL]: ALL,
};

/** Protocols that have ports, and then have to tell them. */
const WITH_PORTS = ["tcp", "udp"];

/**
 * Without an outbound rule everything goes out, and the first one closes the rest: so a firewall that is to be closed has one for an
 * address that nobody has (RFC 5737).
 *
 * @see https://docs.hetzner.com/cloud/firewalls/faq/
 */
const NOTHING_GOES_OUT: FirewallRule = {
  direction: "out",
  protocol: "icmp",
  destinationIps: ["192.0.2.1/32"],
  description: "closes all else",
};

/** A firewall. Its rules are a set inside it, written in the order of their identifiers. */
export class FirewallHandle implements IFirewallHandle {
  public readonly firewallId: string;
  private readonly rules = new Map<string, FirewallRuleSpec>();

  public constructor(
    private readonly firewall: Firewall,
    private readonly outboundOpen: boolean,
  ) {
    this.firewallId = firewall.id;
    this.write();
  }

  public addRule(ruleId: string, rule: FirewallRuleSpec): void {
    this.rules.set(ruleId, rule);
    this.write();
  }

  private write(): void {
    const sorted = [...this.rules].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rule]) => rule);
    const blocks = distinct(sorted.flatMap(blocksOf));
    const all = this.outboundOpen ? blocks : [...blocks, NOTHING_GOES_OUT];
    if (all.length > 0) {
      this.firewall.putRule(all);
    }
  }
}

function blocksOf({ direction, protocol, fromPort, toPort, cidr, description }: FirewallRuleSpec): FirewallRule[] {
  const inbound = direction === RuleDirection.INBOUND;
  return PROTOCOLS[protocol].map((name) => ({
    direction: inbound ? "in" : "out",
    protocol: name,
    port: WITH_PORTS.includes(name) ? portText(fromPort, toPort) : undefined,
    sourceIps: inbound ? [cidr!] : undefined,
    destinationIps: inbound ? undefined : [cidr!],
    description,
  }));
}

function portText(fromPort: number | undefined, toPort: number | undefined): string {
  if (fromPort === undefined) {
    return "any";
  }
  return fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`;
}

/** The first of each: "everything" and "all of TCP" from one peer are the same block once more, and the API refuses doubles. */
function distinct(blocks: readonly FirewallRule[]): FirewallRule[] {
  const byContent = new Map<string, FirewallRule>();
  for (const block of blocks) {
    const { description: _note, ...content } = block;
    const key = JSON.stringify(content);
    if (!byContent.has(key)) {
      byContent.set(key, block);
    }
  }
  return [...byContent.values()];
}
