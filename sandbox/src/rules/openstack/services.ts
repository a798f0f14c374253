import { createHash } from "node:crypto";
import type { Making } from "../../engine/making";
import { kubeconfig } from "../../values/secrets";
import { isNull } from "../../values/value";
import { always, copy } from "../derivations";
import { below, joined, sameAs } from "../ids";
import type { TypeRules } from "../model";
import { addressesFor, subnetsOf } from "./network";

const BALANCER = "openstack_lb_loadbalancer_v2";
const LISTENER = "openstack_lb_listener_v2";
const POOL = "openstack_lb_pool_v2";
const SUBNET = "openstack_networking_subnet_v2";
const ZONE = "openstack_dns_zone_v2";
const CONTAINER = "openstack_objectstorage_container_v1";
const CLUSTER = "openstack_containerinfra_cluster_v1";
const TEMPLATE = "openstack_containerinfra_clustertemplate_v1";

const source = "OpenStack Load Balancer, DNS, Object Storage and Key Manager API references; facts/backends.md 3.1, 3.15, 3.17 and 6";

const OCTAVIA_TIMEOUT = 50_000;
const OCTAVIA_CONNECT_TIMEOUT = 5_000;

function vipAddress(making: Making) {
  const subnet = making.referent(making.get("vip_subnet_id"), SUBNET);
  if (subnet) {
    return making.addressIn({ name: String(subnet.id), cidr: String(subnet.cidr) });
  }
  return addressesFor(making, making.get("vip_network_id"))[0];
}

function verifyRecord(making: Making): void {
  const zone = making.referent(making.get("zone_id"), ZONE)?.name;
  const name = making.text("name") ?? "";
  if (typeof zone === "string" && name !== zone && !name.endsWith(`.${zone}`)) {
    making.refuse(["name"], "Not in the zone", `The record "${name}" does not end with the zone's name "${zone}".`);
  }
}

function needsDot(attribute: string): NonNullable<TypeRules["check"]> {
  return (config) => {
    const name = config[attribute];
    return typeof name === "string" && !name.endsWith(".") ? [{ summary: "Name without its end", detail: `"${name}" must end with a dot.`, path: [attribute] }] : [];
  };
}

