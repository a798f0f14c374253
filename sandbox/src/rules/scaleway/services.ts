import type { Making } from "../../engine/making";
import type { Complaint } from "../../engine/refusal";
import { kubeconfig } from "../../values/secrets";
import { isNull, type Value, type ValueMap } from "../../values/value";
import { always, blocksOf, eachBlock, textOf } from "../derivations";
import { below, sameAs } from "../ids";
import type { DataRules, TypeRules } from "../model";
import { PRIVATE_NETWORK, privateAddressOn, SERVER } from "./network";

const BUCKET = "scaleway_object_bucket";
const DATABASE = "scaleway_rdb_instance";
const CLUSTER = "scaleway_k8s_cluster";
const ZONE = "scaleway_domain_zone";
const SECRET = "scaleway_secret";

const source = "facts/backends.md 3.2, 3.15, 3.17 and 6; facts/configurations/scaleway (run on an API mock); github.com/scaleway/terraform-provider-scaleway, documentation";

const POSTGRESQL_PORT = 5432;
const MYSQL_PORT = 3306;
const REDIS_PORT = 6379;
/** How many versions of a secret are looked through for the latest. */
const MOST_VERSIONS = 20;

/** Buckets are known as `region/name`; some resources take the name alone. */
const inRegion = (...attributes: readonly string[]) => (making: Making) =>
  [String(making.setting("region")), ...attributes.map((name) => (making.text(name) ?? "").split("/").pop())].join("/");

function port(making: Making): number {
  return (making.text("engine") ?? "").startsWith("MySQL") ? MYSQL_PORT : POSTGRESQL_PORT;
}

function publicEndpoint(making: Making): ValueMap {
  const id = making.source.uuid();
  return { endpoint_id: id, ip: making.publicAddress(4), port: port(making), name: "", hostname: `rw-${id}.rdb.sandbox.example` };
}

function privateEndpoint(making: Making, block: ValueMap): ValueMap {
  const fixed = textOf(block, "ip_net");
  const address = fixed?.split("/")[0] ?? privateAddressOn(making, block.pn_id ?? null);
  return { enable_ipam: fixed === undefined, endpoint_id: making.source.uuid(), hostname: `${making.source.hex(8)}.rdb.sandbox.example`, ip: address, ip_net: fixed ?? `${address}/24`, name: "", port: port(making) };
}

function apiServer(making: Making): string {
  return `https://${making.id.split("/").pop()}.api.k8s.sandbox.example:6443`;
}

/** A minor version goes with automatic upgrades, and they with it: internal/services/k8s/cluster.go of the provider. */
function versionFits(config: ValueMap): readonly Complaint[] {
  const version = config.version;
  const isMinor = typeof version === "string" && version.split(".").length === 2;
  const upgrades = blocksOf(config, "auto_upgrade")[0]?.enable === true;
  return typeof version === "string" && isMinor !== upgrades
    ? [{ summary: "Version and upgrades", detail: "only minor version x.y can be used with auto upgrade enabled, and it must be", path: ["version"] }]
    : [];
}

/** A cache in cluster mode has an address for each node, another one address. */
function cacheAddresses(making: Making, address: () => string): Value[] {
  const nodes = Number(making.get("cluster_size") ?? 1);
  return Array.from({ length: nodes > 2 ? nodes : 1 }, address);
}

function publicCacheEndpoint(making: Making): ValueMap {
  return { id: making.source.uuid(), ips: cacheAddresses(making, () => making.publicAddress(4)), port: REDIS_PORT };
}

function privateCacheEndpoint(making: Making, block: ValueMap): ValueMap {
  const ips = cacheAddresses(making, () => privateAddressOn(making, block.id ?? null));
  return { endpoint_id: making.source.uuid(), ips, service_ips: ips.map((ip) => `${String(ip)}/20`), port: REDIS_PORT, zone: String(making.setting("zone")) };
}

function zoneName(making: Making): string {
  return [making.text("subdomain"), making.text("domain")].filter((part) => part !== undefined).join(".");
}

