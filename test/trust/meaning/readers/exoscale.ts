import type { Reader, Reading } from "../reading";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";
import { publicS3Buckets } from "../s3-buckets";
import { Addresses } from "./support/addresses";
import type { FilterRule, Kind } from "./support/rules";
import { everything, kindsOf, openingsOf, portsOf } from "./support/rules";

const EVERYBODY = ["0.0.0.0/0", "::/0"];

/**
 * Exoscale, by `exoscale/exoscale`.
 *
 * What no rule of a security group lets in is dropped; everything goes out until there is an outbound rule. Groups add up, keep state, and stand
 * before the public interface alone; an instance has one unless it is private. A private network is a switch that nothing filters. A database lets
 * in the addresses that are listed.
 *
 * @see https://community.exoscale.com/documentation/compute/security-groups/
 * @see https://community.exoscale.com/product/networking/private-network/overview
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "exoscale_compute_instance");
  const networks = Object.fromEntries(servers.map(({ address, block }) => [address, networksOf(stack, block)]));
  return {
    openings: servers.flatMap(({ address, block }) => [...filtered(stack, address, block), ...everything(address, networks[address])]),
    publicServers: servers.filter(({ block }) => block.private !== true).map(({ address }) => address),
    networks,
    publicBuckets: publicS3Buckets(stack),
    publicDatabases: databasesOf(stack),
    balancers: [],
    protectedData: protectedIn(stack, "exoscale_", "minio_"),
    waysOut: [], // there is no address translation
  };
};

function filtered(stack: Record<string, any>, address: string, server: Record<string, any>): Reading["openings"] {
  const groups = referencesIn(server.security_group_ids);
  if (groups.length === 0) {
    return everything(address, EVERYBODY); // of the organization's default group, which is not of the program
  }
  const [inbound, outbound] = ["INGRESS", "EGRESS"].map((type) => groups.flatMap((group) => rulesOf(stack, group, type)));
  return [...openingsOf(address, "in", inbound), ...openingsOf(address, "out", outbound, outbound.length === 0 ? Addresses.ALL : undefined)];
}

function rulesOf(stack: Record<string, any>, group: string, type: string): FilterRule[] {
  return resourcesOf(stack, "exoscale_security_group_rule")
    .filter(({ block }) => block.type === type && referenceIn(block.security_group_id) === group)
    .map(({ block }) => {
      const members = referencesIn(block.user_security_group_id).flatMap((other) => membersOf(stack, other));
      const named =
        block.cidr === undefined && block.user_security_group_id === undefined
          ? Addresses.ALL
          : Addresses.of([...listOf<string>(block.cidr), ...members]);
      return {
        allow: true,
        kinds: kindsHere(block.protocol),
        ...portsOf(`${block.start_port ?? ""}-${block.end_port ?? block.start_port ?? ""}`),
        peers: named,
      };
    });
}

/** Without a protocol the provider means TCP. */
function kindsHere(protocol: string | undefined): readonly Kind[] {
  return kindsOf(protocol ?? "TCP");
}

function membersOf(stack: Record<string, any>, group: string): string[] {
  return resourcesOf(stack, "exoscale_compute_instance")
    .filter(({ block }) => referencesIn(block.security_group_ids).includes(group))
    .map(({ address }) => `server:${address}`);
}

/** A network tells the first and last address that it leases, and a mask. */
function networksOf(stack: Record<string, any>, server: Record<string, any>): string[] {
  return listOf(server.network_interface)
    .flatMap(({ network_id: id }) => referencesIn(id))
    .flatMap((network) => {
      const { start_ip: start, netmask } = blockAt(stack, network) ?? {};
      const ones = (netmask as string | undefined)?.split(".").reduce((sum, part) => sum + Number(part).toString(2).replace(/0/g, "").length, 0);
      return start === undefined || ones === undefined ? [] : Addresses.of([`${start}/${ones}`]).texts;
    });
}

/**
 * The list of addresses stands in the part of the engine. Without one nobody is let in by the documentation; that the API keeps to it is not
 * proven, so it counts as open.
 */
function databasesOf(stack: Record<string, any>): Reading["publicDatabases"] {
  return resourcesOf(stack, "exoscale_dbaas").map(({ address, block }) => {
    const lists = Object.values(block).flatMap((part: any) => (Array.isArray(part?.ip_filter) ? [part.ip_filter as string[]] : []));
    return { address, from: lists.length === 0 ? EVERYBODY : lists.flat() };
  });
}
