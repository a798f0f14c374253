import type { Reader, Reading } from "../reading";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";
import { letsEverybodyIn } from "../s3-buckets";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, kindsOf, openingsOf, portsOf } from "./support/rules";

const EVERYBODY = ["0.0.0.0/0", "::/0"];
/** Access lists of a bucket by which people without an account get in. */
const OPEN_LISTS = ["public-read", "public-read-write"];

/**
 * Scaleway, by `scaleway/scaleway`.
 *
 * A security group accepts what no rule of it names, both ways, unless its policies say `drop`; rules are asked in their order; it keeps state
 * unless told otherwise, and stands before the public interface alone. Without one an Instance is in the project's own, which accepts. Private
 * Networks are not filtered, and those of a VPC reach each other once it routes.
 *
 * @see https://registry.terraform.io/providers/scaleway/scaleway/latest/docs/resources/instance_security_group
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "scaleway_instance_server");
  return {
    openings: servers.flatMap(({ address, block }) => [
      ...filtered(stack, address, block),
      ...reachable(stack, privateNetworksOf(stack, address, block)).flatMap((network) => everything(address, blocksOf(stack, network))),
    ]),
    publicServers: servers.filter(({ block }) => isPublic(block)).map(({ address }) => address),
    networks: Object.fromEntries(
      servers.map(({ address, block }) => [address, privateNetworksOf(stack, address, block).flatMap((network) => blocksOf(stack, network))]),
    ),
    publicBuckets: publicBuckets(stack),
    publicDatabases: databasesOf(stack),
    balancers: balancersOf(stack),
    protectedData: protectedIn(stack, "scaleway_"),
    waysOut: waysOut(stack),
  };
};

function isPublic(server: Record<string, any>): boolean {
  return server.ip_id !== undefined || listOf(server.ip_ids).length > 0 || server.enable_dynamic_ip === true;
}

function filtered(stack: Record<string, any>, address: string, server: Record<string, any>): Reading["openings"] {
  const name = referenceIn(server.security_group_id);
  const group = name === undefined ? undefined : blockAt(stack, name);
  if (group === undefined) {
    return everything(address, EVERYBODY);
  }
  const apart = resourcesOf(stack, "scaleway_instance_security_group_rules")
    .filter(({ block }) => referenceIn(block.security_group_id) === name)
    .map(({ block }) => block);
  return (["in", "out"] as const).flatMap((direction) => {
    const kind = direction === "in" ? "inbound" : "outbound";
    const rules = [group, ...apart].flatMap((one) => listOf(one[`${kind}_rule`])).map(ruleOf);
    return openingsOf(address, direction, rules, group[`${kind}_default_policy`] === "drop" ? Addresses.NONE : Addresses.ALL);
  });
}

function ruleOf(rule: Record<string, any>): FilterRule {
  const peer = rule.ip_range ?? rule.ip;
  const peers = peer === undefined || peer === null ? Addresses.ALL : Addresses.of([peer]);
  return { allow: rule.action === "accept", kinds: kindsOf(rule.protocol ?? "TCP"), ...portsOf(rule.port_range ?? rule.port), peers };
}

function privateNetworksOf(stack: Record<string, any>, address: string, server: Record<string, any>): string[] {
  const beside = resourcesOf(stack, "scaleway_instance_private_nic")
    .filter(({ block }) => referenceIn(block.server_id) === address)
    .map(({ block }) => block);
  return [...listOf(server.private_network).map((one) => one.pn_id), ...beside.map((one) => one.private_network_id)].flatMap(referencesIn);
}

/** A Private Network, and the others of its VPC when that routes. */
function reachable(stack: Record<string, any>, networks: readonly string[]): string[] {
  const all = resourcesOf(stack, "scaleway_vpc_private_network");
  return [
    ...new Set(
      networks.flatMap((network) => {
        const vpc = referenceIn(blockAt(stack, network)?.vpc_id);
        const routes = vpc !== undefined && blockAt(stack, vpc)?.enable_routing === true;
        return [network, ...(routes ? all.filter(({ block }) => referenceIn(block.vpc_id) === vpc).map(({ address }) => address) : [])];
      }),
    ),
  ];
}