/** Rules of databases, Kubernetes, buckets, DNS, secrets and containers. */
export const SCALEWAY_SERVICE_RULES: Readonly<Record<string, TypeRules>> = {
  [DATABASE]: {
    source,
    filled: ["load_balancer"],
    refers: { "private_network.pn_id": [PRIVATE_NETWORK] },
    holds: ["private_network.pn_id"],
    derive: {
      load_balancer: (making, planned) => (Array.isArray(planned) ? eachBlock((self) => publicEndpoint(self))(making, planned) : blocksOf(making.draft, "private_network").length > 0 ? [] : [publicEndpoint(making)]),
      private_network: eachBlock(privateEndpoint),
      private_ip: (making) => blocksOf(making.draft, "private_network").map((block) => ({ id: making.source.uuid(), address: block.ip ?? "" })),
      endpoint_ip: (making) => blocksOf(making.draft, "load_balancer")[0]?.ip ?? "",
      endpoint_port: (making) => blocksOf(making.draft, "load_balancer")[0]?.port ?? 0,
      settings: always({}),
      maintenances: always([]),
      read_replicas: always([]),
      upgradable_versions: always([]),
      backup_schedule_frequency: always(24),
      backup_schedule_retention: always(7),
      volume_size_in_gb: always(5),
    },
  },
  scaleway_rdb_database: { source, id: below("/", ["instance_id"], sameAs("name")), refers: { instance_id: [DATABASE] }, unique: [{ by: ["instance_id", "name"], within: "everywhere" }] },
  scaleway_rdb_user: { source, id: below("/", ["instance_id"], sameAs("name")), refers: { instance_id: [DATABASE] }, unique: [{ by: ["instance_id", "name"], within: "everywhere" }] },
  scaleway_rdb_privilege: { source, id: below("/", ["instance_id", "database_name"], sameAs("user_name")), refers: { instance_id: [DATABASE] } },
  scaleway_rdb_acl: { source, id: sameAs("instance_id"), refers: { instance_id: [DATABASE] } },
  [CLUSTER]: {
    source,
    filled: ["auto_upgrade", "autoscaler_config", "open_id_connect_config"],
    refers: { private_network_id: [PRIVATE_NETWORK] },
    holds: ["private_network_id"],
    check: versionFits,
    derive: {
      apiserver_url: apiServer,
      wildcard_dns: (making) => `*.${making.id.split("/").pop()}.nodes.k8s.sandbox.example`,
      kubeconfig: (making) => [{ config_file: kubeconfig(making.source), host: apiServer(making), token: making.source.alphanumeric(64), cluster_ca_certificate: Buffer.from(making.id).toString("base64") }],
      status: always("ready"),
      type: always("kapsule"),
      upgrade_available: always(false),
      pod_cidr: always("100.64.0.0/15"),
      service_cidr: always("10.32.0.0/20"),
      service_dns_ip: always("10.32.0.10"),
    },
  },
  scaleway_redis_cluster: {
    source,
    filled: ["public_network"],
    refers: { "private_network.id": [PRIVATE_NETWORK] },
    derive: {
      settings: always({}),
      public_network: (making) => (blocksOf(making.draft, "private_network").length > 0 ? [] : [publicCacheEndpoint(making)]),
      private_network: eachBlock(privateCacheEndpoint),
    },
  },
  scaleway_k8s_pool: { source, refers: { cluster_id: [CLUSTER] }, derive: { status: always("ready"), current_size: (making) => making.get("size"), version: (making) => making.referent(making.get("cluster_id"), CLUSTER)?.version }, follow: { current_size: ["size"] } },
  [BUCKET]: {
    source,
    id: inRegion("name"),
    unique: [{ by: ["name"], within: "everywhere" }],
    derive: {
      endpoint: (making) => `https://${making.text("name")}.s3.${String(making.setting("region"))}.scw.cloud`,
      api_endpoint: (making) => `https://s3.${String(making.setting("region"))}.scw.cloud`,
    },
  },
  scaleway_object: { source, id: inRegion("bucket", "key"), refers: { bucket: [BUCKET] }, holds: ["bucket"] },
  scaleway_object_bucket_acl: { source, id: inRegion("bucket"), refers: { bucket: [BUCKET] } },
  scaleway_object_bucket_policy: { source, id: inRegion("bucket"), refers: { bucket: [BUCKET] } },
  scaleway_object_bucket_website_configuration: { source, id: inRegion("bucket"), refers: { bucket: [BUCKET] } },
  scaleway_object_bucket_lock_configuration: { source, id: inRegion("bucket"), refers: { bucket: [BUCKET] } },
  [ZONE]: { source, id: zoneName, unique: [{ by: ["domain", "subdomain"], within: "everywhere" }], derive: { ns: always(["ns0.dom.scw.cloud", "ns1.dom.scw.cloud"]), ns_default: always(["ns0.dom.scw.cloud", "ns1.dom.scw.cloud"]), ns_master: always([]), status: always("active"), message: always("") } },
  scaleway_domain_record: {
    source,
    id: below("/", ["dns_zone"]),
    refers: { dns_zone: [ZONE] },
    derive: { fqdn: (making) => [making.text("name"), making.text("dns_zone")].filter((part) => part !== undefined).join("."), priority: always(0), root_zone: (making) => making.text("name") === undefined },
    follow: { fqdn: ["name"] },
  },
  [SECRET]: { source, unique: [{ by: ["name", "path"], within: "place" }], derive: { version_count: always(0), versions: always([]), status: always("ready") } },
  scaleway_secret_version: {
    source,
    id: (making) => `${making.text("secret_id")}/${making.objects("scaleway_secret_version", (other) => other.secret_id === making.get("secret_id")).length + 1}`,
    refers: { secret_id: [SECRET] },
    derive: { revision: (making) => making.id.split("/").pop()!, status: always("enabled") },
  },
  scaleway_iam_api_key: { source, refers: { application_id: ["scaleway_iam_application"] }, id: (making) => `SCW${making.source.alphanumeric(17).toUpperCase()}`, derive: { access_key: (making) => making.id, secret_key: (making) => making.source.uuid() } },
  scaleway_iam_policy: { source, refers: { application_id: ["scaleway_iam_application"], group_id: ["scaleway_iam_group"] } },
  scaleway_iam_group: { source, refers: { application_ids: ["scaleway_iam_application"] } },
  scaleway_registry_namespace: { source, replace: ["name"], unique: [{ by: ["name"], within: "everywhere" }], derive: { endpoint: (making) => `rg.${String(making.setting("region"))}.scw.cloud/${making.text("name")}` } },
  scaleway_container_namespace: { source, replace: ["name"] },
  scaleway_container: {
    source,
    replace: ["name", "namespace_id"],
    refers: { namespace_id: ["scaleway_container_namespace"], private_network_id: [PRIVATE_NETWORK] },
    holds: ["namespace_id", "private_network_id"],
    unique: [{ by: ["namespace_id", "name"], within: "everywhere" }],
    derive: {
      public_endpoint: (making) => `https://${making.id.split("/").pop()}.functions.fnc.${String(making.setting("region"))}.scw.cloud`,
      domain_name: (making) => String(making.get("public_endpoint")).replace("https://", ""),
      status: always("ready"),
    },
  },
  scaleway_container_domain: { source, replace: ["container_id", "hostname"], refers: { container_id: ["scaleway_container"] }, unique: [{ by: ["hostname"], within: "everywhere" }] },
};

