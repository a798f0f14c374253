import { always, blocksOf, copy, ownId, textOf, textsOf } from "./derivations";
import { joined, numeric, prefixed, sameAs } from "./ids";
import type { Asked, Derivation, ProviderRules } from "./model";
import { addressOf } from "./subnets";
import type { Making } from "../engine/making";
import { Source } from "../values/source";
import type { Value, ValueMap } from "../values/value";

const NETWORK = "ovh_cloud_network_private_vrack";
const SUBNET = "ovh_cloud_network_private_vrack_subnet";
const GROUP = "ovh_cloud_security_group";
const VOLUME = "ovh_cloud_storage_block_volume";
const BUCKET = "ovh_cloud_project_storage";
const USER = "ovh_cloud_project_user";
const DATABASE = "ovh_cloud_project_database";
const ZONE = "ovh_domain_zone";
const KUBE = "ovh_cloud_project_kube";

/** Flavors and images that can be looked up by name: those that facts/backends.md 4.1 and 4.2 name. */
const FLAVORS: Readonly<Record<string, readonly [vcpus: number, ramGb: number]>> = { "d2-2": [1, 2], "d2-4": [2, 4], "d2-8": [4, 8], "b2-7": [2, 7], "b2-15": [4, 15], "b2-30": [8, 30], "b3-8": [2, 8], "b3-16": [4, 16], "b3-32": [8, 32], "c3-4": [2, 4], "c3-8": [4, 8] };
const IMAGES = ["Ubuntu 24.04", "Ubuntu 22.04", "Debian 13", "Debian 12", "Rocky Linux 9", "AlmaLinux 9"];

/** The addresses that a server got, one entry for each network asked for. */
function networks(making: Making): Value {
  return blocksOf(making.draft, "networks").map((asked) => {
    const isPublic = asked.auto_assign_public_ip === true;
    const ip = isPublic ? making.publicAddress(4) : addressOf(making, asked.subnet_id ?? null, ["cidr"], textOf(asked, "fixed_ip"));
    return { id: textOf(asked, "network_id") ?? making.source.uuid(), subnet_id: textOf(asked, "subnet_id") ?? "", gateway_id: "", addresses: [{ ip, mac: making.source.mac(), type: isPublic ? "PUBLIC" : "PRIVATE", version: 4 }] };
  });
}

function serverState(making: Making): ValueMap {
  const flavor = making.text("flavor_id") ?? "";
  const image = making.text("image_id") ?? "";
  return {
    flavor: { id: flavor, name: nameOf(making, flavor), vcpus: 2, ram: 8, disk: 50, ephemeral: 0, swap: 0 },
    group: null,
    host_id: making.source.hex(56),
    image: { id: image, name: nameOf(making, image), deprecated: false, size: 4, status: "ACTIVE" },
    location: { region: making.get("region"), availability_zone: making.text("availability_zone") ?? "" },
    locked: false,
    name: making.get("name"),
    networks: networks(making),
    power_state: "RUNNING",
    project_id: making.get("service_name"),
    security_groups: textsOf(making.get("security_group_ids")).map((id) => ({ id })),
    shares: [],
    ssh_key_name: making.text("ssh_key_name") ?? "",
    user_id: making.source.hex(32),
    volumes: textsOf(making.get("volume_ids")).map((id) => ({ id, name: String(making.referent(id)?.name ?? ""), size: Number(making.referent(id)?.size ?? 0) })),
  };
}

/** What buckets are reached by: ovh/docs, object_storage/s3_location (2026-02-03). */
const hostOf: Derivation = (making) => `https://${making.text("name")}.s3.${making.text("region_name")?.toLowerCase()}.io.cloud.ovh.net`;

const rolesOf: Derivation = (making) => textsOf(making.get("role_names")).map((name) => ({ id: making.source.hex(32), name, description: name, permissions: [] }));

/** @throws Refusal when there is no such bucket in the region */
function onBucket(making: Making): void {
  const [name, region] = [making.get("container_name"), making.get("region_name")];
  if (making.objects(BUCKET, (bucket) => bucket.name === name && bucket.region_name === region).length === 0) {
    making.refuse(["container_name"], "Not found", `There is no bucket ${String(name)} in ${String(region)}.`);
  }
}