function blocksOf(stack: Record<string, any>, network: string): string[] {
  const block = blockAt(stack, network) ?? {};
  return [...listOf(block.ipv4_subnet), ...listOf(block.ipv6_subnets)].map(({ subnet }) => subnet as string);
}

function publicBuckets(stack: Record<string, any>): string[] {
  const policies = resourcesOf(stack, "scaleway_object_bucket_policy").filter(({ block }) => letsEverybodyIn(block.policy));
  const lists = resourcesOf(stack, "scaleway_object_bucket_acl").filter(
    ({ block }) => block.acl === undefined || OPEN_LISTS.includes(block.acl),
  );
  const opened = [...policies, ...lists].flatMap(({ block }) => referencesIn(block.bucket));
  return resourcesOf(stack, "scaleway_object_bucket")
    .filter(({ address, block }) => OPEN_LISTS.includes(block.acl) || opened.includes(address))
    .map(({ address }) => address);
}

/** A database has a public endpoint when it asks for one, or for nothing at all; the list of who reaches it is everybody's until there is another. */
function databasesOf(stack: Record<string, any>): Reading["publicDatabases"] {
  const lists = resourcesOf(stack, "scaleway_rdb_acl");
  return resourcesOf(stack, "scaleway_rdb_instance")
    .filter(({ block }) => block.load_balancer !== undefined || block.private_network === undefined)
    .map(({ address }) => {
      const own = lists.filter(({ block }) => referenceIn(block.instance_id) === address);
      return {
        address,
        from: own.length === 0 ? ["0.0.0.0/0"] : own.flatMap(({ block }) => listOf(block.acl_rules).map(({ ip }) => ip as string)),
      };
    });
}

function balancersOf(stack: Record<string, any>): Reading["balancers"] {
  return resourcesOf(stack, "scaleway_lb").map(({ address, block }) => ({
    address,
    public:
      block.ip_id !== undefined || listOf(block.ip_ids).length > 0 || block.assign_flexible_ip !== false || block.assign_flexible_ipv6 === true,
    ports: resourcesOf(stack, "scaleway_lb_frontend")
      .filter((frontend) => referenceIn(frontend.block.lb_id) === address)
      .map((frontend) => ({ port: frontend.block.inbound_port as number, protocol: "tcp", from: admitted(stack, frontend) })),
  }));
}

/** Access rules of a frontend are asked in their order; who fits none gets in. */
function admitted(stack: Record<string, any>, frontend: { readonly address: string; readonly block: Record<string, any> }): string[] {
  const apart = resourcesOf(stack, "scaleway_lb_acl")
    .filter(({ block }) => referenceIn(block.frontend_id) === frontend.address)
    .map(({ block }) => block);
  let open = Addresses.NONE;
  let asked = Addresses.ALL;
  for (const rule of [...listOf(frontend.block.acl), ...apart.sort((a, b) => a.index - b.index)]) {
    const [{ type }, match] = [listOf(rule.action)[0], listOf(rule.match)[0]];
    const named = listOf<string>(match.ip_subnet);
    const listed = named.length === 0 ? Addresses.ALL : Addresses.of(named);
    const fitting = (match.invert === true ? listed.others() : listed).within(asked);
    const byContent = match.http_filter !== undefined && match.http_filter !== "acl_http_filter_none";
    open = type === "deny" ? open : open.with(fitting);
    asked = byContent ? asked : asked.without(fitting); // who asks for something else goes on to the next rule
  }
  return open.with(asked).texts;
}

/** A gateway that translates, and tells servers that it is the way out. */
function waysOut(stack: Record<string, any>): string[] {
  return resourcesOf(stack, "scaleway_vpc_gateway_network")
    .filter(({ block }) => block.enable_masquerade !== false)
    .flatMap(({ block }) => referencesIn(block.private_network_id))
    .flatMap((network) => blocksOf(stack, network));
}
