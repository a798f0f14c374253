import type { Opening, Reader } from "../reading";
import type { Found } from "../references";
import { protectedIn, referencesIn, resourcesOf } from "../references";
import type { Nic, Stack } from "./incus-acls";
import { blocksOf, fallback, nicsOf, rulesOf } from "./incus-acls";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, openingsOf } from "./support/rules";

const EVERYBODY = ["0.0.0.0/0", "::/0"];

/**
 * Incus with OVN networks, by `lxc/incus`.
 *
 * Without an ACL everything passes. With one, drops are asked first, then rejections, then what is allowed, whatever their order; the rest meets
 * the default action, which is to reject unless the interface or the network says otherwise. An ACL's name in a rule means the interfaces that
 * have it. OVN asks the rules of both sides and lets pass what either allows, so that what a server sends within its network also depends on what
 * its neighbours let in.
 *
 * @see https://linuxcontainers.org/incus/docs/main/howto/network_acls/
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "incus_instance");
  const led = resourcesOf(stack, "incus_network_forward").flatMap(({ block }) => referencesIn([block.config, block.ports]));
  return {
    openings: servers.flatMap((server) => filtered(stack, server, servers)),
    publicServers: servers.map(({ address }) => address).filter((address) => led.includes(address)),
    networks: Object.fromEntries(
      servers.map(({ address, block }) => [address, nicsOf(stack, block).flatMap(({ network }) => blocksOf(network))]),
    ),
    publicBuckets: [], // a bucket is opened by keys alone
    publicDatabases: [],
    balancers: [],
    protectedData: protectedIn(stack, "incus_"),
    waysOut: resourcesOf(stack, "incus_network")
      .filter(({ block }) => block.config?.network !== "none" && block.config?.["ipv4.nat"] === "true")
      .flatMap(({ block }) => blocksOf(block)),
  };
};

function filtered(stack: Stack, server: Found, servers: readonly Found[]): Opening[] {
  return nicsOf(stack, server.block).flatMap((nic) => {
    const own = blocksOf(nic.network);
    const whole = (open: Opening): boolean =>
      open.protocol === "any" && open.to === 65535 && own.every((block) => Addresses.of([open.peer]).covers(Addresses.of([block])));
    const neighbours = servers
      .filter(({ address }) => address !== server.address)
      .flatMap((other) =>
        nicsOf(stack, other.block)
          .filter(({ network }) => network.name === nic.network.name)
          .map((theirs) => ({ address: other.address, nic: theirs })),
      );
    const mine = { address: server.address, nic };
    return (["in", "out"] as const).flatMap((direction) => {
      const byRules =
        nic.acls.length === 0
          ? everything(server.address, EVERYBODY).filter((open) => open.direction === direction)
          : openingsOf(server.address, direction, rulesOf(stack, nic, WAYS[direction]), fallback(nic, WAYS[direction]));
      // What lets in all of its own network lets servers behind the same ACL reach each other, now and later.
      const alike = direction === "out" && passing(stack, mine, mine, own).some(({ protocol, to }) => protocol === "any" && to === 65535);
      const open = [...byRules, ...(alike ? everything(server.address, own).filter((one) => one.direction === "out") : [])];
      const among = open.some(whole)
        ? []
        : neighbours.flatMap((other) => {
          const [from, to] = direction === "in" ? [other, mine] : [mine, other];
          return passing(stack, from, to, own).map((one) => ({ ...one, server: server.address, direction, peer: `server:${other.address}` }));
        });
      return [...open, ...among];
    });
  });
}

const WAYS = { in: "ingress", out: "egress" } as const;

/**
 * What passes from one server to another of the same network: what either side allows, unless one of them says that it is to be dropped, which is
 * asked first.
 */
function passing(
  stack: Stack,
  from: { readonly address: string; readonly nic: Nic },
  to: { readonly address: string; readonly nic: Nic },
  own: readonly string[],
): Omit<Opening, "server" | "direction">[] {
  const near = Addresses.of(own);
  const fitting = (nic: Nic, way: "ingress" | "egress", other: string): FilterRule[] =>
    rulesOf(stack, nic, way)
      .filter(({ peers }) => peers.covers(near) || peers.texts.includes(`server:${other}`))
      .map((rule) => ({ ...rule, peers: near }));
  const rules = [...fitting(from.nic, "egress", to.address), ...fitting(to.nic, "ingress", from.address)].sort(
    (a, b) => Number(a.allow) - Number(b.allow),
  );
  const isFree = to.nic.acls.length === 0 || !fallback(to.nic, "ingress").isEmpty;
  return openingsOf(from.address, "out", rules, isFree ? near : undefined);
}

