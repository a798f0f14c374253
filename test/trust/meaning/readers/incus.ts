import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, kindsOf, openingsOf, portsOf } from "./support/rules";
import type { Found } from "../references";
import type { Opening, Reader } from "../reading";
import { listOf, protectedIn, referencesIn, resolved, resourcesOf } from "../references";

const EVERYBODY = ["0.0.0.0/0", "::/0"];
type Stack = Record<string, any>;

/** A network interface of an instance: its network, and the names of the ACLs that hold for it. */
interface Nic {
  readonly properties: Record<string, any>;
  readonly network: Record<string, any>;
  readonly acls: readonly string[];
}

/**
 * Incus with OVN networks, by `lxc/incus`.
 *
 * Without an ACL everything passes. With one, drops are asked first, then rejections, then what is allowed, whatever their order; the rest meets the default action, which is
 * to reject unless the interface or the network says otherwise. An ACL's name in a rule means the interfaces that have it. OVN asks the rules of both sides and lets pass
 * what either allows, so that what a server sends within its network also depends on what its neighbours let in.
 *
 * @see https://linuxcontainers.org/incus/docs/main/howto/network_acls/
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "incus_instance");
  const led = resourcesOf(stack, "incus_network_forward").flatMap(({ block }) => referencesIn([block.config, block.ports]));
  return {
    openings: servers.flatMap((server) => filtered(stack, server, servers)),
    publicServers: servers.map(({ address }) => address).filter((address) => led.includes(address)),
    networks: Object.fromEntries(servers.map(({ address, block }) => [address, nicsOf(stack, block).flatMap(({ network }) => blocksOf(network))])),
    publicBuckets: [], // a bucket is opened by keys alone
    publicDatabases: [],
    balancers: [],
    protectedData: protectedIn(stack, "incus_"),
    waysOut: resourcesOf(stack, "incus_network").filter(({ block }) => block.config?.network !== "none" && block.config?.["ipv4.nat"] === "true").flatMap(({ block }) => blocksOf(block)),
  };
};

function nicsOf(stack: Stack, server: Stack): Nic[] {
  const networks = resourcesOf(stack, "incus_network");
  return listOf(server.device).filter(({ type }) => type === "nic").map(({ properties = {} }) => {
    const named = resolved(stack, properties.network);
    const network = networks.find(({ block }) => block.name === named)?.block ?? {};
    const lists = [network.config?.["security.acls"], properties["security.acls"]].flatMap((list) => String(list ?? "").split(",")).map((one) => one.trim());
    return { properties, network, acls: lists.filter((one) => one !== "").map((one) => resolved(stack, one) as string) };
  });
}

function blocksOf(network: Stack): string[] {
  return ["ipv4.address", "ipv6.address"].map((key) => network.config?.[key]).filter((one) => /\//.test(one ?? "")).flatMap((one) => Addresses.of([one as string]).texts);
}

function filtered(stack: Stack, server: Found, servers: readonly Found[]): Opening[] {
  return nicsOf(stack, server.block).flatMap((nic) => {
    const own = blocksOf(nic.network);
    const whole = (open: Opening): boolean => open.protocol === "any" && open.to === 65535 && own.every((block) => Addresses.of([open.peer]).covers(Addresses.of([block])));
    const neighbours = servers.filter(({ address }) => address !== server.address).flatMap((other) =>
      nicsOf(stack, other.block).filter(({ network }) => network.name === nic.network.name).map((theirs) => ({ address: other.address, nic: theirs })));
    const mine = { address: server.address, nic };
    return (["in", "out"] as const).flatMap((direction) => {
      const byRules = nic.acls.length === 0
        ? everything(server.address, EVERYBODY).filter((open) => open.direction === direction)
        : openingsOf(server.address, direction, rulesOf(stack, nic, WAYS[direction]), fallback(nic, WAYS[direction]));
      // What lets in all of its own network lets servers behind the same ACL reach each other, now and later.
      const alike = direction === "out" && passing(stack, mine, mine, own).some(({ protocol, to }) => protocol === "any" && to === 65535);
      const open = [...byRules, ...(alike ? everything(server.address, own).filter((one) => one.direction === "out") : [])];
      const among = open.some(whole) ? [] : neighbours.flatMap((other) => {
        const [from, to] = direction === "in" ? [other, mine] : [mine, other];
        return passing(stack, from, to, own).map((one) => ({ ...one, server: server.address, direction, peer: `server:${other.address}` }));
      });
      return [...open, ...among];
    });
  });
}

const WAYS = { in: "ingress", out: "egress" } as const;

/** What passes from one server to another of the same network: what either side allows, unless one of them says that it is to be dropped, which is asked first. */
function passing(stack: Stack, from: { readonly address: string; readonly nic: Nic }, to: { readonly address: string; readonly nic: Nic }, own: readonly string[]): Omit<Opening, "server" | "direction">[] {
  const near = Addresses.of(own);
  const fitting = (nic: Nic, way: "ingress" | "egress", other: string): FilterRule[] =>
    rulesOf(stack, nic, way).filter(({ peers }) => peers.covers(near) || peers.texts.includes(`server:${other}`)).map((rule) => ({ ...rule, peers: near }));
  const rules = [...fitting(from.nic, "egress", to.address), ...fitting(to.nic, "ingress", from.address)].sort((a, b) => Number(a.allow) - Number(b.allow));
  const isFree = to.nic.acls.length === 0 || !fallback(to.nic, "ingress").isEmpty;
  return openingsOf(from.address, "out", rules, isFree ? near : undefined);
}

