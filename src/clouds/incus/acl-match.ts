import type { NetworkAclEgress, NetworkAclIngress } from "../../../l1/incus/network-acl";
import { knownBlock, publicParts } from "../../core/cidr";
import type { FirewallRuleSpec } from "../../network/driver";
import { RuleProtocol } from "../../network/driver";

/** What a network's router leads to: the uplink and what is behind it. */
export const EXTERNAL = "@external";
const EVERYBODY = ["0.0.0.0/0", "::/0"];

/**
 * What of a block is outside, so that a wide one never lets a server send to its neighbours, which would open them. `@external` is of both versions of IP; the
 * sender's address tells which one is meant.
 */
export function outsideOf(cidr: string | undefined): Pick<NetworkAclEgress, "source" | "destination"> {
  const block = knownBlock(cidr);
  if (cidr !== undefined && EVERYBODY.includes(cidr)) {
    return { source: cidr, destination: EXTERNAL };
  }
  return { destination: block === undefined ? cidr : publicParts(block).join(",") };
}

/** Which packets a rule speaks of, besides who sends or gets them. */
export function matchOf(rule: FirewallRuleSpec): Pick<NetworkAclIngress, "protocol" | "destinationPort" | "description"> {
  const { protocol, fromPort, toPort, ipVersion, description } = rule;
  const names: Record<RuleProtocol, string | undefined> = {
    [RuleProtocol.TCP]: "tcp",
    [RuleProtocol.UDP]: "udp",
    [RuleProtocol.ICMP]: ipVersion === 4 ? "icmp4" : "icmp6",
    [RuleProtocol.ALL]: undefined,
  };
  const destinationPort = fromPort === undefined ? undefined : fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`;
  return { protocol: names[protocol], destinationPort, description };
}
