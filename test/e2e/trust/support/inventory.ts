import type { OpenStackApi } from "./openstack-api";

/** What an API says, as parsed JSON. */
type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Something that exists in the project. */
export interface Thing {
  readonly kind: string;
  readonly id: string;
  /** Its name; empty where it has none. */
  readonly name: string;
  readonly tags: readonly string[];
  readonly status: string;
  /** What it came with and goes with: a server's own root volume, a load balancer's port, a group's first rules. */
  readonly partOf?: string;
  /** What it stands in, where its deletion is asked of that. */
  readonly home?: string;
}

/** A kind of thing: where it is listed, and what Terraform calls it. */
interface Kind {
  readonly type: string;
  readonly service: string;
  readonly list: string;
  /** Where the list is in the answer; a container's is the answer itself. */
  readonly key?: string;
  readonly read?: (item: Json) => Partial<Thing>;
  /** The kind whose things each have a list of their own. */
  readonly within?: string;
}

const EGRESS = (rule: Json): boolean => rule.direction === "egress" && rule.protocol === null && rule.remote_ip_prefix === null;

/** In the order in which they can be deleted. */
export const KINDS: Readonly<Record<string, Kind>> = {
  "load balancer": { type: "openstack_lb_loadbalancer_v2", service: "load-balancer", list: "/v2.0/lbaas/loadbalancers", key: "loadbalancers" },
  "listener": { type: "openstack_lb_listener_v2", service: "load-balancer", list: "/v2.0/lbaas/listeners", key: "listeners" },
  "health monitor": { type: "openstack_lb_monitor_v2", service: "load-balancer", list: "/v2.0/lbaas/healthmonitors", key: "healthmonitors" },
  "member": { type: "openstack_lb_member_v2", service: "load-balancer", list: "/v2.0/lbaas/pools/{}/members", key: "members", within: "pool" },
  "pool": { type: "openstack_lb_pool_v2", service: "load-balancer", list: "/v2.0/lbaas/pools", key: "pools" },
  "record": { type: "openstack_dns_recordset_v2", service: "dns", list: "/v2/zones/{}/recordsets", key: "recordsets", within: "zone", read: ({ type, zone_id: zone }) => (["SOA", "NS"].includes(type) ? { partOf: zone } : {}) },
  "zone": { type: "openstack_dns_zone_v2", service: "dns", list: "/v2/zones", key: "zones" },
  "server": { type: "openstack_compute_instance_v2", service: "compute", list: "/servers/detail", key: "servers" },
  "volume": { type: "openstack_blockstorage_volume_v3", service: "volumev3", list: "/volumes/detail", key: "volumes", read: ({ bootable, attachments }) => (bootable === "true" ? { partOf: attachments[0]?.server_id } : {}) },
  "access to a share": { type: "openstack_sharedfilesystem_share_access_v2", service: "sharev2", list: "/share-access-rules?share_id={}", key: "access_list", within: "share", read: ({ access_to: name }) => ({ name }) },
  "share": { type: "openstack_sharedfilesystem_share_v2", service: "sharev2", list: "/shares/detail", key: "shares" },
  "floating IP": { type: "openstack_networking_floatingip_v2", service: "network", list: "/v2.0/floatingips", key: "floatingips" },
  "port": { type: "openstack_networking_port_v2", service: "network", list: "/v2.0/ports", key: "ports", read: ({ device_owner: owner, device_id: id }) => (owner === "Octavia" ? { partOf: id.replace(/^lb-/, "") } : owner.startsWith("network:router") ? { home: id } : {}) },
  "router": { type: "openstack_networking_router_v2", service: "network", list: "/v2.0/routers", key: "routers" },
  "subnet": { type: "openstack_networking_subnet_v2", service: "network", list: "/v2.0/subnets", key: "subnets" },
  "network": { type: "openstack_networking_network_v2", service: "network", list: "/v2.0/networks", key: "networks" },
  "rule": { type: "openstack_networking_secgroup_rule_v2", service: "network", list: "/v2.0/security-group-rules", key: "security_group_rules", read: (rule) => ({ home: rule.security_group_id, ...(EGRESS(rule) ? { partOf: rule.security_group_id } : {}) }) },
  "security group": { type: "openstack_networking_secgroup_v2", service: "network", list: "/v2.0/security-groups", key: "security_groups" },
  "key": { type: "openstack_compute_keypair_v2", service: "compute", list: "/os-keypairs", key: "keypairs", read: ({ keypair: { name } }) => ({ id: name, name }) },
  "secret": { type: "openstack_keymanager_secret_v1", service: "key-manager", list: "/v1/secrets", key: "secrets", read: ({ secret_ref: url }) => ({ id: url.split("/").pop() }) },
  "bucket": { type: "openstack_objectstorage_container_v1", service: "object-store", list: "?format=json", read: ({ name }) => ({ id: name }) },
};

/** All that exists in the project, asked of each API; what every project has is left out. */
export async function inventory(api: OpenStackApi): Promise<Thing[]> {
  const things: Thing[] = [];
  const ask = async (name: string, home?: string): Promise<void> => {
    const { service, list, key, read } = KINDS[name]!;
    const answer = (await api.ask(service, "GET", list.replace("{}", home ?? ""))) as Json;
    for (const item of (key === undefined ? answer : answer?.[key]) ?? []) {
      if (item.project_id === undefined || item.project_id === api.projectId) {
        things.push({ kind: name, id: item.id, name: item.name ?? "", tags: item.tags ?? [], status: item.status ?? item.provisioning_status ?? "", home, ...read?.(item) });
      }
    }
  };
  const names = Object.keys(KINDS);
  await Promise.all(names.filter((name) => KINDS[name]!.within === undefined).map((name) => ask(name)));
  await Promise.all(names.flatMap((name) => things.filter(({ kind }) => kind === KINDS[name]!.within).map(({ id }) => ask(name, id))));
  const own = things.filter(({ kind, name }) => kind === "security group" && name === "default").map(({ id }) => id);
  return things.filter(({ id, kind, home }) => !own.includes(id) && !(kind === "rule" && own.includes(home ?? "")));
}