function fallback(nic: Nic, direction: "ingress" | "egress"): Addresses {
  const key = `security.acls.default.${direction}.action`;
  return (nic.properties[key] ?? nic.network.config?.[key] ?? "reject") === "allow" ? Addresses.ALL : Addresses.NONE;
}

function rulesOf(stack: Stack, nic: Nic, direction: "ingress" | "egress"): FilterRule[] {
  const acls = resourcesOf(stack, "incus_network_acl").filter(({ block }) => nic.acls.includes(block.name));
  const rules = acls.flatMap(({ block }) => listOf(block[direction])).filter(({ state }) => state !== "disabled");
  const order = ["drop", "reject", "allow", "allow-stateless"];
  return rules
    .sort((a, b) => order.indexOf(a.action) - order.indexOf(b.action))
    .flatMap((rule) => {
      const ports = String(rule.destination_port ?? "").split(",");
      const version = rule.protocol === "icmp4" ? Addresses.V4 : rule.protocol === "icmp6" ? Addresses.V6 : Addresses.ALL;
      const [near, far] = direction === "ingress" ? [rule.destination, rule.source] : [rule.source, rule.destination];
      const mine = peersOf(stack, nic, near);
      const own = Addresses.of(blocksOf(nic.network));
      // A rule for another network's addresses on this side, as ways between peered networks are, never meets a packet of this one.
      const isElsewhere = !own.isEmpty && mine.within(Addresses.V6).isEmpty && mine.within(own).isEmpty;
      const peers = isElsewhere ? Addresses.NONE : peersOf(stack, nic, far).within(version).within(versionsOf(mine));
      return ports.map((port) => ({ allow: rule.action.startsWith("allow"), kinds: kindsOf(rule.protocol), ...portsOf(port), peers }));
    });
}

/** The versions of IP that a side of a rule speaks of, which hold for the other side, too. */
function versionsOf(addresses: Addresses): Addresses {
  return [Addresses.V4, Addresses.V6].filter((version) => !addresses.within(version).isEmpty).reduce((sum, version) => sum.with(version), Addresses.NONE);
}

/** Blocks, names of ACLs, and words for networks, behind commas. */
function peersOf(stack: Stack, nic: Nic, text: string | undefined): Addresses {
  if (text === undefined || text === "") {
    return Addresses.ALL;
  }
  const own = Addresses.of(blocksOf(nic.network));
  return text.split(",").map((one) => one.trim()).reduce((sum, one) => sum.with(one === "@external" ? Addresses.ALL.without(own) : one === "@internal" ? own : named(stack, one)), Addresses.NONE);
}

function named(stack: Stack, text: string): Addresses {
  const name = resolved(stack, text) as string;
  const acl = resourcesOf(stack, "incus_network_acl").find(({ block }) => block.name === name);
  if (acl === undefined) {
    return Addresses.of([name]);
  }
  const members = resourcesOf(stack, "incus_instance").filter(({ block }) => nicsOf(stack, block).some(({ acls }) => acls.includes(name)));
  return Addresses.of(members.map(({ address }) => `server:${address}`));
}