/** Data sources whose answer has a form of its own. */
export const SCALEWAY_DATA: Readonly<Record<string, DataRules>> = {
  scaleway_secret_version: {
    answer: ({ object, config, uuid }) => {
      const [secret, revision] = [String(config.secret_id), String(config.revision ?? "latest")];
      const numbers = revision.startsWith("latest") ? Array.from({ length: MOST_VERSIONS }, (_, index) => MOST_VERSIONS - index) : [revision];
      const payload = numbers.map((number) => object(`${secret}/${number}`)).find((version) => version !== undefined)?.data;
      // What was written without being kept, or by others, is made up.
      return { data: encoded(isNull(payload) ? uuid(`${secret}/${revision}`) : payload) };
    },
  },
  scaleway_ipam_ip: {
    answer: ({ object, config }): ValueMap => {
      const wanted = blocksOf(config, "resource")[0];
      const addresses = blocksOf(object(wanted?.id ?? null) ?? {}, "private_ips");
      const address = addresses.map((entry) => textOf(entry, "address")).find((text) => text !== undefined);
      return address === undefined ? {} : { address, address_cidr: `${address}/32` };
    },
  },
  scaleway_instance_servers: { finds: SERVER },
};

/** The cloud hands out secrets in base64. */
function encoded(data: Value | undefined): Value {
  return Buffer.from(String(data as string)).toString("base64");
}