/** Rules of the services beside network, compute and block storage. */
export const SERVICE_RULES: Readonly<Record<string, TypeRules>> = {
  [BALANCER]: {
    source,
    replace: ["vip_subnet_id", "vip_network_id", "vip_port_id", "vip_address", "flavor_id", "loadbalancer_provider", "availability_zone"],
    refers: { vip_subnet_id: [SUBNET], vip_network_id: ["openstack_networking_network_v2"], security_group_ids: ["openstack_networking_secgroup_v2"] },
    holds: ["vip_subnet_id", "vip_network_id"],
    derive: {
      vip_network_id: (making) => making.referent(making.get("vip_subnet_id"), SUBNET)?.network_id,
      vip_subnet_id: (making) => subnetsOf(making, making.get("vip_network_id"))[0]?.id,
      vip_address: vipAddress,
      loadbalancer_provider: always("octavia"),
      security_group_ids: always([]),
      flavor_id: always(""),
    },
  },
  [LISTENER]: {
    source,
    replace: ["loadbalancer_id", "protocol", "protocol_port"],
    refers: { loadbalancer_id: [BALANCER], default_pool_id: [POOL] },
    holds: ["loadbalancer_id"],
    unique: [{ by: ["loadbalancer_id", "protocol_port", "protocol"], within: "everywhere" }],
    derive: {
      default_pool_id: always(""),
      connection_limit: always(-1),
      timeout_client_data: always(OCTAVIA_TIMEOUT),
      timeout_member_data: always(OCTAVIA_TIMEOUT),
      timeout_member_connect: always(OCTAVIA_CONNECT_TIMEOUT),
      timeout_tcp_inspect: always(0),
    },
  },
  [POOL]: { source, replace: ["loadbalancer_id", "listener_id", "protocol"], refers: { loadbalancer_id: [BALANCER], listener_id: [LISTENER] }, holds: ["loadbalancer_id", "listener_id"] },
  openstack_lb_member_v2: { source, replace: ["pool_id", "address", "protocol_port", "subnet_id"], refers: { pool_id: [POOL], subnet_id: [SUBNET] }, unique: [{ by: ["pool_id", "address", "protocol_port"], within: "everywhere" }], derive: { weight: always(1) } },
  openstack_lb_members_v2: { source, id: sameAs("pool_id"), refers: { pool_id: [POOL] } },
  openstack_lb_monitor_v2: { source, replace: ["pool_id", "type"], refers: { pool_id: [POOL] }, unique: [{ by: ["pool_id"], within: "everywhere" }] },
  openstack_lb_l7policy_v2: { source, replace: ["listener_id"], refers: { listener_id: [LISTENER], redirect_pool_id: [POOL] } },
  openstack_lb_l7rule_v2: { source, replace: ["l7policy_id"], refers: { l7policy_id: ["openstack_lb_l7policy_v2"] } },
  [ZONE]: { source, unique: [{ by: ["name"], within: "account" }], check: needsDot("name"), derive: { masters: always([]), ttl: always(3600), type: always("PRIMARY") } },
  openstack_dns_recordset_v2: {
    source,
    id: below("/", ["zone_id"]),
    refers: { zone_id: [ZONE] },
    unique: [{ by: ["zone_id", "name", "type"], within: "everywhere" }],
    verify: verifyRecord,
    check: needsDot("name"),
    derive: { ttl: always(3600) },
  },
  [CONTAINER]: { source, id: sameAs("name"), unique: [{ by: ["name"], within: "place" }], derive: { storage_class: always(""), storage_policy: always("default-placement") } },
  openstack_objectstorage_object_v1: {
    source,
    id: joined("/", "container_name", "name"),
    refers: { container_name: [CONTAINER] },
    holds: ["container_name"],
    derive: {
      etag: (making) => createHash("md5").update(making.text("content") ?? making.id).digest("hex"),
      content_length: (making) => Buffer.byteLength(making.text("content") ?? ""),
      content_type: always("application/octet-stream"),
      content_disposition: always(""),
      content_encoding: always(""),
      object_manifest: always(""),
      delete_at: always(""),
    },
    follow: { etag: ["content", "source"], content_length: ["content", "source"] },
  },
  openstack_objectstorage_tempurl_v1: { source, derive: { url: (making) => `https://objects.sandbox.example/v1/${making.text("container")}/${making.text("object")}?temp_url_sig=${making.source.hex(40)}` } },
  openstack_keymanager_secret_v1: { source, derive: { secret_ref: reference("secrets"), all_metadata: copy("metadata", {}), status: always("ACTIVE"), content_types: always({ default: "text/plain" }) } },
  openstack_keymanager_container_v1: { source, derive: { container_ref: reference("containers"), status: always("ACTIVE"), consumers: always([]) } },
  openstack_keymanager_order_v1: { source, derive: { order_ref: reference("orders"), secret_ref: reference("secrets"), container_ref: always(""), status: always("ACTIVE") } },
  openstack_identity_role_assignment_v3: { source, id: (making) => ["domain_id", "project_id", "group_id", "user_id", "role_id"].map((name) => (isNull(making.get(name)) ? "" : making.text(name))).join("/") },
  [CLUSTER]: {
    source,
    refers: {
      cluster_template_id: [TEMPLATE],
      keypair: ["openstack_compute_keypair_v2"],
      fixed_network: ["openstack_networking_network_v2"],
      fixed_subnet: [SUBNET],
    },
    holds: ["cluster_template_id", "fixed_network", "fixed_subnet"],
    verify: verifyControlPlane,
    derive: {
      kubeconfig: clusterAccess,
      api_address: (making) => `https://${making.id}.k8s.sandbox.example:6443`,
      coe_version: (making) => (making.referent(making.get("cluster_template_id"), TEMPLATE)?.labels as Record<string, string> | undefined)?.kube_tag ?? "",
    },
  },
  [TEMPLATE]: { source },
  openstack_containerinfra_nodegroup_v1: { source, id: below("/", ["cluster_id"]), refers: { cluster_id: [CLUSTER] }, unique: [{ by: ["cluster_id", "name"], within: "everywhere" }], derive: { role: always("worker"), min_node_count: always(0) } },
};

/** Several API servers are found by a load balancer only: magnum/api/attr_validator.py, validate_master_count. */
function verifyControlPlane(making: Making): void {
  if (Number(making.get("master_count")) > 1 && making.get("master_lb_enabled") !== true) {
    making.refuse(["master_count"], "No load balancer", "master_count must be 1 when master_lb_enabled is false.");
  }
}

function reference(kind: string) {
  return (making: Making) => `https://key-manager.sandbox.example/v1/${kind}/${making.id}`;
}

function clusterAccess(making: Making) {
  return {
    raw_config: kubeconfig(making.source),
    host: `https://${making.id}.k8s.sandbox.example:6443`,
    cluster_ca_certificate: Buffer.from(making.id).toString("base64"),
    client_key: making.source.base64(64),
    client_certificate: making.source.base64(64),
  };
}
