import type { Opening, Reader } from "../reading";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, kindsOf, openingsOf, portsOf } from "./support/rules";

const EVERYBODY = ["0.0.0.0/0", "::/0"];

/**
 * gridscale, by `gridscale/gridscale`.
 *
 * A firewall stands before an interface, by a template or by rules of the interface's own. One without any rule is off. Else rules are asked in
 * their order; what comes in and fits none is blocked, what goes out and fits none passes; it keeps no state. To inbound rules, where there are
 * some, the provider adds its own behind them: DHCP and the ports from 32768 on are open to everybody, all else is closed. A server is on the
 * internet when it is on the public network.
 *
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/gridscale/firewall-utils/defaultRuleUtils.go
 * @see https://registry.terraform.io/providers/gridscale/gridscale/latest/docs/resources/server
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "gridscale_server");
  return {
    openings: servers.flatMap(({ address, block }) => listOf(block.network).flatMap((nic) => filtered(stack, address, nic))),
    publicServers: servers.filter(({ block }) => facesInternet(block)).map(({ address }) => address),
    networks: Object.fromEntries(servers.map(({ address, block }) => [address, listOf(block.network).flatMap((nic) => blocksOf(stack, nic))])),
    publicBuckets: [], // a bucket of the provider has neither an access list nor a policy
    publicDatabases: [], // they stand on a private network
    balancers: [],
    protectedData: protectedIn(stack, "gridscale_"),
    waysOut: [], // a private network has no router
  };
};

function isPublicNetwork(nic: Record<string, any>): boolean {
  return (referenceIn(nic.object_uuid) ?? "").startsWith("data.gridscale_public_network.");
}

function facesInternet(server: Record<string, any>): boolean {
  return listOf(server.network).some(isPublicNetwork) && (server.ipv4 !== undefined || server.ipv6 !== undefined);
}

function blocksOf(stack: Record<string, any>, nic: Record<string, any>): string[] {
  return referencesIn(nic.object_uuid).flatMap((network) => listOf<string>(blockAt(stack, network)?.dhcp_range));
}

function filtered(stack: Record<string, any>, address: string, nic: Record<string, any>): Opening[] {
  const reachable = isPublicNetwork(nic) ? EVERYBODY : blocksOf(stack, nic);
  const template = referenceIn(nic.firewall_template_uuid);
  const firewall = template === undefined ? nic : blockAt(stack, template) ?? {};
  const rules = (which: string): Record<string, any>[] => listOf(firewall[`rules_${which}`]);
  if (["v4_in", "v6_in", "v4_out", "v6_out"].every((which) => rules(which).length === 0)) {
    return everything(address, reachable);
  }
  const near = Addresses.of(reachable);
  const inbound = [...withDefaults(rules("v4_in"), "0.0.0.0/0", "67:68"), ...withDefaults(rules("v6_in"), "::/0", "546:547")];
  const outbound = [
    ...ordered(rules("v4_out")).map((rule) => ruleOf(rule, "0.0.0.0/0", "dst_cidr")),
    ...ordered(rules("v6_out")).map((rule) => ruleOf(rule, "::/0", "dst_cidr")),
  ];
  const within = (list: readonly FilterRule[]): FilterRule[] => list.map((rule) => ({ ...rule, peers: rule.peers.within(near) }));
  return [...openingsOf(address, "in", within(inbound)), ...openingsOf(address, "out", within(outbound), near)];
}

function ordered(rules: readonly Record<string, any>[]): Record<string, any>[] {
  return [...rules].sort((a, b) => a.order - b.order);
}

/** A rule of one version of IP, whose list it stands in. */
function ruleOf(rule: Record<string, any>, everybody: string, peer: "src_cidr" | "dst_cidr"): FilterRule {
  return {
    allow: rule.action === "accept",
    kinds: kindsOf(rule.protocol),
    ...portsOf(rule.dst_port),
    peers: Addresses.of([rule[peer] || everybody]).within(Addresses.of([everybody])),
  };
}

function withDefaults(rules: readonly Record<string, any>[], everybody: string, dhcp: string): FilterRule[] {
  const own = ordered(rules).map((rule) => ruleOf(rule, everybody, "src_cidr"));
  const opened = [
    ["udp", dhcp],
    ["tcp", "32768:65535"],
    ["udp", "32768:65535"],
  ] as const;
  return own.length === 0
    ? []
    : [...own, ...opened.map(([protocol, ports]) => ({ allow: true, kinds: [protocol], ...portsOf(ports), peers: Addresses.of([everybody]) }))];
}
