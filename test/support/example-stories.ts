import type { Course, Edit } from "./example";
import { VARIABLES } from "./moves";

/** How an example is deployed, changed and judged. */
export interface Story extends Course {
  /** How many resources of each type there are at first, as far as they are counted. */
  readonly first: Readonly<Record<string, number>>;
  /** How many resources of each type the edits make, all of them. */
  readonly created: Readonly<Record<string, number>>;
  /** How many resources of each type the edits change where they are, all of them. */
  readonly updated: Readonly<Record<string, number>>;
}

/** Lets http in besides https. */
const ruleAfter = (line: string, firewall: string): Edit => ({ find: line, replace: `${line}\n${firewall}.allow(Peer.anyIpv4(), Port.tcp(80));` });

/** Each example's story. */
export const STORIES: Readonly<Record<string, Story>> = {
  "quickstart": {
    stack: "shop",
    byCommandLine: true,
    edits: [ruleAfter("web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));", "web.firewall")],
    first: { scaleway_instance_server: 1, openstack_compute_instance_v2: 1, scaleway_object_bucket: 1, openstack_objectstorage_container_v1: 1 },
    created: { openstack_networking_secgroup_rule_v2: 1 },
    updated: { scaleway_instance_security_group: 1 },
  },
  "web-tier": {
    stack: "web",
    edits: [{ find: "{ servers: 3 }", replace: "{ servers: 4, dataGib: 30 }" }],
    first: { scaleway_instance_server: 3, openstack_compute_instance_v2: 3, scaleway_block_volume: 3, openstack_blockstorage_volume_v3: 3 },
    created: {
      openstack_blockstorage_volume_v3: 1,
      openstack_compute_instance_v2: 1,
      openstack_compute_volume_attach_v2: 1,
      openstack_networking_floatingip_associate_v2: 1,
      openstack_networking_floatingip_v2: 1,
      openstack_networking_port_v2: 1,
      scaleway_block_volume: 1,
      scaleway_instance_ip: 1,
      scaleway_instance_private_nic: 1,
      scaleway_instance_server: 1,
      terraform_data: 3, // the image that the program names, and the marks of two volumes
    },
    updated: { scaleway_block_volume: 3, openstack_blockstorage_volume_v3: 3 },
  },
  "private-cloud": {
    stack: "office",
    edits: [{ find: "{ sizeGib: 50 }", replace: "{ sizeGib: 60 }" }, ruleAfter("web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));", "web.firewall")],
    first: { openstack_compute_instance_v2: 2, openstack_blockstorage_volume_v3: 1, openstack_networking_subnet_v2: 2 },
    created: { openstack_networking_secgroup_rule_v2: 1 },
    updated: { openstack_blockstorage_volume_v3: 1 },
  },
  "three-tier": {
    stack: "shop",
    variables: VARIABLES,
    edits: [{ find: '  name: "shop",', replace: '  name: "shop",\n  servers: 3,\n  databaseGib: 30,' }],
    first: {
      scaleway_instance_server: 2,
      scaleway_rdb_instance: 1,
      scaleway_lb_certificate: 1,
      scaleway_object_bucket: 1,
      scaleway_domain_record: 1,
    },
    created: { scaleway_instance_private_nic: 1, scaleway_instance_server: 1 },
    updated: { scaleway_lb_backend: 1, scaleway_rdb_instance: 1 },
  },
  "office-suite": {
    stack: "office",
    variables: VARIABLES,
    edits: [{ find: 'new EndpointList(stack, "endpoints");', replace: 'new EndpointList(stack, "endpoints");\nnew archipel.Bucket(cloud, "exports");' }],
    first: {
      openstack_compute_instance_v2: 2,
      openstack_lb_listener_v2: 1,
      openstack_lb_l7policy_v2: 1,
      openstack_dns_recordset_v2: 2,
      openstack_objectstorage_container_v1: 1,
    },
    created: { openstack_objectstorage_container_v1: 1, terraform_data: 1 },
    updated: {},
  },
  "archipelago": {
    stack: "archipelago",
    edits: [{ find: 'new Island(cloud, "back", { servers: 1,', replace: 'new Island(cloud, "back", { servers: 2,' }],
    first: {
      scaleway_instance_server: 2,
      hcloud_server: 2,
      exoscale_compute_instance: 1,
      stackit_server: 1,
      gridscale_server: 1,
      upcloud_server: 1,
      incus_instance: 1,
      scaleway_domain_record: 12,
    },
    created: {
      exoscale_compute_instance: 1,
      exoscale_security_group: 1,
      openstack_compute_instance_v2: 1,
      openstack_networking_port_v2: 1,
      openstack_networking_secgroup_rule_v2: 1,
      openstack_networking_secgroup_v2: 1,
      opentelekomcloud_compute_instance_v2: 1,
      opentelekomcloud_networking_port_v2: 1,
      opentelekomcloud_networking_secgroup_rule_v2: 3,
      opentelekomcloud_networking_secgroup_v2: 1,
      stackit_network_interface: 1,
      stackit_security_group: 1,
      stackit_security_group_rule: 1,
      stackit_server: 1,
      terraform_data: 4, // the images that the program names
    },
    updated: {},
  },
  "federation": {
    stack: "union",
    variables: VARIABLES,
    edits: [{ find: 'addAgents("agents", { ...medium, count: 3,', replace: 'addAgents("agents", { ...medium, count: 4,' }],
    first: {
      scaleway_instance_server: 6,
      hcloud_server: 6,
      openstack_compute_instance_v2: 6,
      hcloud_zone: 1,
      openstack_dns_zone_v2: 1,
      hcloud_volume: 3,
    },
    created: {
      random_password: 1, // by which the node is known to the cluster
      scaleway_instance_ip: 1,
      scaleway_instance_private_nic: 1,
      scaleway_instance_server: 1,
      scaleway_ipam_ip: 1,
      terraform_data: 1, // what the node was told when it was made
    },
    updated: { hcloud_zone_rrset: 1, openstack_dns_recordset_v2: 1 }, // the addresses that its name leads to
  },
  "federation-office": {
    stack: "office",
    variables: VARIABLES,
    edits: [{ find: "  count: 3,", replace: "  count: 4," }],
    first: {
      scaleway_instance_server: 6,
      hcloud_server: 6,
      openstack_compute_instance_v2: 6,
      hcloud_load_balancer: 2,
      hcloud_zone: 1,
      openstack_dns_zone_v2: 1,
      hcloud_volume: 2,
    },
    created: {
      scaleway_instance_ip: 1,
      scaleway_instance_private_nic: 1,
      scaleway_instance_server: 1,
      scaleway_ipam_ip: 1,
    },
    updated: { scaleway_lb_backend: 2 }, // those of its two names
  },
  "escape-hatches": {
    stack: "mixed",
    edits: [ruleAfter("web.firewall.allow(Peer.anyIpv4(), Port.tcp(443));", "web.firewall")],
    first: { scaleway_instance_server: 1, openstack_compute_instance_v2: 1, scaleway_domain_zone: 1, scaleway_domain_record: 1 },
    created: {},
    updated: { scaleway_instance_security_group: 1 },
  },
};
