import type { Reader, Reading } from "../reading";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";
import { publicS3Buckets } from "../s3-buckets";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, kindsOf, openingsOf, portsOf } from "./support/rules";

const EVERYBODY = ["0.0.0.0/0", "::/0"];
/** The tag of a Net whose security groups also look at what stays within a subnet. */
const LAN_TAG = "osc.fcu.enable_lan_security_groups";

/**
 * 3DS OUTSCALE, by `outscale/outscale`.
 *
 * A security group is closed inwards and open outwards: a new one of a Net has a rule that lets everything out, unless it is made without. Groups
 * add up and keep state. A server without one is in the Net's default group, whose members reach each other. Within a subnet nothing is filtered
 * unless the Net has a tag.
 *
 * @see https://docs.outscale.com/en/userguide/About-Security-Groups.html
 * @see https://docs.outscale.com/en/userguide/About-Nets.html
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "outscale_vm");
  const placed = Object.fromEntries(servers.map(({ address, block }) => [address, subnetsOf(stack, block)]));
  return {
    openings: servers.flatMap(({ address, block }) => [...filtered(stack, address, block), ...unfiltered(stack, address, placed[address])]),
    publicServers: [
      ...new Set(
        resourcesOf(stack, "outscale_public_ip_link").flatMap(({ block }) => [...referencesIn(block.vm_id), ...ownersOf(stack, block.nic_id)]),
      ),
    ],
    networks: Object.fromEntries(servers.map(({ address }) => [address, placed[address].map((subnet) => blockAt(stack, subnet)?.ip_range)])),
    publicBuckets: publicS3Buckets(stack),
    publicDatabases: [],
    balancers: balancersOf(stack),
    protectedData: protectedIn(stack, "outscale_", "minio_"),
    waysOut: waysOut(stack),
  };
};

function subnetsOf(stack: Record<string, any>, server: Record<string, any>): string[] {
  const nics = [...listOf(server.nics), ...listOf(server.primary_nic)]
    .flatMap(({ nic_id: id }) => referencesIn(id))
    .map((nic) => blockAt(stack, nic) ?? {});
  return [server, ...listOf(server.nics), ...listOf(server.primary_nic), ...nics].flatMap((one) => referencesIn(one.subnet_id));
}

/** Servers that a network interface is plugged into. */
function ownersOf(stack: Record<string, any>, nic: unknown): string[] {
  const name = referenceIn(nic);
  return name === undefined
    ? []
    : resourcesOf(stack, "outscale_nic_link")
      .filter(({ block }) => referenceIn(block.nic_id) === name)
      .flatMap(({ block }) => referencesIn(block.vm_id));
}

function filtered(stack: Record<string, any>, address: string, server: Record<string, any>): Reading["openings"] {
  const groups = referencesIn(server.security_group_ids);
  if (groups.length === 0) {
    return everything(address, EVERYBODY); // of a group that is not of the program
  }
  const bySelf = groups.filter((group) => blockAt(stack, group)?.remove_default_outbound_rule !== true);
  return [
    ...openingsOf(
      address,
      "in",
      groups.flatMap((group) => rulesOf(stack, group, "Inbound")),
    ),
    ...openingsOf(
      address,
      "out",
      groups.flatMap((group) => rulesOf(stack, group, "Outbound")),
      bySelf.length > 0 ? Addresses.V4 : undefined,
    ),
  ];
}

function rulesOf(stack: Record<string, any>, group: string, flow: "Inbound" | "Outbound"): FilterRule[] {
  return resourcesOf(stack, "outscale_security_group_rule")
    .filter(({ block }) => block.flow === flow && referenceIn(block.security_group_id) === group)
    .flatMap(({ block }) => (block.rules === undefined ? [{ ...block, ip_ranges: listOf(block.ip_range) }] : listOf(block.rules)))
    .map((rule: Record<string, any>) => {
      const linked = [...listOf(rule.security_groups_members).map((one) => one.security_group_id), rule.security_group_name_to_link];
      const members = linked.flatMap(referencesIn).flatMap((other) => membersOf(stack, other));
      const kinds = kindsOf(rule.ip_protocol);
      const ports = kinds.length === 1 && kinds[0] !== "icmp" ? portsOf(`${rule.from_port_range ?? ""}-${rule.to_port_range ?? ""}`) : {};
      return { allow: true, kinds, ...ports, peers: Addresses.of([...listOf<string>(rule.ip_ranges), ...members]) };
    });
}

function membersOf(stack: Record<string, any>, group: string): string[] {
  return resourcesOf(stack, "outscale_vm")
    .filter(({ block }) => referencesIn(block.security_group_ids).includes(group))
    .map(({ address }) => `server:${address}`);
}

/** What stays within a subnet, where the Net has not the tag. */
function unfiltered(stack: Record<string, any>, address: string, subnets: readonly string[]): Reading["openings"] {
  return subnets.flatMap((subnet) => {
    const { net_id: net, ip_range: range } = blockAt(stack, subnet) ?? {};
    const tags = listOf(blockAt(stack, referenceIn(net) ?? "")?.tags);
    return tags.some(({ key }) => key === LAN_TAG) ? [] : everything(address, [range]);
  });
}

/** A load balancer of a Net is public unless it is internal. Its security groups say who connects to which port. */
function balancersOf(stack: Record<string, any>): Reading["balancers"] {
  return resourcesOf(stack, "outscale_load_balancer").map(({ address, block }) => {
    const groups = referencesIn(block.security_groups);
    const open = groups.flatMap((group) => openingsOf(address, "in", rulesOf(stack, group, "Inbound")));
    return {
      address,
      public: block.load_balancer_type !== "internal",
      ports: listOf(block.listeners).map(({ load_balancer_port: port, load_balancer_protocol: protocol }) => ({
        port: port as number,
        protocol: String(protocol).toLowerCase(),
        from:
          groups.length === 0
            ? EVERYBODY
            : open.filter((one) => one.from <= port && port <= one.to && ["tcp", "any"].includes(one.protocol)).map(({ peer }) => peer),
      })),
    };
  });
}

/** Subnets whose route to everywhere is by a NAT service. */
function waysOut(stack: Record<string, any>): string[] {
  const tables = resourcesOf(stack, "outscale_route")
    .filter(({ block }) => block.nat_service_id !== undefined)
    .flatMap(({ block }) => referencesIn(block.route_table_id));
  return resourcesOf(stack, "outscale_route_table_link")
    .filter(({ block }) => tables.includes(referenceIn(block.route_table_id) ?? ""))
    .flatMap(({ block }) => referencesIn(block.subnet_id))
    .map((subnet) => blockAt(stack, subnet)?.ip_range);
}