/** The zone that an order is for: one of its plan's configurations. */
const orderedZone = (making: Making): string => {
  const asked = blocksOf(making.draft, "plan").flatMap((plan) => blocksOf(plan, "configuration")).find(({ label }) => label === "zone");
  return (asked && textOf(asked, "value")) ?? making.newId();
};

/** @throws Refusal when the account has no such zone */
function inZone(making: Making): void {
  const zone = making.get("zone");
  if (making.objects(ZONE).every(({ id, attributes }) => id !== zone && attributes.name !== zone)) {
    making.refuse(["zone"], "Not found", `There is no zone ${String(zone)}.`);
  }
}

/** Where a cluster listens: ovh/docs, databases_08_vrack (2023-08-17). */
const endpointsOf: Derivation = (making) => {
  const engine = making.text("engine") ?? "";
  const domain = `${engine}-${making.source.hex(8)}-${making.source.hex(12)}.database.cloud.ovh.net`;
  return [{ component: engine, domain, path: "", port: 20184, scheme: engine, ssl: true, ssl_mode: "require", uri: `${engine}://${domain}:20184` }];
};

const networkTypeOf: Derivation = (making) => (blocksOf(making.draft, "nodes").some((node) => textOf(node, "network_id") !== undefined) ? "private" : "public");

const userOfDatabase: Readonly<Record<string, Derivation>> = { password: (making) => making.source.hex(24), status: always("READY") };

const base64 = (text: string): string => Buffer.from(text).toString("base64");

function accessOf(making: Making): ValueMap {
  const certificate = base64("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n");
  const key = base64("-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n");
  return { host: `https://${making.id}.c1.gra9.k8s.ovh.net`, cluster_ca_certificate: certificate, client_certificate: certificate, client_key: key };
}

function kubeconfigOf(making: Making): string {
  return `apiVersion: v1\nkind: Config\nclusters:\n- cluster:\n    server: https://${making.id}.c1.gra9.k8s.ovh.net\n  name: ${String(making.get("name"))}\n`;
}

function nameOf(making: Making, id: string): string {
  const name = [...Object.keys(FLAVORS), ...IMAGES].find((candidate) => catalogueId(candidate) === id);
  return name ?? String(making.referent(id)?.name ?? id);
}

function catalogueId(name: string): string {
  return new Source(`ovh/ovh:${name}`).uuid();
}

