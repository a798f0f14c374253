import { listOf, resolved, resourcesOf } from "../references";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { kindsOf, portsOf } from "./support/rules";

export type Stack = Record<string, any>;

/** A network interface of an instance: its network, and the names of the ACLs that hold for it. */
export interface Nic {
  readonly properties: Record<string, any>;
  readonly network: Record<string, any>;
  readonly acls: readonly string[];
}

export function nicsOf(stack: Stack, server: Stack): Nic[] {
  const networks = resourcesOf(stack, "incus_network");
  return listOf(server.device)
    .filter(({ type }) => type === "nic")
    .map(({ properties = {} }) => {
      const name = resolved(stack, properties.network);
      const network = networks.find(({ block }) => block.name === name)?.block ?? {};
      const lists = [network.config?.["security.acls"], properties["security.acls"]]
        .flatMap((list) => String(list ?? "").split(","))
        .map((one) => one.trim());
      return { properties, network, acls: lists.filter((one) => one !== "").map((one) => resolved(stack, one) as string) };
    });
}

export function blocksOf(network: Stack): string[] {
  return ["ipv4.address", "ipv6.address"]
    .map((key) => network.config?.[key])
    .filter((one) => /\//.test(one ?? ""))
    .flatMap((one) => Addresses.of([one as string]).texts);
}

export function fallback(nic: Nic, direction: "ingress" | "egress"): Addresses {
  const key = `security.acls.default.${direction}.action`;
  return (nic.properties[key] ?? nic.network.config?.[key] ?? "reject") === "allow" ? Addresses.ALL : Addresses.NONE;
}

export function rulesOf(stack: Stack, nic: Nic, direction: "ingress" | "egress"): FilterRule[] {
  const acls = resourcesOf(stack, "incus_network_acl").filter(({ block }) => nic.acls.includes(block.name));
  const rules = acls.flatMap(({ block }) => listOf(block[direction])).filter(({ state }) => state !== "disabled");
  const order = ["drop", "reject", "allow", "allow-stateless"];
  return rules
    .sort((a, b) => order.indexOf(a.action) - order.indexOf(b.action))
    .flatMap((rule) => {
      const ports = String(rule.destination_port ?? "").split(",");
      const version = rule.protocol === "icmp4" ? Addresses.V4 : rule.protocol === "icmp6" ? Addresses.V6 : Addresses.ALL;
      const [near, far] = direction === "ingress" ? [rule.destination, rule.source] : [rule.source, rule.destination];
      const [mine, own] = [peersOf(stack, nic, near), Addresses.of(blocksOf(nic.network))];
      if (mine.within(own).isEmpty && !mine.within(versionsOf(own)).isEmpty) {
        return []; // it speaks of another network's servers
      }
      const peers = peersOf(stack, nic, far).within(version).within(versionsOf(mine));
      return ports.map((port) => ({ allow: rule.action.startsWith("allow"), kinds: kindsOf(rule.protocol), ...portsOf(port), peers }));
    });
}

/** The versions of IP that a side of a rule speaks of, which hold for the other side, too. */
function versionsOf(addresses: Addresses): Addresses {
  return [Addresses.V4, Addresses.V6]
    .filter((version) => !addresses.within(version).isEmpty)
    .reduce((sum, version) => sum.with(version), Addresses.NONE);
}

/** Blocks, names of ACLs, and words for networks, behind commas. */
function peersOf(stack: Stack, nic: Nic, text: string | undefined): Addresses {
  if (text === undefined || text === "") {
    return Addresses.ALL;
  }
  const own = Addresses.of(blocksOf(nic.network));
  return text
    .split(",")
    .map((one) => one.trim())
    .reduce(
      (sum, one) => sum.with(one === "@external" ? Addresses.ALL.without(own) : one === "@internal" ? own : named(stack, one)),
      Addresses.NONE,
    );
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
