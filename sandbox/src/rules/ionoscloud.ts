import { always, blocksOf, eachBlock } from "./derivations";
import type { ProviderRules, TypeRules } from "./model";
import type { Making } from "../engine/making";
import { isList, type Value, type ValueMap } from "../values/value";

const DATACENTER = "ionoscloud_datacenter";
const LAN = "ionoscloud_lan";
const BALANCER = "ionoscloud_networkloadbalancer";
const HTTP_BALANCER = "ionoscloud_application_loadbalancer";
const ALGORITHMS = ["ROUND_ROBIN", "LEAST_CONNECTION", "RANDOM", "SOURCE_IP"];
const ZONE = "ionoscloud_dns_zone";
const CLUSTER = "ionoscloud_pg_cluster";

const httpListener = { "application_loadbalancer_id": [HTTP_BALANCER], "http_rules.target_group": ["ionoscloud_target_group"], "server_certificates": ["ionoscloud_certificate"] };
const inDatacenter: TypeRules = { refers: { datacenter_id: [DATACENTER] }, holds: ["datacenter_id"] };

/** Addresses of an interface: the given ones, else a public or a private one, as the LAN is. */
function addresses(making: Making, nic: ValueMap): Value {
  const lan = making.objects(LAN, (other) => other.datacenter_id === making.get("datacenter_id")).find(({ id }) => id === String(nic.lan));
  return [lan?.attributes.public === false ? making.privateAddress(4) : making.publicAddress(4)];
}

const connect = (making: Making, nic: ValueMap): ValueMap => ({ id: making.source.uuid(), mac: `02:01:${making.source.mac().slice(6)}`, ips: addresses(making, nic), ipv6_ips: [], ipv6_cidr_block: "", firewall_type: "INGRESS", device_number: 1, pci_slot: 6 });

const server: TypeRules = {
  ...inDatacenter,
  refers: { ...inDatacenter.refers, security_groups_ids: ["ionoscloud_nsg"] },
  derive: {
    nic: eachBlock(connect),
    primary_ip: (making) => firstAddress(blocksOf(making.draft, "nic")[0]),
    vm_state: always("RUNNING"),
    hostname: always(""),
    boot_cdrom: always(""),
    availability_zone: always("AUTO"),
  },
};

const withFirewall: TypeRules = { ...server, derive: { ...server.derive, firewallrule_ids: always([]) } };

function firstAddress(nic: ValueMap | undefined): Value {
  const ips = nic?.ips;
  return (isList(ips) ? ips[0] : undefined) ?? "";
}

