import type { EndpointNames } from "./endpoint-names";
import type { EndpointNameServer } from "./name-servers";
import type { IAddressed } from "../../core/addressed";
import type { IDnsZone } from "../../dns/zone";

/** How long others may keep who the name servers are and where, in seconds. Shorter, and they would ask the providers all the time. */
export const DELEGATION_TTL_SECONDS = 3600;

/** What is written into each zone. */
export interface EndpointRecords {
  readonly names: EndpointNames;
  readonly ttlSeconds: number;
  /** Of members that stay. */
  readonly entries: readonly IAddressed[];
}

/** What name servers answer, and where they are asked. */
export interface DelegationRecords extends EndpointRecords {
  /** Those that the name is delegated to, on members that stay. */
  readonly nameServers: readonly EndpointNameServer[];
  /** How they check. */
  readonly check: string;
}

/** The name leads to all members. */
export function writeAddresses(zones: readonly IDnsZone[], { names, entries, ttlSeconds }: EndpointRecords): void {
  zones.forEach((zone) => zone.addAddress(names.name, [...entries], { ttlSeconds }));
}

/** The name is delegated, and what the name servers read stands beside it. */
export function writeDelegation(zones: readonly IDnsZone[], { names, entries, ttlSeconds, nameServers, check }: DelegationRecords): void {
  const hosts = nameServers.map(({ name }) => names.full(name));
  const settings = [`check=${check}`, `ttl=${ttlSeconds}`, ...hosts.map((host) => `ns=${host}`)];
  for (const zone of zones) {
    zone.addAddress(names.members, [...entries], { ttlSeconds });
    zone.addTxt(names.members, settings, { ttlSeconds });
    nameServers.forEach(({ name, server }) => zone.addAddress(name, [server], { ttlSeconds: DELEGATION_TTL_SECONDS }));
    zone.addNs(names.name, hosts, { ttlSeconds: DELEGATION_TTL_SECONDS });
  }
}