/** OVHcloud. */
export const OVH: ProviderRules = {
  name: "ovh",
  source: "facts/backends.md 3.4, 3.15, 4.1 and 4.2",
  settings: () => ({}),
  types: {
    [SUBNET]: { refers: { network_id: [NETWORK] }, holds: ["network_id"] },
    ovh_cloud_gateway: { refers: { subnet_ids: [SUBNET] }, holds: ["subnet_ids"] },
    ovh_cloud_instance: {
      refers: { "security_group_ids": [GROUP], "volume_ids": [VOLUME], "networks.network_id": [NETWORK], "networks.subnet_id": [SUBNET] },
      holds: ["security_group_ids", "networks.subnet_id"],
      derive: { current_state: serverState, power_state: always("RUNNING"), resource_status: always("READY"), security_group_ids: always([]) },
      follow: { current_state: ["networks", "security_group_ids", "volume_ids", "flavor_id", "image_id", "name"] },
    },
    [BUCKET]: {
      id: joined("/", "service_name", "region_name", "name"),
      unique: [{ by: ["name"], within: "everywhere" }],
      derive: { region: copy("region_name"), virtual_host: hostOf, encryption: always({ sse_algorithm: "plaintext" }), versioning: always({ status: "disabled" }), objects: always([]), objects_count: always(0), objects_size: always(0), object_lock: always(null), replication: always(null), tags: always({}) },
    },
    ovh_cloud_project_storage_object_bucket_lifecycle_configuration: { id: joined("/", "service_name", "region_name", "container_name"), verify: onBucket },
    [USER]: { id: numeric, derive: { status: always("ok"), roles: rolesOf } },
    ovh_cloud_project_user_s3_credential: { id: prefixed("", 32), refers: { user_id: [USER] }, derive: { access_key_id: ownId, secret_access_key: (making) => making.source.hex(32) } },
    [ZONE]: { id: orderedZone, replace: ["ovh_subsidiary", "plan"], unique: [{ by: ["name"], within: "everywhere" }], derive: { name: ownId, name_servers: always(["dns101.ovh.net", "ns101.ovh.net"]) } },
    [KUBE]: {
      defaults: { kube_proxy_mode: "iptables", plan: "free", update_policy: "ALWAYS_UPDATE", version: "1.34" },
      derive: { kubeconfig: (making) => kubeconfigOf(making), kubeconfig_attributes: (making) => [accessOf(making)], status: always("READY") },
    },
    ovh_cloud_project_kube_nodepool: {
      refers: { kube_id: [KUBE] },
      holds: ["kube_id"],
      unique: [{ by: ["kube_id", "name"], within: "account" }],
      defaults: { anti_affinity: false, autoscale: false, desired_nodes: 1, max_nodes: 100, min_nodes: 0, monthly_billed: false },
      derive: { flavor: copy("flavor_name"), current_nodes: copy("desired_nodes"), available_nodes: copy("desired_nodes"), up_to_date_nodes: copy("desired_nodes"), status: always("READY"), size_status: always("CAPACITY_OK") },
    },
    ovh_cloud_project_kube_iprestrictions: { id: sameAs("kube_id"), refers: { kube_id: [KUBE] }, holds: ["kube_id"] },
    [DATABASE]: {
      defaults: { deletion_protection: false, description: "", disk_size: 0 },
      derive: { endpoints: endpointsOf, status: always("READY"), disk_type: always("high-speed"), network_type: networkTypeOf, backup_time: always("02:00:00"), backup_regions: always([]), maintenance_time: always("03:00:00"), advanced_configuration: always({}) },
    },
    ovh_cloud_project_database_database: { refers: { cluster_id: [DATABASE] }, unique: [{ by: ["cluster_id", "name"], within: "account" }], derive: { default: always(false) } },
    ovh_cloud_project_database_postgresql_user: { refers: { cluster_id: [DATABASE] }, unique: [{ by: ["cluster_id", "name"], within: "account" }], derive: { ...userOfDatabase, roles: always([]) } },
    ovh_cloud_project_database_user: { refers: { cluster_id: [DATABASE] }, unique: [{ by: ["cluster_id", "name"], within: "account" }], derive: userOfDatabase },
    ovh_cloud_project_database_valkey_user: { refers: { cluster_id: [DATABASE] }, unique: [{ by: ["cluster_id", "name"], within: "account" }], derive: { ...userOfDatabase, channels: always(["*"]) } },
    ovh_cloud_project_containerregistry: {
      derive: { url: (making) => `https://${making.source.hex(8)}.c1.${making.text("region")?.toLowerCase()}.container-registry.ovh.net`, status: always("READY"), version: always("2.6.4"), iam_enabled: always(false), size: always(0) },
    },
    ovh_domain_zone_record: { id: numeric, verify: inZone },
    ovh_cloud_project_user_s3_policy: { id: joined("/", "service_name", "user_id"), refers: { user_id: [USER] } },
  },
  data: {
    ovh_cloud_project_database_certificates: { answer: () => ({ ca: "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n" }) },
    ovh_me: { answer: () => ({ ovh_subsidiary: "FR" }) },
    ovh_order_cart: { answer: ({ uuid }) => ({ cart_id: uuid("cart") }) },
    ovh_order_cart_product_plan: { answer: () => ({ selected_price: [{ duration: "P1Y", pricing_mode: "default" }] }) },
    ovh_cloud_instance_flavors: {
      answer: ({ uuid }) => ({ flavors: Object.entries(FLAVORS).map(([name, [vcpus, ram]]) => ({ id: uuid(name), name, vcpus, ram })) }),
    },
    ovh_cloud_instance_images: { answer: ({ uuid }: Asked) => ({ images: IMAGES.map((name) => ({ id: uuid(name), name, status: "ACTIVE" })) }) },
  },
};
