import { always, blocksOf, eachBlock, textOf } from "./derivations";
import type { ProviderRules } from "./model";
import type { Making } from "../engine/making";
import type { ValueMap } from "../values/value";
import { isCidr } from "../world/addresses";

const NETWORK = "upcloud_network";
const STORAGE = "upcloud_storage";
const SERVER = "upcloud_server";

function connect(making: Making, block: ValueMap, index: number): ValueMap {
  const network = making.object(textOf(block, "network") ?? null, NETWORK);
  const cidr = network && blocksOf(network.attributes, "ip_network")[0]?.address;
  const wanted = textOf(block, "ip_address");
  const isPublic = block.type === "public";
  const address = network && isCidr(cidr) ? making.addressIn({ name: network.id, cidr }, wanted, ["network_interface", index, "ip_address"]) : isPublic ? making.publicAddress(block.ip_address_family === "IPv6" ? 6 : 4) : making.privateAddress(4);
  return { ip_address: address, ip_address_family: "IPv4", ip_address_floating: false, mac_address: making.source.mac(), network: making.source.uuid(), index: index + 1, source_ip_filtering: true, bootable: false };
}

/** The address of a file storage on its network. */
function standOn(making: Making, block: ValueMap): ValueMap {
  const network = making.object(textOf(block, "uuid") ?? null, NETWORK);
  const cidr = network && blocksOf(network.attributes, "ip_network")[0]?.address;
  const address = network && isCidr(cidr) ? making.addressIn({ name: network.id, cidr }, textOf(block, "ip_address")) : making.privateAddress(4);
  return { ip_address: address };
}

/** UpCloud. */
export const UPCLOUD: ProviderRules = {
  name: "upcloud",
  source: "facts/backends.md 3.6, 3.15",
  types: {
    [NETWORK]: { refers: { router: ["upcloud_router"] }, derive: { ip_network: eachBlock((making, block) => ({ gateway: isCidr(block.address) ? making.gatewayOf(block.address) : "", dhcp_default_route: false, dhcp_dns: [], dhcp_routes: [], dhcp_effective_routes: [] })), effective_routes: always([]), type: always("private") } },
    [SERVER]: {
      refers: { "network_interface.network": [NETWORK], "storage_devices.storage": [STORAGE], "server_group": ["upcloud_server_group"] },
      holds: ["network_interface.network", "storage_devices.storage"],
      derive: { network_interface: eachBlock(connect), title: (making) => `${making.text("hostname")} (managed by terraform)`, labels: always({}), tags: always([]), cpu: (making) => Number(/^(\D*)(\d+)xCPU/.exec(making.text("plan") ?? "")?.[2] ?? 1), mem: (making) => Number(/(\d+)GB/.exec(making.text("plan") ?? "")?.[1] ?? 1) * 1024, firewall: always(false), metadata: always(false), timezone: always("UTC") },
    },
    [STORAGE]: { derive: { labels: always({}) }, oneOf: { tier: ["maxiops", "standard", "hdd", "archive"] } },
    upcloud_file_storage: {
      refers: { "network.uuid": [NETWORK] },
      holds: ["network.uuid"],
      derive: { network: eachBlock(standOn), labels: always({}) },
    },
    upcloud_file_storage_share: { id: (making) => `${making.text("file_storage")}/${making.text("name")}`, refers: { file_storage: ["upcloud_file_storage"] } },
    upcloud_file_storage_share_acl: { id: (making) => `${making.text("file_storage")}/${making.text("share_name")}/${making.text("name")}` },
    upcloud_server_group: { derive: { members: (making) => making.get("members") ?? [], labels: always({}) } },
    upcloud_router: { derive: { labels: always({}), attached_networks: always([]), static_routes: always([]), type: always("normal") } },
    upcloud_firewall_rules: { id: (making) => making.text("server_id")!, refers: { server_id: [SERVER] } },
  },
};
