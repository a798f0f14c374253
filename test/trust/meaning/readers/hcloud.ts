import type { Reader, Reading } from "../reading";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resourcesOf } from "../references";
import { publicS3Buckets } from "../s3-buckets";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, kindsOf, openingsOf, portsOf } from "./support/rules";

/**
 * Hetzner Cloud, by `hetznercloud/hcloud`.
 *
 * A server without a firewall is open. With one, what no inbound rule lets in is dropped; what goes out is free until the first outbound rule, and
 * from then on only what they let out. Firewalls keep state, add up, and stand before the public interface alone. A network's subnets reach each
 * other.
 *
 * @see https://docs.hetzner.com/cloud/firewalls/faq
 */
export const read: Reader = (stack) => {
  const servers = resourcesOf(stack, "hcloud_server");
  return {
    openings: servers.flatMap(({ address, block }) => [
      ...filtered(stack, address, block),
      ...networksOf(stack, address, block).flatMap((network) => everything(address, [blockAt(stack, network)?.ip_range])),
    ]),
    publicServers: servers.filter(({ block }) => isPublic(block)).map(({ address }) => address),
    networks: Object.fromEntries(
      servers.map(({ address, block }) => [address, subnetsOf(stack, address, block).map((subnet) => blockAt(stack, subnet)?.ip_range)]),
    ),
    publicBuckets: publicS3Buckets(stack),
    publicDatabases: [],
    balancers: balancersOf(stack),
    protectedData: protectedIn(stack, "hcloud_", "minio_"),
    waysOut: [], // there is no address translation
  };
};

/** Both kinds of public addresses are given unless the server says otherwise. */
function isPublic(server: Record<string, any>): boolean {
  const [net = {}] = listOf(server.public_net);
  return net.ipv4_enabled !== false || net.ipv6_enabled !== false;
}

function filtered(stack: Record<string, any>, address: string, server: Record<string, any>): Reading["openings"] {
  const firewalls = firewallsOf(stack, address, server);
  if (firewalls.length === 0) {
    return everything(address, ["0.0.0.0/0", "::/0"]); // to whatever reaches it, today or once it has a public address
  }
  const rules = firewalls.flatMap((firewall) => listOf(blockAt(stack, firewall)?.rule));
  const outbound = rulesTo(rules, "out");
  return [
    ...openingsOf(address, "in", rulesTo(rules, "in")),
    ...openingsOf(address, "out", outbound, outbound.length === 0 ? Addresses.ALL : undefined),
  ];
}

function rulesTo(rules: readonly Record<string, any>[], direction: "in" | "out"): FilterRule[] {
  return rules
    .filter((rule) => rule.direction === direction)
    .map((rule) => ({
      allow: true,
      kinds: kindsOf(rule.protocol),
      ...portsOf(rule.port),
      peers: Addresses.of(rule[direction === "in" ? "source_ips" : "destination_ips"]),
    }));
}

/** Those that the server names, those that are attached to it, and those that say themselves where they apply. */
function firewallsOf(stack: Record<string, any>, address: string, server: Record<string, any>): string[] {
  const selected = (selector: string | undefined): boolean =>
    selector !== undefined &&
    selector.split(",").every((pair) => {
      const [key, value] = pair.split("=").map((part) => part.trim());
      return key in (server.labels ?? {}) && (value === undefined || server.labels[key] === value);
    });
  const attached = resourcesOf(stack, "hcloud_firewall_attachment")
    .filter(({ block }) => referencesIn(block.server_ids).includes(address) || listOf<string>(block.label_selectors).some(selected))
    .flatMap(({ block }) => referencesIn(block.firewall_id));
  const applying = resourcesOf(stack, "hcloud_firewall")
    .filter(({ block }) => listOf(block.apply_to).some((to) => referenceIn(to.server) === address || selected(to.label_selector)))
    .map((firewall) => firewall.address);
  return [...referencesIn(server.firewall_ids), ...attached, ...applying];
}

function subnetsOf(stack: Record<string, any>, address: string, server: Record<string, any>): string[] {
  const beside = resourcesOf(stack, "hcloud_server_network")
    .filter(({ block }) => referenceIn(block.server_id) === address)
    .map(({ block }) => block);
  return [...listOf(server.network), ...beside].flatMap((one) => referencesIn(one.subnet_id));
}

function networksOf(stack: Record<string, any>, address: string, server: Record<string, any>): string[] {
  return [...new Set(subnetsOf(stack, address, server).flatMap((subnet) => referencesIn(blockAt(stack, subnet)?.network_id)))];
}

/** A load balancer is public unless its place on a network says otherwise; nothing filters who connects to it. */
function balancersOf(stack: Record<string, any>): Reading["balancers"] {
  return resourcesOf(stack, "hcloud_load_balancer").map(({ address }) => ({
    address,
    public: !resourcesOf(stack, "hcloud_load_balancer_network").some(
      ({ block }) => referenceIn(block.load_balancer_id) === address && block.enable_public_interface === false,
    ),
    ports: resourcesOf(stack, "hcloud_load_balancer_service")
      .filter(({ block }) => referenceIn(block.load_balancer_id) === address)
      .flatMap(({ block }) => [
        { port: block.listen_port as number, protocol: block.protocol as string, from: ["0.0.0.0/0", "::/0"] },
        ...(listOf(block.http)[0]?.redirect_http === true ? [{ port: 80, protocol: "http", from: ["0.0.0.0/0", "::/0"] }] : []),
      ]),
  }));
}
