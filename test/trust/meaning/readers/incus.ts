import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, KINDS, kindsOf, openingsOf, portsOf } from "./support/rules";
import type { Found } from "../references";
import type { Opening, Reader, Reading } from "../reading";
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
    if (nic.acls.length === 0) {
      return everything(server.address, EVERYBODY);
    }
    const own = blocksOf(nic.network);
    const inbound = openingsOf(server.address, "in", rulesOf(stack, nic, "ingress"), fallback(nic, "ingress"));
    const sent = openingsOf(server.address, "out", rulesOf(stack, nic, "egress"), fallback(nic, "egress"));
    // What lets in all of its own network lets servers behind the same ACL reach each other, now and later.
    const alike = inbound.filter(({ protocol, from, to, peer }) => protocol === "any" && from === 0 && to === 65535 && own.some((block) => Addresses.of([peer]).covers(Addresses.of([block]))));
    const among = alike.length === 0 ? [] : everything(server.address, own).filter(({ direction }) => direction === "out");
    const outbound = [...sent, ...among];
    return [...inbound, ...outbound, ...toNeighbours(stack, server, nic, servers, own).filter((one) => !outbound.some((open) => open.protocol === "any" && open.to === 65535 && own.every((block) => Addresses.of([open.peer]).covers(Addresses.of([block])))))
    ];
  });
}

/** What neighbours let in from this server: it passes unless its own ACL says that it is to be dropped, which is asked first. */
function toNeighbours(stack: Stack, server: Found, nic: Nic, servers: readonly Found[], own: readonly string[]): Opening[] {
  const near = Addresses.of(own);
  const dropped = rulesOf(stack, nic, "egress").filter(({ allow, peers }) => !allow && peers.covers(near)).map((rule) => ({ ...rule, peers: near }));
  return servers
    .filter(({ address }) => address !== server.address)
    .flatMap((other) =>
      nicsOf(stack, other.block).filter(({ network }) => network.name === nic.network.name).flatMap((theirs) => {
        const all = theirs.acls.length === 0 ? [{ allow: true, kinds: KINDS, peers: Addresses.ALL }] : rulesOf(stack, theirs, "ingress");
        const fitting = all.filter(({ peers }) => peers.covers(near) || peers.texts.includes(`server:${server.address}`)).map((rule) => ({ ...rule, peers: near }));
        const open = openingsOf(server.address, "out", [...dropped, ...fitting], theirs.acls.length > 0 ? fallback(theirs, "ingress").within(near) : undefined);
        return open.map((one) => ({ ...one, peer: `server:${other.address}` }));
      }));
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
      const peers = peersOf(stack, nic, rule[direction === "ingress" ? "source" : "destination"]).within(version);
      return ports.map((port) => ({ allow: rule.action.startsWith("allow"), kinds: kindsOf(rule.protocol), ...portsOf(port), peers }));
    });
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
