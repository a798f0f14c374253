import type { Opening, Reader } from "../reading";
import type { Found } from "../references";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resolved, resourcesOf } from "../references";
import { balancersOf } from "./vcd-balancers";
import type { Stack } from "./vcd-rules";
import { addressesOf, peersOf, rulesOf } from "./vcd-rules";
import { letsEverybodyIn } from "../s3-buckets";
import { Addresses } from "./support/addresses";
import { everything, openingsOf } from "./support/rules";

const EVERYBODY = ["0.0.0.0/0", "::/0"];
const ROUTED = "cloudavenue_edgegateway_network_routed";

/**
 * Cloud Avenue (VMware Cloud Director), by `orange-cloudavenue/cloudavenue`.
 *
 * Nothing filters within a network, nor between the routed networks of one edge gateway, which reach each other. The edge gateway has one list of
 * rules, asked in their order, for what comes from outside and what leaves; they are for IPv4 unless they say otherwise. What none of them fits
 * meets the gateway's own last rule, which drops (as Cloud Director makes gateways; no page of Orange's says so). An address that leads to a
 * server passes the list, unless the translation says that it goes by.
 *
 * @see https://registry.terraform.io/providers/orange-cloudavenue/cloudavenue/latest/docs/resources/edgegateway_firewall
 * @see https://registry.terraform.io/providers/orange-cloudavenue/cloudavenue/latest/docs/resources/edgegateway_nat_rule
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "cloudavenue_vm");
  const translated = resourcesOf(stack, "cloudavenue_edgegateway_nat_rule").filter(({ block }) => block.enabled !== false);
  const inwards = (server: Found): Found[] =>
    translated.filter(({ block }) => ["REFLEXIVE", "DNAT"].includes(block.rule_type) && isAt(stack, server, block.internal_address));
  return {
    openings: servers.flatMap((server) => [
      ...everything(server.address, [...new Set([...blocksOf(stack, server.block), ...routedTogether(stack, server.block)])]),
      ...filtered(stack, server),
      ...(inwards(server).some(({ block }) => block.firewall_match === "BYPASS") ? everything(server.address, EVERYBODY) : []),
    ]),
    publicServers: servers.filter((server) => inwards(server).length > 0).map(({ address }) => address),
    networks: Object.fromEntries(servers.map(({ address, block }) => [address, blocksOf(stack, block)])),
    publicBuckets: publicBuckets(stack),
    publicDatabases: [],
    balancers: balancersOf(stack),
    protectedData: protectedIn(stack, "cloudavenue_"),
    waysOut: translated.filter(({ block }) => block.rule_type === "SNAT").map(({ block }) => block.internal_address as string),
  };
};

/** The networks of a server, each behind its place in the server's vApp. */
function networksOf(stack: Stack, server: Stack): string[] {
  return listOf(server.resource?.networks)
    .flatMap(({ name }) => referencesIn(name))
    .map((place) => referenceIn(blockAt(stack, place)?.network_name) ?? place);
}

function blockOf(network: Stack | undefined): string[] {
  return network?.prefix_length === undefined ? [] : Addresses.of([`${network.gateway}/${network.prefix_length}`]).texts;
}

function blocksOf(stack: Stack, server: Stack): string[] {
  return networksOf(stack, server).flatMap((network) => blockOf(blockAt(stack, network)));
}

/** All that is behind the gateway of a server's routed network. */
function routedTogether(stack: Stack, server: Stack): string[] {
  const gateway = ({ edge_gateway_name: name, edge_gateway_id: id }: Stack): unknown => name ?? id;
  const own = networksOf(stack, server)
    .filter((network) => network.startsWith(`${ROUTED}.`))
    .map((network) => gateway(blockAt(stack, network) ?? {}));
  return resourcesOf(stack, ROUTED)
    .filter(({ block }) => own.includes(gateway(block)))
    .flatMap(({ block }) => blockOf(block));
}

/** Whether an address is one of the server's own: the text, or what the cloud has given it. */
function isAt(stack: Stack, server: Found, address: unknown): boolean {
  return (
    listOf(server.block.resource?.networks).some(({ ip }) => ip !== undefined && ip === resolved(stack, address)) ||
    referencesIn(address).includes(server.address)
  );
}

/** Whether a side of a rule speaks of the server: it names everybody, its address, or a block that its addresses are in. */
function concerns(stack: Stack, server: Found, sets: unknown): boolean {
  const ips = listOf(server.block.resource?.networks)
    .map(({ ip }) => ip as string | undefined)
    .filter((ip) => ip !== undefined);
  const own = ips.length > 0 ? ips : blocksOf(stack, server.block);
  return (
    listOf(sets).length === 0 ||
    addressesOf(stack, sets).some(
      (one) => isAt(stack, server, one) || (!String(one).includes("${") && Addresses.of([String(one)]).covers(Addresses.of(own))),
    )
  );
}

function filtered(stack: Stack, server: Found): Opening[] {
  const rules = resourcesOf(stack, "cloudavenue_edgegateway_firewall")
    .flatMap(({ block }) => listOf(block.rules))
    .filter(({ enabled }) => enabled !== false);
  return (["in", "out"] as const).flatMap((direction) => {
    const [near, far] = direction === "in" ? ["destination_ids", "source_ids"] : ["source_ids", "destination_ids"];
    const own = rules.filter((rule) => [direction.toUpperCase(), "IN_OUT"].includes(rule.direction) && concerns(stack, server, rule[near]));
    return openingsOf(
      server.address,
      direction,
      own.flatMap((rule) => rulesOf(stack, rule, peersOf(stack, rule[far]))),
    );
  });
}

function publicBuckets(stack: Stack): string[] {
  const policies = resourcesOf(stack, "cloudavenue_s3_bucket_policy").filter(({ block }) => letsEverybodyIn(block.policy));
  const lists = resourcesOf(stack, "cloudavenue_s3_bucket_acl").filter(
    ({ block }) => JSON.stringify(block).includes("AllUsers") || /^public/.test(block.acl ?? ""),
  );
  const opened = [...policies, ...lists].flatMap(({ block }) => referencesIn(block.bucket));
  return resourcesOf(stack, "cloudavenue_s3_bucket")
    .map(({ address }) => address)
    .filter((address) => opened.includes(address));
}

