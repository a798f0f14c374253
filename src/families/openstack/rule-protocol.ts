import type { FirewallRuleSpec } from "../../network/driver";
import { RuleProtocol } from "../../network/driver";

/** How Neutron calls a rule's protocol; undefined for every one. */
export function protocolOf({ protocol, ipVersion }: FirewallRuleSpec): string | undefined {
  if (protocol === RuleProtocol.ALL) {
    return undefined;
  }
  return protocol === RuleProtocol.ICMP && ipVersion === 6 ? "ipv6-icmp" : protocol;
}
