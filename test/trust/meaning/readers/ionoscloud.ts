import type { Reader, Reading } from "../reading";
import { blockAt, listOf, protectedIn, referenceIn, referencesIn, resolved, resourcesOf } from "../references";
import { letsEverybodyIn } from "../s3-buckets";
import { Addresses } from "./support/addresses";
import type { FilterRule } from "./support/rules";
import { everything, kindsOf, openingsOf, portsOf } from "./support/rules";

const EVERYBODY = ["0.0.0.0/0", "::/0"];
const SERVERS = ["ionoscloud_server", "ionoscloud_vcpu_server", "ionoscloud_cube_server", "ionoscloud_gpu_server"];

/**
 * IONOS Cloud, by `ionos-cloud/ionoscloud`.
 *
 * An interface without a firewall is open both ways. An active one drops what no rule lets through in the directions that it is for. Security
 * groups of a server hold for all of its interfaces, those of an interface for that one; they close both directions, add up with each other and
 * with the interface's own rules, and keep state. A rule without addresses is for all of IPv4. A LAN has no address block of the program's: each
 * has a /24, in which the interfaces' addresses lie.
 *
 * @see https://docs.ionos.com/cloud/network-services/network-security-groups/nsg-faqs
 */
export const read: Reader = (stack) => {
  const servers = SERVERS.flatMap((type) => resourcesOf(stack, type));
  return {
    openings: servers.flatMap(({ address, block }) =>
      interfacesOf(stack, address, block).flatMap((nic) => filtered(stack, address, block, nic)),
    ),
    publicServers: servers
      .filter(({ address, block }) => interfacesOf(stack, address, block).some((nic) => isPublic(stack, nic)))
      .map(({ address }) => address),
    networks: Object.fromEntries(
      servers.map(({ address, block }) => [
        address,
        interfacesOf(stack, address, block)
          .filter((nic) => !isPublic(stack, nic))
          .flatMap(blocksOf),
      ]),
    ),
    publicBuckets: publicBuckets(stack),
    publicDatabases: [], // a cluster is on a LAN; it has no public address
    balancers: balancersOf(stack),
    protectedData: protectedIn(stack, "ionoscloud_"),
    waysOut: [...new Set(resourcesOf(stack, "ionoscloud_natgateway_rule").flatMap(({ block }) => listOf<string>(block.source_subnet)))],
  };
};

type Nic = Record<string, any>;

function interfacesOf(stack: Record<string, any>, address: string, server: Record<string, any>): Nic[] {
  return [
    ...listOf(server.nic),
    ...resourcesOf(stack, "ionoscloud_nic")
      .filter(({ block }) => referenceIn(block.server_id) === address)
      .map(({ block }) => block),
  ];
}

function isPublic(stack: Record<string, any>, nic: Nic): boolean {
  return blockAt(stack, referenceIn(nic.lan) ?? "")?.public === true;
}

function blocksOf(nic: Nic): string[] {
  return listOf<string>(nic.ips)
    .filter((ip) => /^[\d.]+$/.test(ip))
    .map((ip) => Addresses.of([`${ip}/24`]).texts[0]);
}

function filtered(stack: Record<string, any>, address: string, server: Record<string, any>, nic: Nic): Reading["openings"] {
  const groups = [...referencesIn(server.security_groups_ids), ...referencesIn(nic.security_groups_ids)];
  const rules = [
    ...listOf(nic.firewall),
    ...resourcesOf(stack, "ionoscloud_nsg_firewallrule")
      .filter(({ block }) => groups.includes(referenceIn(block.nsg_id) ?? ""))
      .map(({ block }) => block),
  ];
  return (["in", "out"] as const).flatMap((direction) => {
    const type = direction === "in" ? "INGRESS" : "EGRESS";
    const closed = groups.length > 0 || (nic.firewall_active === true && [type, "BIDIRECTIONAL"].includes(nic.firewall_type ?? "INGRESS"));
    const own = rules.filter((rule) => (rule.type ?? "INGRESS") === type).map((rule) => ruleOf(stack, rule, direction));
    return closed ? openingsOf(address, direction, own) : everything(address, EVERYBODY).filter((one) => one.direction === direction);
  });
}

/** Who sends is the source; whom a server sends to is the target. */
function ruleOf(stack: Record<string, any>, rule: Record<string, any>, direction: "in" | "out"): FilterRule {
  const peer = resolved(stack, direction === "in" ? rule.source_ip : rule.target_ip) as string | undefined;
  const kinds = kindsOf(rule.protocol);
  const version = rule.protocol === "ICMPv6" ? Addresses.V6 : Addresses.V4;
  return {
    allow: true,
    kinds,
    ...portsOf(`${rule.port_range_start ?? ""}-${rule.port_range_end ?? ""}`),
    peers: peer === undefined ? version : Addresses.of([peer]),
  };
}

function publicBuckets(stack: Record<string, any>): string[] {
  const opened = resourcesOf(stack, "ionoscloud_s3_bucket_policy")
    .filter(({ block }) => letsEverybodyIn(block.policy))
    .flatMap(({ block }) => referencesIn(block.bucket));
  const blocked = resourcesOf(stack, "ionoscloud_s3_bucket_public_access_block")
    .filter(({ block }) => block.restrict_public_buckets === true)
    .flatMap(({ block }) => referencesIn(block.bucket));
  return resourcesOf(stack, "ionoscloud_s3_bucket")
    .map(({ address }) => address)
    .filter((address) => opened.includes(address) && !blocked.includes(address));
}

/** Load balancers listen on a LAN, and let in whoever reaches that. */
function balancersOf(stack: Record<string, any>): Reading["balancers"] {
  return ["networkloadbalancer", "application_loadbalancer"].flatMap((kind) =>
    resourcesOf(stack, `ionoscloud_${kind}`).map(({ address, block }) => ({
      address,
      public: blockAt(stack, referenceIn(block.listener_lan) ?? "")?.public === true,
      ports: resourcesOf(stack, `ionoscloud_${kind}_forwardingrule`)
        .filter(({ block: rule }) => [rule.networkloadbalancer_id, rule.application_loadbalancer_id].some((id) => referenceIn(id) === address))
        .map(({ block: rule }) => ({ port: rule.listener_port as number, protocol: String(rule.protocol).toLowerCase(), from: EVERYBODY })),
    })),
  );
}
