import type { Opening } from "../reading";
import type { Found } from "../references";
import { listOf, referenceIn, referencesIn, resolved, resourcesOf } from "../references";

/** What differs between the clouds whose security groups are Neutron's. */
export interface NeutronDialect {
  /** `openstack`: the prefix of all types. */
  readonly prefix: string;
  /** Whether a new group lets its own members in, unless its default rules are deleted. Neutron's own do not: only the project's default group does. */
  readonly newGroupsAdmitMembers: boolean;
}

const EVERYBODY = { IPv4: "0.0.0.0/0", IPv6: "::/0" } as const;
const ALL = { from: 0, to: 65535 };
const PROTOCOLS: Readonly<Record<string, Opening["protocol"]>> = {
  "tcp": "tcp", "6": "tcp", "udp": "udp", "17": "udp", "icmp": "icmp", "1": "icmp", "icmpv6": "icmp", "ipv6-icmp": "icmp", "58": "icmp", "": "any", "any": "any",
};

/** A server's way onto a network. */
export interface Port {
  readonly server: string;
  readonly port: Found;
}

/** The ports of servers, by what their `network` blocks name. */
export function portsOf(stack: Record<string, any>, prefix: string): Port[] {
  const ports = resourcesOf(stack, `${prefix}_networking_port_v2`);
  return resourcesOf(stack, `${prefix}_compute_instance_v2`).flatMap(({ address: server, block }) => {
    const named = listOf(block.network).map(({ port }) => referenceIn(port));
    return ports.filter(({ address }) => named.includes(address)).map((port) => ({ server, port }));
  });
}

/**
 * What Neutron's security groups let through to and from servers.
 *
 * Neutron, "Security groups" of its administration guide: a group without rules lets nothing through; a new one has rules that let everything out by both
 * versions of IP; a rule without a remote is for everybody, one without a protocol for all of them. A port without a list has the project's default group,
 * which lets its members in. A port whose port security is off is not filtered at all.
 */
export function openingsOf(stack: Record<string, any>, { prefix, newGroupsAdmitMembers }: NeutronDialect): Opening[] {
  const ports = portsOf(stack, prefix);
  const groupsOf = ({ port: { block } }: Port): string[] => referencesIn(block.security_group_ids);
  const membersOf = (group: string): Port[] => ports.filter((port) => groupsOf(port).includes(group));
  const rules = resourcesOf(stack, `${prefix}_networking_secgroup_rule_v2`);
  const groups = resourcesOf(stack, `${prefix}_networking_secgroup_v2`);

  const remotesOf = ({ remote_ip_prefix: block, remote_group_id: group, ethertype }: Record<string, any>): string[] => {
    if (group !== undefined && group !== "") {
      const known = referenceIn(group);
      return known === undefined ? [`group:${String(group)}`] : membersOf(known).flatMap(addressesOf);
    }
    return [block === undefined || block === "" ? EVERYBODY[ethertype as "IPv4" | "IPv6"] : (resolved(stack, block) as string)];
  };
  const written = (group: string): Omit<Opening, "server">[] =>
    rules.filter(({ block }) => referenceIn(block.security_group_id) === group).flatMap(({ block }) => {
      const protocol = PROTOCOLS[String(block.protocol ?? "")] ?? "any";
      const hasPorts = (protocol === "tcp" || protocol === "udp") && block.port_range_min !== undefined;
      const span = hasPorts ? { from: Number(block.port_range_min), to: Number(block.port_range_max ?? block.port_range_min) } : ALL;
      return remotesOf(block).map((peer) => ({ direction: block.direction === "egress" ? "out" : "in", protocol, ...span, peer }) as const);
    });
  const byDefault = (group: string): Omit<Opening, "server">[] => {
    const found = groups.find(({ address }) => address === group);
    if (found?.block.delete_default_rules === true) {
      return [];
    }
    const members = newGroupsAdmitMembers || found === undefined ? membersOf(group).flatMap(addressesOf) : [];
    return [
      ...Object.values(EVERYBODY).map((peer) => ({ direction: "out", protocol: "any", ...ALL, peer }) as const),
      ...members.map((peer) => ({ direction: "in", protocol: "any", ...ALL, peer }) as const),
    ];
  };
  const everything = Object.values(EVERYBODY).flatMap((peer) => (["in", "out"] as const).map((direction) => ({ direction, protocol: "any" as const, ...ALL, peer })));
  const projectsDefault = [...byDefault("default"), { direction: "in", protocol: "any", ...ALL, peer: "group:default" } as const];
  return ports.flatMap((port) => {
    const { block } = port.port;
    const network = referenceIn(block.network_id);
    const securityOff = [block, network === undefined ? undefined : stack.resource?.[`${prefix}_networking_network_v2`]?.[network.split(".")[1]]]
      .map((one) => one?.port_security_enabled as boolean | undefined);
    if ((securityOff[0] ?? securityOff[1]) === false) {
      return everything.map((one) => ({ ...one, server: port.server }));
    }
    const own = groupsOf(port);
    const ofGroups = own.flatMap((group) => [...written(group), ...byDefault(group)]);
    const open = own.length === 0 && block.no_security_groups !== true ? projectsDefault : ofGroups;
    return open.map((one) => ({ ...one, server: port.server }));
  });
}

/** How a group's rules see a member: itself, and every address that it is allowed to send from besides its own. */
function addressesOf({ server, port }: Port): string[] {
  return [`server:${server}`, ...listOf(port.block.allowed_address_pairs).map(({ ip_address: address }) => String(address))];
}
