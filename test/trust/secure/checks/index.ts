import { FIREWALLS, PUBLIC_ADDRESSES } from "./network";
import type { Check } from "./reading";
import { check, isReference } from "./reading";
import { ACCESS, AT_REST, IN_TRANSIT, PASSWORDS } from "./services";

/** What a secret is called, in whatever resource. */
const SECRET = /^(?:.*_)?(?:password|passwd|psk|pre_shared_key|payload|secret_key|secret|user_password|admin_pass|image_password|private_key|token)$/;

/** Whether something is a secret that is written out, at any depth. */
function isWrittenOut(name: string, value: unknown): boolean {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).some(([key, inner]) => isWrittenOut(Array.isArray(value) ? name : key, inner));
  }
  return typeof value === "string" && SECRET.test(name) && !isReference(value);
}

/** What must hold of each resource, whatever its type. */
export const ANY: Check = check("secret", [], (attributes) => !isWrittenOut("", attributes));

/** What must hold of a secret's own value, which each provider calls something else. */
const VALUES: readonly Check[] = [check("secret", "scaleway_secret_version", ({ data }) => isReference(data)), check("secret", "openstack_keymanager_secret_v1", ({ payload }) => isReference(payload))];

/** What must hold of each provider itself. */
export const PROVIDERS: readonly Check[] = [
  check("tls", "minio", ({ minio_ssl }) => minio_ssl === true),
  check("tls", ["openstack", "opentelekomcloud", "flexibleengine", "ionoscloud", "incus", "outscale"], ({ insecure }) => insecure !== true),
];

/** All checks, independent of the library's own tables: as the pages of the providers tell their attributes. */
export const CHECKS: readonly Check[] = [...FIREWALLS, ...PUBLIC_ADDRESSES, ...ACCESS, ...AT_REST, ...IN_TRANSIT, ...PASSWORDS, ...VALUES];

/** Types of which nothing is asked: names, places, routes, keys, users and what is private by its nature. A new type has to be read before it comes in here. */
export const HARMLESS: readonly RegExp[] = [
  /^(?:terraform_data|tls_private_key)$/,
  /^openstack_(?:compute_servergroup_v2|containerinfra_nodegroup_v1|dns_zone_v2|identity_ec2_credential_v3|lb_loadbalancer_v2|sharedfilesystem_sharenetwork_v2)$/,
  /^openstack_networking_(?:network|router|subnet|secgroup)_v2$|^openstack_networking_router_(?:interface|route)_v2$|^openstack_vpnaas_/,
  /^(?:opentelekomcloud|flexibleengine)_(?:as_configuration|compute_keypair|dns_zone|kms_key|lb_loadbalancer|swr_organization|identity_credential|vpc)/,
  /^cloudavenue_(?:edgegateway_ip_set|edgegateway_network_routed|edgegateway_vpn_ipsec|s3_bucket|s3_credential|vapp|vapp_org_network|vm_disk)$/,
  /^exoscale_(?:anti_affinity_group|block_storage_volume|block_storage_volume_snapshot|dbaas_\w+_user|domain|iam_api_key|iam_role|private_network|security_group)$/,
  /^gridscale_(?:network|object_storage_accesskey|object_storage_bucket|snapshot)$/,
  /^hcloud_(?:load_balancer|network|network_subnet|placement_group|volume|zone)$/,
  /^incus_(?:network|network_peer|storage_bucket|storage_bucket_key|storage_volume)$/,
  /^ionoscloud_(?:container_registry|datacenter|dns_zone|networkloadbalancer|nsg|object_storage_accesskey|snapshot)$/,
  /^outscale_(?:access_key|internet_service|internet_service_link|load_balancer_attributes|net|net_peering|net_peering_acceptation|route|route_table|route_table_link|security_group|snapshot|volume)$/,
  /^ovh_cloud_project_(?:containerregistry|database_\w+_user|kube_nodepool|user|user_s3_credential|user_s3_policy)$/,
  /^scaleway_(?:block_snapshot|block_volume|container_namespace|domain_zone|file_filesystem|iam_|instance_placement_group|instance_private_nic|lb$|s2s_vpn_|secret$|vpc)/,
  /^seca_(?:block_storage|internet_gateway|network|nic|route_table|subnet|workspace)$/,
  /^stackit_(?:affinity_group|dns_zone|network|objectstorage_\w+|redis_credential|server)$/,
  /^upcloud_(?:file_storage_share|gateway|gateway_connection|gateway_connection_tunnel|kubernetes_node_group|managed_database_user|managed_object_storage_\w+|network|network_peering|router|server_group|storage_backup)$/,
];

