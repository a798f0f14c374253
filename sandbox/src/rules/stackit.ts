import { always, copy, through } from "./derivations";
import type { IdMaker, ProviderRules, TypeRules } from "./model";
import { addressOf } from "./subnets";
import type { Making } from "../engine/making";
import type { Complaint } from "../engine/refusal";
import { find } from "../values/path";
import { kubeconfig, pem } from "../values/secrets";
import { isList, isMap, type ValueMap } from "../values/value";
import { isCidr } from "../world/addresses";

/** Ids in the state are composite (`project,region,uuid`); the last part stands in an attribute of its own as well. */
const composite: IdMaker = (making) => [making.text("project_id"), making.text("region"), making.source.uuid()].filter((part) => part !== undefined).join(",");

const lastPart = (making: Making) => making.id.split(",").pop()!;

const owning = (attribute: string, more: TypeRules = {}): TypeRules => ({ ...more, derive: { [attribute]: lastPart, ...more.derive } });

const NETWORK = "stackit_network";
const GROUP = "stackit_security_group";
const NIC = "stackit_network_interface";
const SERVER = "stackit_server";
const VOLUME = "stackit_volume";
const POSTGRESQL = "stackit_postgresflex_instance";

/** Lists that the provider takes with something in them only: its listvalidator.SizeBetween(1, …) of 2026-11, commits 023a4387 and 0cac777e. */
function emptyLists(config: ValueMap): readonly Complaint[] {
  const pools = find(config, "target_pools").flatMap(({ path, value }) => (isMap(value) ? [{ path: [...path, "targets"], value: value.targets }] : []));
  const lists = [...["listeners", "target_pools"].map((name) => ({ path: [name], value: config[name] })), ...pools];
  return lists.filter(({ value }) => isList(value) && value.length === 0)
    .map(({ path }) => ({ summary: "Invalid Attribute Value", detail: `${path.join(".")} must contain at least 1 elements.`, path }));
}

/** A kubeconfig with a client certificate, as SKE gives. */
function clusterAccess(making: Making): string {
  const certificate = Buffer.from(pem(making.source, "CERTIFICATE")).toString("base64");
  return kubeconfig(making.source).replace(/token: .*/, `client-certificate-data: ${certificate}\n    client-key-data: ${certificate}`);
}

