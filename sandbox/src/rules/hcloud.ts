import { always, blocksOf, copy, eachBlock, textOf } from "./derivations";
import { joined, numeric } from "./ids";
import type { ProviderRules } from "./model";
import { addressOf } from "./subnets";
import type { Making } from "../engine/making";
import type { ValueMap } from "../values/value";

const NETWORK = "hcloud_network";
const SUBNET = "hcloud_network_subnet";
const SERVER = "hcloud_server";
const PRIMARY_IP = "hcloud_primary_ip";
const VOLUME = "hcloud_volume";
const FIREWALL = "hcloud_firewall";
const BALANCER = "hcloud_load_balancer";
const BALANCER_NETWORK = "hcloud_load_balancer_network";
const CERTIFICATES = ["hcloud_uploaded_certificate", "hcloud_managed_certificate"];
const ZONE = "hcloud_zone";

/** A subnet is known by its network and its range: `NUMBER-CIDR`. */
function subnetOf(making: Making, block: ValueMap) {
  const subnet = making.object(textOf(block, "subnet_id") ?? null, SUBNET);
  return subnet ?? making.objects(SUBNET, (other) => String(other.network_id) === textOf(block, "network_id"))[0];
}

function connect(making: Making, block: ValueMap, path: readonly string[]): ValueMap {
  const subnet = subnetOf(making, block);
  return {
    ip: addressOf(making, subnet?.id ?? null, ["ip_range"], textOf(block, "ip"), path),
    mac_address: `86:00:00:${making.source.mac().slice(9)}`,
    network_id: Number(subnet?.attributes.network_id ?? 0),
    subnet_id: subnet?.id ?? "",
    alias_ips: [],
  };
}

function publicAddress(making: Making, family: 4 | 6): string {
  const net = blocksOf(making.draft, "public_net")[0];
  if (net?.[`ipv${family}_enabled`] === false) {
    return "";
  }
  const chosen = making.referent(net?.[`ipv${family}`] ?? null, PRIMARY_IP)?.ip_address;
  return typeof chosen === "string" ? chosen : making.publicAddress(family);
}

const named = { unique: [{ by: ["name"], within: "account" }] } as const;

