import type { Reader, Reading } from "../reading";
import type { Found } from "../references";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";
import { balancersOf } from "./upcloud-balancers";
import { publicS3Buckets } from "../s3-buckets";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, kindsOf, openingsOf, portsOf } from "./support/rules";

const EVERYBODY = ["0.0.0.0/0", "::/0"];
const DATABASES = ["postgresql", "mysql", "opensearch", "valkey"].map((kind) => `upcloud_managed_database_${kind}`);

/**
 * UpCloud, by `upcloudltd/upcloud`.
 *
 * A server's firewall is off unless the server says otherwise. Its rules are asked in their order, and what none of them speaks of passes; it
 * keeps no state, and looks at the public and the utility interface alone. Networks of one router reach each other.
 *
 * @see https://upcloud.com/docs/products/networking/features/firewall/
 * @see https://registry.terraform.io/providers/UpCloudLtd/upcloud/latest/docs/resources/firewall_rules
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "upcloud_server");
  return {
    openings: servers.flatMap(({ address, block }) => [
      ...filtered(stack, address, block),
      ...everything(address, reachable(stack, networksOf(block))),
      ...translated(stack, address, block),
    ]),
    publicServers: servers.filter(({ block }) => facesInternet(block)).map(({ address }) => address),
    networks: Object.fromEntries(
      servers.map(({ address, block }) => [address, networksOf(block).flatMap((network) => blocksOf(stack, network))]),
    ),
    publicBuckets: publicS3Buckets(stack),
    publicDatabases: DATABASES.flatMap((type) => resourcesOf(stack, type)).flatMap(databaseOf),
    balancers: balancersOf(stack),
    protectedData: protectedIn(stack, "upcloud_", "minio_"),
    waysOut: waysOut(stack),
  };
};

function facesInternet(server: Record<string, any>): boolean {
  return listOf(server.network_interface).some(({ type }) => type === "public");
}

function filtered(stack: Record<string, any>, address: string, server: Record<string, any>): Reading["openings"] {
  const utility = listOf(server.network_interface).some(({ type }) => type === "utility");
  if (!facesInternet(server) && !utility) {
    return [];
  }
  const rules =
    server.firewall === true ? resourcesOf(stack, "upcloud_firewall_rules").filter(({ block }) => referenceIn(block.server_id) === address) : [];
  return (["in", "out"] as const).flatMap((direction) => {
    const own = rules.flatMap(({ block }) => listOf(block.firewall_rule)).filter((rule) => rule.direction === direction);
    return openingsOf(
      address,
      direction,
      own.map((rule) => ruleOf(rule, direction)),
      Addresses.ALL,
    );
  });
}

/** A rule for some ports of the sender lets in whoever sends from there, to any port. */
function ruleOf(rule: Record<string, any>, direction: "in" | "out"): FilterRule {
  const family = rule.family === undefined || rule.family === "" ? Addresses.ALL : rule.family === "IPv6" ? Addresses.V6 : Addresses.V4;
  const [start, end] = ["start", "end"].map(
    (which) => rule[`${direction === "in" ? "source" : "destination"}_address_${which}`] as string | undefined,
  );
  const peers = start === undefined ? family : Addresses.of([`${start}-${end ?? start}`]).within(family);
  return {
    allow: rule.action === "accept",
    kinds: kindsOf(rule.protocol),
    ...portsOf(`${rule.destination_port_start ?? ""}-${rule.destination_port_end ?? ""}`),
    peers,
  };
}

function networksOf(server: Record<string, any>): string[] {
  return listOf(server.network_interface)
    .filter(({ type }) => type === "private")
    .flatMap(({ network }) => referencesIn(network));
}

function blocksOf(stack: Record<string, any>, network: string): string[] {
  return listOf(blockAt(stack, network)?.ip_network).map(({ address }) => address as string);
}

function reachable(stack: Record<string, any>, networks: readonly string[]): string[] {
  const all = resourcesOf(stack, "upcloud_network");
  const routers = networks.flatMap((network) => referencesIn(blockAt(stack, network)?.router));
  const besides = all.filter(({ block }) => routers.includes(referenceIn(block.router) ?? "")).map(({ address }) => address);
  return [...new Set([...networks, ...besides])].flatMap((network) => blocksOf(stack, network));
}

/** A database has a public name when it says so; the filter says for whom, and lets in everybody where there is none. */
function databaseOf({ address, block }: Found): Reading["publicDatabases"][number][] {
  const [properties = {}] = listOf(block.properties);
  const isOpen = properties.public_access === true || block.network === undefined;
  return isOpen ? [{ address, from: properties.ip_filter === undefined ? EVERYBODY : listOf<string>(properties.ip_filter) }] : [];
}

/** A gateway lets out everything of a server on one of its networks, and the answers in. */
function translated(stack: Record<string, any>, address: string, server: Record<string, any>): Reading["openings"] {
  const behind = networksOf(server)
    .flatMap((network) => blocksOf(stack, network))
    .some((block) => waysOut(stack).includes(block));
  return behind ? everything(address, ["0.0.0.0/0"]).filter(({ direction }) => direction === "out") : [];
}

/** Networks of the routers that a gateway translates for. */
function waysOut(stack: Record<string, any>): string[] {
  const routers = resourcesOf(stack, "upcloud_gateway")
    .filter(({ block }) => listOf<string>(block.features).includes("nat"))
    .flatMap(({ block }) => referencesIn(block.router));
  return resourcesOf(stack, "upcloud_network")
    .filter(({ block }) => routers.includes(referenceIn(block.router) ?? ""))
    .flatMap(({ address }) => blocksOf(stack, address));
}