/** STACKIT. */
export const STACKIT: ProviderRules = {
  name: "stackit",
  source: "facts/backends.md 3.7, 3.15",
  id: (making) => making.source.uuid(),
  settings: (config) => ({ region: config.default_region ?? "eu01" }),
  patterns: [[/^stackit_(?!key_pair|resourcemanager)/, { id: composite }]],
  types: {
    [NETWORK]: owning("network_id", {
      derive: {
        ipv4_prefix: (making) => `10.${making.source.below(200)}.${making.source.below(250)}.0/24`,
        ipv4_prefixes: (making) => [making.get("ipv4_prefix")],
        ipv4_prefix_length: (making) => Number(String(making.get("ipv4_prefix")).split("/")[1]),
        ipv4_gateway: (making) => (isCidr(making.get("ipv4_prefix")) ? making.gatewayOf(String(making.get("ipv4_prefix"))) : undefined),
        ipv6_prefix: always(""),
        ipv6_prefixes: always([]),
        ipv6_prefix_length: always(0),
        ipv6_gateway: always(""),
        ipv4_nameservers: always([]),
        ipv6_nameservers: always([]),
        public_ip: (making) => (making.get("routed") === false ? "" : making.publicAddress(4)),
        routed: always(true),
        dhcp: always(true),
      },
    }),
    [GROUP]: owning("security_group_id", { derive: { stateful: always(true) } }),
    stackit_security_group_rule: owning("security_group_rule_id", { refers: { security_group_id: [GROUP], remote_security_group_id: [GROUP] }, oneOf: { direction: ["ingress", "egress"], ether_type: ["IPv4", "IPv6"] }, unset: ["icmp_parameters", "port_range"] }),
    stackit_key_pair: { id: (making) => making.text("name")!, unique: [{ by: ["name"], within: "account" }] },
    [NIC]: owning("network_interface_id", {
      refers: { network_id: [NETWORK], security_group_ids: [GROUP] },
      holds: ["network_id", "security_group_ids"],
      verify: (making) => {
        if (making.text("ipv4") && making.parts.prior === undefined) {
          addressOf(making, making.get("network_id"), ["ipv4_prefix"], making.text("ipv4"), ["ipv4"]);
        }
      },
      derive: { ipv4: (making) => addressOf(making, making.get("network_id"), ["ipv4_prefix"]), security_group_ids: always([]), allowed_addresses: always([]), device: always(""), type: always("vm"), security: always(true) },
    }),
    [SERVER]: owning("server_id", { refers: { network_interfaces: [NIC], affinity_group: ["stackit_affinity_group"], keypair_name: ["stackit_key_pair"] }, holds: ["network_interfaces"], replace: ["network_interfaces"] }),
    stackit_public_ip_associate: { refers: { public_ip_id: ["stackit_public_ip"], network_interface_id: [NIC] }, holds: ["public_ip_id", "network_interface_id"], derive: { ip: through("public_ip_id", "ip", "stackit_public_ip") } },
    stackit_affinity_group: owning("affinity_group_id", { oneOf: { policy: ["hard-affinity", "hard-anti-affinity", "soft-affinity", "soft-anti-affinity"] }, derive: { members: always([]) } }),
    stackit_objectstorage_credentials_group: owning("credentials_group_id", { unique: [{ by: ["name"], within: "account" }] }),
    stackit_objectstorage_credential: owning("credential_id", { refers: { credentials_group_id: ["stackit_objectstorage_credentials_group"] }, holds: ["credentials_group_id"] }),
    stackit_public_ip: owning("public_ip_id", { refers: { network_interface_id: [NIC] }, derive: { ip: (making) => making.publicAddress(4), network_interface_id: copy("network_interface_id", "") } }),
    [VOLUME]: owning("volume_id", { derive: { server_id: always(""), performance_class: always("storage_premium_perf1"), encrypted: always(false) } }),
    stackit_server_volume_attach: { id: (making) => ["project_id", "region", "server_id", "volume_id"].map((name) => making.text(name)).join(","), refers: { server_id: [SERVER], volume_id: [VOLUME] }, holds: ["volume_id"] },
    stackit_loadbalancer: {
      check: emptyLists,
      id: (making) => ["project_id", "region", "name"].map((name) => making.text(name)).join(","),
      unique: [{ by: ["project_id", "region", "name"], within: "account" }],
      refers: { "networks.network_id": [NETWORK] },
      holds: ["networks.network_id"],
      oneOf: { "plan_id": ["p10", "p50", "p250", "p750"], "listeners.protocol": ["PROTOCOL_TCP", "PROTOCOL_UDP", "PROTOCOL_TCP_PROXY", "PROTOCOL_TLS_PASSTHROUGH"] },
      verify: (making) => {
        const options = making.get("options") as { private_network_only?: boolean } | undefined;
        if ((options?.private_network_only === true) === (making.text("external_address") !== undefined)) {
          making.refuse(["external_address"], "Error configuring load balancer", "It is either private, by options.private_network_only, or has an external_address.");
        }
      },
    },
    stackit_application_load_balancer: {
      check: emptyLists,
      id: (making) => ["project_id", "region", "name"].map((name) => making.text(name)).join(","),
      unique: [{ by: ["project_id", "region", "name"], within: "account" }],
      refers: { "networks.network_id": [NETWORK], "listeners.https.certificate_config.certificate_ids": ["stackit_alb_certificate"] },
      holds: ["networks.network_id", "listeners.https.certificate_config.certificate_ids"],
      oneOf: { "listeners.protocol": ["PROTOCOL_HTTP", "PROTOCOL_HTTPS"] },
    },
    stackit_alb_certificate: owning("cert_id"),
    stackit_dns_zone: owning("zone_id", { unique: [{ by: ["dns_name"], within: "everywhere" }] }),
    stackit_dns_record_set: owning("record_set_id", { refers: { zone_id: ["stackit_dns_zone"] }, holds: ["zone_id"], unique: [{ by: ["zone_id", "name", "type"], within: "account" }] }),
    stackit_ske_cluster: {
      id: (making) => ["project_id", "region", "name"].map((name) => making.text(name)).join(","),
      unique: [{ by: ["project_id", "region", "name"], within: "account" }],
      refers: { "network.id": [NETWORK] },
      holds: ["network.id"],
    },
    [POSTGRESQL]: owning("instance_id", { oneOf: { replicas: [1, 3] } }),
    stackit_postgresflex_user: owning("user_id", {
      unique: [{ by: ["instance_id", "username"], within: "account" }],
      replace: ["username"],
      derive: { host: (making) => `${making.text("instance_id")}.postgresql.eu01.onstackit.cloud`, port: always(5432) },
    }),
    stackit_postgresflex_database: owning("database_id", { unique: [{ by: ["instance_id", "name"], within: "account" }], replace: ["instance_id", "name", "owner"] }),
    stackit_redis_instance: owning("instance_id", {
      derive: { parameters: (making) => making.get("parameters") ?? { sgw_acl: "" } },
    }),
    stackit_redis_credential: owning("credential_id", {
      refers: { instance_id: ["stackit_redis_instance"] },
      holds: ["instance_id"],
      derive: {
        host: (making) => `${making.text("instance_id")}.redis.eu01.onstackit.cloud`,
        hosts: (making) => [making.get("host")],
        load_balanced_host: (making) => making.get("host"),
        port: always(6379),
        uri: (making) => `redis://${making.text("username")}:${making.text("password")}@${making.text("host")}:6379`,
      },
    }),
    stackit_ske_kubeconfig: { derive: { kube_config: clusterAccess } },
    stackit_objectstorage_bucket: { id: (making) => ["project_id", "region", "name"].map((name) => making.text(name)).join(","), unique: [{ by: ["name"], within: "everywhere" }] },
  },
};
