import type { Opening, Reader, Reading } from "../reading";
import type { Found } from "../references";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";
import { publicS3Buckets } from "../s3-buckets";

const EVERYBODY = { IPv4: "0.0.0.0/0", IPv6: "::/0" } as const;
const ALL = { from: 0, to: 65535 };
const NUMBERS: Readonly<Record<string, Opening["protocol"]>> = { 1: "icmp", 6: "tcp", 17: "udp", 58: "icmp" };
const NAMES: Readonly<Record<string, Opening["protocol"]>> = { "tcp": "tcp", "udp": "udp", "icmp": "icmp", "ipv6-icmp": "icmp" };

/** STACKIT, by the provider `stackitcloud/stackit`. */
export const read: Reader = (stack) => {
  const interfaces = interfacesOf(stack);
  const led = ["stackit_public_ip", "stackit_public_ip_associate"].flatMap((type) => resourcesOf(stack, type)).flatMap(({ block }) => referencesIn(block.network_interface_id));
  const networks: Record<string, string[]> = {};
  for (const { server, port } of interfaces) {
    const named = referencesIn(port.block.network_id).map((address) => blockAt(stack, address)?.ipv4_prefix as string | undefined);
    networks[server] = [...(networks[server] ?? []), ...named.filter((cidr) => cidr !== undefined)];
  }
  return {
    openings: openingsOf(stack, interfaces),
    publicServers: [...new Set(interfaces.filter(({ port }) => led.includes(port.address)).map(({ server }) => server))],
    networks,
    publicBuckets: publicS3Buckets(stack),
    publicDatabases: resourcesOf(stack, "stackit_postgresflex_instance").map(({ address, block }) => ({ address, from: listOf<string>(block.acl) })),
    balancers: [...resourcesOf(stack, "stackit_loadbalancer"), ...resourcesOf(stack, "stackit_application_load_balancer")].map(balancerOf),
    protectedData: protectedIn(stack, "stackit_", "minio_"),
    waysOut: resourcesOf(stack, "stackit_network").filter(({ block }) => block.routed !== false && block.no_ipv4_gateway !== true).map(({ block }) => block.ipv4_prefix as string),
  };
};

interface Interface {
  readonly server: string;
  readonly port: Found;
}

function interfacesOf(stack: Record<string, any>): Interface[] {
  const ports = resourcesOf(stack, "stackit_network_interface");
  return resourcesOf(stack, "stackit_server").flatMap(({ address: server, block }) =>
    referencesIn(block.network_interfaces).flatMap((named) => ports.filter(({ address }) => address === named).map((port) => ({ server, port }))));
}

/**
 * The documentation on security groups: a group lets everything out, and in what comes from servers behind the same group; what else comes in has a rule.
 * An interface without security is not filtered; one without a list of groups has the project's default group. Whether a group counts the further addresses of
 * its members, as Neutron does, is not said; it is taken for granted here.
 */
function openingsOf(stack: Record<string, any>, interfaces: readonly Interface[]): Opening[] {
  const groupsOf = ({ port }: Interface): string[] => referencesIn(port.block.security_group_ids);
  const membersOf = (group: string): string[] => interfaces.filter((one) => groupsOf(one).includes(group)).flatMap(({ server, port }) => [`server:${server}`, ...listOf<string>(port.block.allowed_addresses)]);
  const rules = resourcesOf(stack, "stackit_security_group_rule");
  const everything = (direction: Opening["direction"], peers: readonly string[]): Omit<Opening, "server">[] => peers.map((peer) => ({ direction, protocol: "any", ...ALL, peer }));
  const ofGroup = (group: string): Omit<Opening, "server">[] => {
    const written = rules.filter(({ block }) => referenceIn(block.security_group_id) === group).flatMap(({ block }) => {
      const { name, number } = (block.protocol ?? {}) as { name?: string; number?: number };
      const protocol = name === undefined && number === undefined ? "any" : NAMES[name ?? ""] ?? NUMBERS[number ?? -1] ?? "any";
      const remote = referenceIn(block.remote_security_group_id);
      const peers = remote === undefined ? [(block.ip_range as string | undefined) ?? EVERYBODY[(block.ether_type ?? "IPv4") as "IPv4" | "IPv6"]] : membersOf(remote);
      const ports = block.port_range === undefined ? ALL : { from: block.port_range.min as number, to: block.port_range.max as number };
      return peers.map((peer) => ({ direction: block.direction === "egress" ? "out" : "in", protocol, ...ports, peer }) as const);
    });
    return [...written, ...everything("out", Object.values(EVERYBODY)), ...everything("in", membersOf(group))];
  };
  return interfaces.flatMap((one) => {
    const own = groupsOf(one);
    const byDefault = [...everything("out", Object.values(EVERYBODY)), ...everything("in", ["group:default"])];
    const unfiltered = [...everything("out", Object.values(EVERYBODY)), ...everything("in", Object.values(EVERYBODY))];
    const open = one.port.block.security === false ? unfiltered : own.length === 0 ? byDefault : own.flatMap(ofGroup);
    return open.map((opening) => ({ ...opening, server: one.server }));
  });
}

/** Both products let everybody in, unless they have a list for all their listeners. */
function balancerOf({ address, block }: Found): Reading["balancers"][number] {
  const options = (block.options ?? {}) as Record<string, any>;
  const list = listOf<string>(options.acl ?? options.access_control?.allowed_source_ranges);
  const from = list.length > 0 ? list : Object.values(EVERYBODY);
  const ports = listOf(block.listeners).map(({ port, protocol }) => ({ port: port as number, protocol: String(protocol).replace("PROTOCOL_", "").toLowerCase(), from }));
  return { address, public: options.private_network_only !== true, ports };
}
