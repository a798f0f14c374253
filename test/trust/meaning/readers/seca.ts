import type { Opening, Reader } from "../reading";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";

const EVERYBODY = ["0.0.0.0/0", "::/0"];
const ALL = { from: 0, to: 65535 };
const PROTOCOLS: Readonly<Record<string, readonly Opening["protocol"][]>> = { "tcp": ["tcp"], "udp": ["udp"], "tcp+udp": ["tcp", "udp"], "icmp": ["icmp"] };

/**
 * A SECA cloud, by the provider `eu-sovereign-cloud/seca`. Its specification: a security group is closed both ways but for its rules, and a rule without
 * `source_refs` is for everybody. An instance without a group has that of its network, of which the specification does not say what it lets in.
 */
export const read: Reader = (stack) => {
  const nics = resourcesOf(stack, "seca_instance").map(({ address, block }) => ({ server: address, group: block.security_group_id, nic: referenceIn(block.primary_nic_id) }));
  const subnetOf = (nic: string | undefined): Record<string, any> | undefined => blockAt(stack, referenceIn(blockAt(stack, nic ?? "")?.subnet_id) ?? "");
  return {
    openings: nics.flatMap(({ server, group }) => openingsOf(stack, referenceIn(group), nics).map((one) => ({ ...one, server }))),
    publicServers: nics.filter(({ nic }) => listOf(blockAt(stack, nic ?? "")?.public_ip_ids).length > 0).map(({ server }) => server),
    networks: Object.fromEntries(nics.map(({ server, nic }) => [server, listOf<string>(subnetOf(nic)?.cidr?.ipv4)])),
    publicBuckets: [],
    publicDatabases: [],
    balancers: [],
    protectedData: protectedIn(stack, "seca_"),
    waysOut: resourcesOf(stack, "seca_subnet").filter(({ block }) => leadsOut(stack, block)).map(({ block }) => block.cidr.ipv4 as string),
    onlyTcpUdpIcmp: true,
  };
};

interface Member {
  readonly server: string;
  readonly group: unknown;
}

function openingsOf(stack: Record<string, any>, group: string | undefined, servers: readonly Member[]): Omit<Opening, "server">[] {
  if (group === undefined) {
    return (["in", "out"] as const).map((direction) => ({ direction, protocol: "any", ...ALL, peer: "group:default" }));
  }
  const membersOf = (other: string): string[] => servers.filter((one) => referenceIn(one.group) === other).map(({ server }) => `server:${server}`);
  return listOf(blockAt(stack, group)?.rules).flatMap(({ direction, protocol, ports, source_refs: sources }) => {
    const peersOf = (source: string): string[] => (referenceIn(source) === undefined ? [source] : membersOf(referenceIn(source)!));
    const peers = sources === undefined ? EVERYBODY : listOf<string>(sources).flatMap(peersOf);
    const spans = ports === undefined ? [ALL] : [{ from: ports.from as number, to: (ports.to ?? ports.from) as number }];
    return (PROTOCOLS[protocol as string] ?? ["any"]).flatMap((spoken) =>
      spans.flatMap((span) => peers.map((peer) => ({ direction: direction === "egress" ? "out" : "in", protocol: spoken, ...span, peer }) as const)));
  });
}

/** A route to everywhere, by the table that a subnet names. */
function leadsOut(stack: Record<string, any>, subnet: Record<string, any>): boolean {
  const tables = referencesIn(subnet.route_table_id).map((address) => blockAt(stack, address));
  return tables.some((table) => listOf(table?.routes).some(({ destination_cidr_block: destination }) => destination === "0.0.0.0/0"));
}
