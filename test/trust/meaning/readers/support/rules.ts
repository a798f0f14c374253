import { Addresses } from "./addresses";
import type { Opening } from "../../reading";

/** What a filter tells apart; `other` is every protocol that is none of the three. */
export type Kind = "tcp" | "udp" | "icmp" | "other";

export const KINDS: readonly Kind[] = ["tcp", "udp", "icmp", "other"];
export const LAST_PORT = 65535;

/** One rule of a filter, as the provider means it: its kinds of packets are let through, or not. */
export interface FilterRule {
  readonly allow: boolean;
  readonly kinds: readonly Kind[];
  /** @default - all ports */
  readonly from?: number;
  /** @default - `from`, or all ports */
  readonly to?: number;
  readonly peers: Addresses;
}

/** What a rule without a name of a protocol speaks of. */
export function kindsOf(protocol: string | undefined | null): readonly Kind[] {
  const name = (protocol ?? "").toLowerCase();
  if (["", "any", "all", "-1"].includes(name)) {
    return KINDS;
  }
  return name.startsWith("icmp") || name === "ipv6-icmp" ? ["icmp"] : name === "tcp" || name === "udp" ? [name] : ["other"];
}

/** Ports of a text such as `80`, `80-85`, `any`; nothing for all. */
export function portsOf(text: string | number | undefined | null): { readonly from?: number; readonly to?: number } {
  const [from, to] = String(text ?? "")
    .split(/[-:]/)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : undefined));
  return from === undefined || from === 0 ? {} : { from, to: to ?? from };
}

/**
 * What rules let through that are asked in their order, of which the first that fits decides. `fallback` are the addresses that are let through
 * when none fits.
 */
export function openingsBy(rules: readonly FilterRule[], fallback: Addresses = Addresses.NONE): Omit<Opening, "server" | "direction">[] {
  const found = new Map<string, Kind[]>();
  for (const kind of KINDS) {
    const own = rules
      .filter(({ kinds }) => kinds.includes(kind))
      .map((rule) => ({ ...rule, from: rule.from ?? 0, to: rule.to ?? rule.from ?? LAST_PORT }));
    const starts = [...new Set([0, ...own.flatMap(({ from, to }) => [from, to + 1])])].filter((port) => port <= LAST_PORT).sort((a, b) => a - b);
    let last: { readonly peer: string; readonly from: number; readonly to: number }[] = [];
    const done: typeof last = [];
    starts.forEach((from, index) => {
      const to = (starts[index + 1] ?? LAST_PORT + 1) - 1;
      const peers = decided(
        own.filter((rule) => rule.from <= from && to <= rule.to),
        fallback,
      ).texts;
      done.push(...last.filter(({ peer }) => !peers.includes(peer)));
      last = peers.map((peer) => ({ peer, from: last.find((one) => one.peer === peer)?.from ?? from, to }));
    });
    for (const { from, to, peer } of [...done, ...last].filter((one) => one.to > 0)) {
      // there is no port 0
      const key = JSON.stringify({ from, to, peer });
      found.set(key, [...(found.get(key) ?? []), kind]);
    }
  }
  return [...found].flatMap(([key, kinds]) => {
    const { from, to, peer } = JSON.parse(key) as { from: number; to: number; peer: string };
    // What has no name of its own in an opening is told as everything, so that it can never pass unseen.
    const protocols = kinds.includes("other") ? ["any" as const] : (kinds as ("tcp" | "udp" | "icmp")[]);
    return protocols.map((protocol) => ({ protocol, from, to, peer }));
  });
}

function decided(rules: readonly FilterRule[], fallback: Addresses): Addresses {
  let open = Addresses.NONE;
  let asked = Addresses.ALL;
  for (const { allow, peers } of rules) {
    open = allow ? open.with(peers.within(asked)) : open;
    asked = asked.without(peers);
  }
  return open.with(fallback.within(asked));
}

/** Openings of one server in one direction. */
export function openingsOf(server: string, direction: "in" | "out", rules: readonly FilterRule[], fallback?: Addresses): Opening[] {
  return openingsBy(rules, fallback).map((one) => ({ server, direction, ...one }));
}

/** Everything, between a server and some addresses, both ways. */
export function everything(server: string, peers: readonly string[]): Opening[] {
  return (["in", "out"] as const).flatMap((direction) =>
    peers.map((peer) => ({ server, direction, protocol: "any" as const, from: 0, to: LAST_PORT, peer })),
  );
}