/** Hetzner Cloud. */
export const HCLOUD: ProviderRules = {
  name: "hcloud",
  source: "facts/backends.md 3.3, 3.15 and 6; api reference of Hetzner Cloud: names are unique within a project, ids are numbers",
  id: numeric,
  idForm: /^1\d{8}$/,
  patterns: [[/^hcloud_(server|network|firewall|ssh_key|volume|load_balancer|primary_ip|floating_ip|placement_group|uploaded_certificate|managed_certificate|zone)$/, named]],
  types: {
    [SUBNET]: { id: joined("-", "network_id", "ip_range"), replace: ["network_id", "ip_range", "network_zone", "type"], refers: { network_id: [NETWORK] }, derive: { gateway: (making) => making.gatewayOf(making.referent(making.get("network_id"), NETWORK)?.ip_range as string) } },
    hcloud_network_route: { id: joined("-", "network_id", "destination"), refers: { network_id: [NETWORK] } },
    [PRIMARY_IP]: { replace: ["type", "location"], oneOf: { type: ["ipv4", "ipv6"] }, derive: { ip_address: (making) => making.publicAddress(making.get("type") === "ipv6" ? 6 : 4), assignee_id: always(0), assignee_type: always("server"), auto_delete: always(false), labels: always({}), location: always("fsn1") } },
    hcloud_floating_ip: { derive: { ip_address: (making) => making.publicAddress(making.get("type") === "ipv6" ? 6 : 4), server_id: always(0), home_location: always("fsn1") } },
    hcloud_floating_ip_assignment: { id: joined("-", "floating_ip_id"), refers: { floating_ip_id: ["hcloud_floating_ip"], server_id: [SERVER] } },
    [SERVER]: {
      replace: ["image", "location", "ssh_keys", "user_data"],
      unset: ["public_net.ipv4", "public_net.ipv6"],
      refers: { "firewall_ids": [FIREWALL], "network.network_id": [NETWORK], "network.subnet_id": [SUBNET], "public_net.ipv4": [PRIMARY_IP], "public_net.ipv6": [PRIMARY_IP], "placement_group_id": ["hcloud_placement_group"] },
      holds: ["firewall_ids", "network.subnet_id"],
      derive: {
        ipv4_address: (making) => publicAddress(making, 4),
        ipv6_address: (making) => publicAddress(making, 6),
        network: eachBlock((making, block) => connect(making, block, ["network"])),
        firewall_ids: always([]),
        location: always("fsn1"),
        status: always("running"),
        primary_disk_size: always(40),
        backup_window: always(""),
      },
      verify: (making) => {
        if (!/^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(making.text("name") ?? "")) {
          making.refuse(["name"], "Not a host name", `"${making.text("name")}" cannot be the name of a server: letters, digits, hyphens and dots only.`);
        }
      },
    },
    hcloud_server_network: { id: joined("-", "server_id", "network_id"), refers: { server_id: [SERVER], network_id: [NETWORK], subnet_id: [SUBNET] }, derive: { ip: (making) => connect(making, making.draft, ["ip"]).ip, network_id: (making) => connect(making, making.draft, []).network_id } },
    [FIREWALL]: { oneOf: { "rule.direction": ["in", "out"], "rule.protocol": ["tcp", "udp", "icmp", "gre", "esp"] }, derive: { labels: always({}) } },
    [VOLUME]: { replace: ["location", "format"], derive: { location: (making) => making.referent(making.get("server_id"), SERVER)?.location ?? "fsn1", server_id: always(0), linux_device: (making) => `/dev/disk/by-id/scsi-0HC_Volume_${making.id}` } },
    hcloud_volume_attachment: { refers: { volume_id: [VOLUME], server_id: [SERVER] }, holds: ["volume_id"], unique: [{ by: ["volume_id"], within: "everywhere" }], replace: ["volume_id", "server_id"] },
    [BALANCER]: { derive: { ipv4: (making) => making.publicAddress(4), ipv6: (making) => making.publicAddress(6), network_id: always(0), network_ip: always("") } },
    [BALANCER_NETWORK]: { id: joined("-", "load_balancer_id", "subnet_id"), refers: { load_balancer_id: [BALANCER], network_id: [NETWORK], subnet_id: [SUBNET] }, holds: ["subnet_id"], derive: { ip: (making) => connect(making, making.draft, ["ip"]).ip, network_id: (making) => connect(making, making.draft, []).network_id, enable_public_interface: always(true) } },
    hcloud_load_balancer_service: {
      id: joined("__", "load_balancer_id", "listen_port"),
      refers: { "load_balancer_id": [BALANCER], "http.certificates": CERTIFICATES },
      holds: ["http.certificates"],
      unset: ["health_check.http"],
    },
    hcloud_load_balancer_target: {
      refers: { load_balancer_id: [BALANCER], server_id: [SERVER] },
      unique: [{ by: ["load_balancer_id", "type", "server_id", "ip"], within: "account" }],
      derive: { use_private_ip: always(false) },
      verify: (making) => {
        const balancer = making.text("load_balancer_id");
        const attached = making.objects(BALANCER_NETWORK, (other) => String(other.load_balancer_id) === balancer).length > 0;
        if (making.get("use_private_ip") === true && !attached) {
          making.refuse(["use_private_ip"], "load_balancer_not_attached_to_network", "The load balancer is not attached to a network.");
        }
      },
    },
    hcloud_ssh_key: { replace: ["public_key"], derive: { labels: always({}) } },
    [ZONE]: {
      derive: { labels: always({}), registrar: always("other"), authoritative_nameservers: always({ assigned: ["hydrogen.ns.hetzner.com.", "oxygen.ns.hetzner.com.", "helium.ns.hetzner.de."] }) },
    },
    hcloud_zone_rrset: {
      id: joined("/", "zone", "name", "type"), // without the zone in the API, where it is unique within one
      derive: { labels: copy("labels", {}) },
      verify: (making) => {
        const zone = making.text("zone") ?? "";
        if (making.object(zone, ZONE) === undefined && making.objects(ZONE, ({ name }) => name === zone).length === 0) {
          making.refuse(["zone"], "Zone not found", `There is no zone "${zone}".`);
        }
      },
    },
  },
};
