import { blockAt, listOf, referenceIn, referencesIn, resolved } from "../references";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { KINDS, kindsOf, portsOf } from "./support/rules";

export type Stack = Record<string, any>;

export function addressesOf(stack: Stack, sets: unknown): unknown[] {
  return referencesIn(sets).flatMap((set) => listOf<unknown>(blockAt(stack, set)?.ip_addresses));
}

/** Whether something is named that is not of the program: it may be anything. */
export function isUnknown(stack: Stack, names: unknown): boolean {
  return listOf<unknown>(names).some((name) => blockAt(stack, referenceIn(name) ?? "") === undefined);
}

/** Addresses of servers by their name, of all else as they are written. A single address is a block of one. */
export function peersOf(stack: Stack, sets: unknown): Addresses {
  if (listOf(sets).length === 0 || isUnknown(stack, sets)) {
    return Addresses.ALL;
  }
  return Addresses.of(
    addressesOf(stack, sets).map((one) => {
      const text = resolved(stack, one) as string;
      return text.includes("${") && !text.includes("/") ? `${text}/32` : text;
    }),
  );
}

export function rulesOf(stack: Stack, rule: Stack, peers: Addresses): FilterRule[] {
  const version = { IPV6: Addresses.V6, IPV4_IPV6: Addresses.ALL }[rule.ip_protocol as string] ?? Addresses.V4;
  const base = { allow: rule.action === "ALLOW", peers: peers.within(version) };
  const profiles = referencesIn(rule.app_port_profile_ids).flatMap((profile) => listOf(blockAt(stack, profile)?.app_ports));
  if (listOf(rule.app_port_profile_ids).length === 0 || isUnknown(stack, rule.app_port_profile_ids)) {
    return [{ ...base, kinds: KINDS }];
  }
  return profiles.flatMap(({ protocol, ports }) => {
    const list = listOf<string>(ports);
    return (list.length === 0 ? [""] : list).map((one) => ({ ...base, kinds: kindsOf(protocol), ...portsOf(one) }));
  });
}
