import { always, blocksOf, eachBlock, textOf } from "./derivations";
import { joined } from "./ids";
import type { ProviderRules, TypeRules } from "./model";
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

const BALANCER = "upcloud_loadbalancer";
const CERTIFICATE = "upcloud_loadbalancer_manual_certificate_bundle";
const DATABASES = ["mysql", "postgresql", "valkey"].map((kind) => `upcloud_managed_database_${kind}`);

/** The node of a load balancer, with the address that it listens on in each network. */
function nodesOf(making: Making): ValueMap[] {
  const networks = blocksOf(making.draft, "networks").map((block) => {
    const network = making.object(textOf(block, "network") ?? null, NETWORK);
    const cidr = network && blocksOf(network.attributes, "ip_network")[0]?.address;
    const inside = (): string => (network && isCidr(cidr) ? making.addressIn({ name: network.id, cidr }) : making.privateAddress(4));
    const addresses = block.type === "public" ? [making.publicAddress(4)] : [inside(), inside()];
    const listed = addresses.map((address, index) => ({ address, listen: index === addresses.length - 1 }));
    return { name: block.name!, type: block.type!, ip_addresses: listed };
  });
  return [{ operational_state: "running", networks }];
}

/** A part of a load balancer, called by the names of what it is in. */
function partOf(owner: string, type: string): TypeRules {
  return { id: joined("/", owner, "name"), refers: { [owner]: [type] }, holds: [owner], unique: [{ by: [owner, "name"], within: "account" }] };
}

/** A managed database of a kind, with its endpoints inside and on the internet. */
function database(component: string): TypeRules {
  const hostOf = (making: Making): string => `${making.text("name")}-sandbox.db.upclouddatabases.com`;
  const endpoint = (making: Making, route: string): ValueMap => ({ component, host: route === "public" ? `public-${hostOf(making)}` : hostOf(making), port: 11569, route, usage: "primary" });
  return {
    refers: { "network.uuid": [NETWORK] },
    holds: ["network.uuid"],
    unique: [{ by: ["name"], within: "account" }],
    derive: {
      components: (making) => [endpoint(making, "dynamic"), endpoint(making, "public")],
      service_host: hostOf,
      service_port: always("11569"),
      service_username: always("upadmin"),
      primary_database: always("defaultdb"),
      labels: always({}),
      node_states: always([]),
      additional_disk_space_gib: always(0),
      powered: always(true),
      state: always("running"),
    },
  };
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
    upcloud_gateway: { refers: { "router.id": ["upcloud_router"] }, holds: ["router.id"], unique: [{ by: ["name"], within: "account" }, { by: ["router.id"], within: "account" }], derive: { address: eachBlock((making) => ({ address: making.publicAddress(4) })), addresses: always([]), connections: always([]), operational_state: always("running") } },
    upcloud_gateway_connection: { ...partOf("gateway", "upcloud_gateway"), derive: { tunnels: always([]) } },
    upcloud_gateway_connection_tunnel: { ...partOf("connection_id", "upcloud_gateway_connection"), oneOf: { "ipsec_properties.phase1_dh_group_numbers": [2, 5, 14, 15, 16, 18, 19, 20, 21, 24], "ipsec_properties.phase2_dh_group_numbers": [2, 5, 14, 15, 16, 18, 19, 20, 21, 24] }, derive: { operational_state: always("idle") } },
    upcloud_network_peering: { refers: { "network.uuid": [NETWORK], "peer_network.uuid": [NETWORK] }, holds: ["network.uuid", "peer_network.uuid"], unique: [{ by: ["network.uuid", "peer_network.uuid"], within: "account" }], derive: { labels: always({}), configured_status: always("active") } },
    [BALANCER]: {
      refers: { "networks.network": [NETWORK] },
      holds: ["networks.network"],
      unique: [{ by: ["name"], within: "account" }],
      derive: { nodes: nodesOf, backends: always([]), frontends: always([]), resolvers: always([]), labels: always({}), configured_status: always("started"), operational_state: always("running") },
    },
    upcloud_loadbalancer_backend: { ...partOf("loadbalancer", BALANCER), derive: { members: always([]), tls_configs: always([]) } },
    upcloud_loadbalancer_static_backend_member: partOf("backend", "upcloud_loadbalancer_backend"),
    upcloud_loadbalancer_frontend: { ...partOf("loadbalancer", BALANCER), derive: { rules: always([]), tls_configs: always([]) } },
    upcloud_loadbalancer_frontend_rule: { ...partOf("frontend", "upcloud_loadbalancer_frontend"), defaults: { matching_condition: "and" } },
    upcloud_loadbalancer_frontend_tls_config: { ...partOf("frontend", "upcloud_loadbalancer_frontend"), refers: { frontend: ["upcloud_loadbalancer_frontend"], certificate_bundle: [CERTIFICATE, "upcloud_loadbalancer_dynamic_certificate_bundle"] }, holds: ["frontend", "certificate_bundle"] },
    upcloud_loadbalancer_dynamic_certificate_bundle: { unique: [{ by: ["name"], within: "account" }], derive: { not_after: always("2027-03-01T00:00:00Z"), not_before: always("2026-12-01T00:00:00Z"), operational_state: always("pending") } },
    [CERTIFICATE]: { unique: [{ by: ["name"], within: "account" }], derive: { intermediates: always("") } },
    upcloud_kubernetes_cluster: {
      refers: { network: [NETWORK] },
      holds: ["network"],
      unique: [{ by: ["name"], within: "account" }],
      derive: { labels: always({}), node_groups: always([]), state: always("running"), network_cidr: (making) => String(blocksOf(making.referent(making.get("network"), NETWORK) ?? {}, "ip_network")[0]?.address ?? "") },
    },
    upcloud_kubernetes_node_group: { ...partOf("cluster", "upcloud_kubernetes_cluster"), derive: { labels: always({}), ssh_keys: always([]), storage_encryption: always("none") } },
    ...Object.fromEntries(DATABASES.map((type, index) => [type, database(["mysql", "pg", "valkey"][index]!)])),
    upcloud_managed_database_logical_database: { id: joined("/", "service", "name"), refers: { service: DATABASES }, unique: [{ by: ["service", "name"], within: "account" }] },
    upcloud_managed_database_user: { id: joined("/", "service", "username"), refers: { service: DATABASES }, unique: [{ by: ["service", "username"], within: "account" }] },
    upcloud_firewall_rules: { id: (making) => making.text("server_id")!, refers: { server_id: [SERVER] } },
  },
};