/** IONOS Cloud. */
export const IONOSCLOUD: ProviderRules = {
  name: "ionoscloud",
  source: "facts/backends.md 3.8, 3.15; LANs are numbered within a datacenter",
  types: {
    [LAN]: {
      ...inDatacenter,
      // Within a datacenter, really; here over all of them, as the world knows an object by its type and id.
      id: (making) => String(making.objects(LAN, () => true).reduce((highest, { id }) => Math.max(highest, Number(id) || 0), 0) + 1),
      derive: { ipv4_cidr_block: always(""), ipv6_cidr_block: always(""), ip_failover: always([]) },
    },
    ionoscloud_ipblock: { derive: { ips: (making) => Array.from({ length: Number(making.get("size") ?? 1) }, () => making.publicAddress(4)), ip_consumers: always([]) } },
    ionoscloud_server: withFirewall,
    ionoscloud_vcpu_server: withFirewall,
    ionoscloud_cube_server: server,
    ionoscloud_nic: { ...inDatacenter, refers: { ...inDatacenter.refers, server_id: ["ionoscloud_vcpu_server", "ionoscloud_server", "ionoscloud_cube_server"] }, derive: { ips: (making) => addresses(making, making.draft), ipv6_ips: always([]), ipv6_cidr_block: always("") } },
    ionoscloud_volume: inDatacenter,
    ionoscloud_nsg: inDatacenter,
    ionoscloud_nsg_firewallrule: { ...inDatacenter, refers: { ...inDatacenter.refers, nsg_id: ["ionoscloud_nsg"] } },
    [BALANCER]: { ...inDatacenter, derive: { lb_private_ips: (making) => [`${making.privateAddress(4)}/24`], logging_format: always("") } },
    [HTTP_BALANCER]: { ...inDatacenter, derive: { lb_private_ips: (making) => [`${making.privateAddress(4)}/24`], logging_format: always("") } },
    ionoscloud_application_loadbalancer_forwardingrule: {
      ...inDatacenter,
      refers: { ...inDatacenter.refers, ...httpListener },
      holds: ["datacenter_id", "application_loadbalancer_id", "http_rules.target_group", "server_certificates"],
      unique: [{ by: ["application_loadbalancer_id", "listener_ip", "listener_port"], within: "everywhere" }],
      oneOf: { protocol: ["HTTP"] },
      derive: { client_timeout: always(50_000) },
    },
    ionoscloud_target_group: { oneOf: { algorithm: ALGORITHMS, protocol: ["HTTP"], protocol_version: ["HTTP1", "HTTP2"] } },
    ionoscloud_networkloadbalancer_forwardingrule: {
      ...inDatacenter,
      refers: { ...inDatacenter.refers, networkloadbalancer_id: [BALANCER] },
      holds: ["datacenter_id", "networkloadbalancer_id"],
      unique: [{ by: ["networkloadbalancer_id", "listener_ip", "listener_port"], within: "everywhere" }],
      oneOf: { algorithm: ALGORITHMS, protocol: ["HTTP", "TCP"] },
    },
    [ZONE]: { unique: [{ by: ["name"], within: "everywhere" }], derive: { nameservers: always(["ns-ic.ui-dns.com", "ns-ic.ui-dns.de"]), enabled: always(true) } },
    ionoscloud_dns_record: {
      refers: { zone_id: [ZONE] },
      holds: ["zone_id"],
      unique: [{ by: ["zone_id", "name", "type", "content"], within: "everywhere" }],
      derive: { fqdn: (making) => [making.text("name"), making.referent(making.get("zone_id"), ZONE)?.name].filter((part) => part !== undefined).join("."), enabled: always(true) },
    },
    ionoscloud_pg_cluster: {
      refers: { "connections.datacenter_id": [DATACENTER], "connections.lan_id": [LAN] },
      holds: ["connections.datacenter_id", "connections.lan_id"],
      oneOf: { storage_type: ["HDD", "SSD", "SSD Premium", "SSD Standard"], synchronization_mode: ["ASYNCHRONOUS", "STRICTLY_SYNCHRONOUS"] },
      derive: { dns_name: (making) => `pg-${making.source.hex(16)}.postgresql.de-fra.ionos.com`, backup_location: always("de") },
    },
    ionoscloud_inmemorydb_cluster_v2: {
      refers: { "connections.datacenter_id": [DATACENTER], "connections.lan_id": [LAN] },
      holds: ["connections.datacenter_id", "connections.lan_id"],
      oneOf: { persistence_mode: ["None", "AOF", "RDB", "RDB_AOF"] },
      derive: { dns_name: (making) => `db-${making.source.hex(16)}.in-memory-db.de-fra.ionos.com`, logs_enabled: always(false), metrics_enabled: always(false) },
    },
    ionoscloud_pg_user: {
      refers: { cluster_id: [CLUSTER] },
      holds: ["cluster_id"],
      unique: [{ by: ["cluster_id", "username"], within: "everywhere" }],
      derive: { is_system_user: always(false) },
    },
    ionoscloud_pg_database: { refers: { cluster_id: [CLUSTER] }, holds: ["cluster_id"], unique: [{ by: ["cluster_id", "name"], within: "everywhere" }] },
    ionoscloud_container_registry: {
      unique: [{ by: ["name", "location"], within: "everywhere" }],
      derive: { hostname: (making) => `${making.text("name")}.cr.de-fra.ionos.com`, storage_usage: always([]) },
    },
    ionoscloud_s3_bucket: { unique: [{ by: ["name"], within: "everywhere" }] },
  },
};
