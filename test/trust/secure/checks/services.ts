import type { Attributes } from "archipel/testing";
import type { Check } from "./reading";
import { blocks, check, isInside, isReference, list, some } from "./reading";

const isUnset = (value: unknown): boolean => value === undefined || value === null;
const first = (value: unknown): Attributes => blocks(value)[0] ?? {};

/** Who reaches and reads it: buckets, databases, caches, shares, registries, the API of a cluster. */
export const ACCESS: readonly Check[] = [
  check("private", "minio_s3_bucket", ({ acl }) => acl === "private"),
  check("private", ["scaleway_object_bucket", "opentelekomcloud_obs_bucket", "flexibleengine_obs_bucket"], ({ acl }) => isUnset(acl) || acl === "private"),
  check("private", "openstack_objectstorage_container_v1", ({ container_read, container_write }) => isUnset(container_read) && isUnset(container_write)),
  check("private", "ionoscloud_s3_bucket", (bucket, all) => all.isSpokenOf(bucket, "ionoscloud_s3_bucket", "ionoscloud_s3_bucket_public_access_block", "bucket")),
  check("private", "ionoscloud_s3_bucket_public_access_block", (block) =>
    ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"].every((name) => block[name] === true)),
  check("private", "scaleway_rdb_instance", ({ private_network, load_balancer }) => some(private_network) && !some(load_balancer)),
  check("private", "scaleway_redis_cluster", ({ private_network, acl }) => some(private_network) || (some(acl) && blocks(acl).every(({ ip }) => isInside(ip)))),
  check("private", ["opentelekomcloud_rds_instance_v3", "flexibleengine_rds_instance_v3"], ({ public_ips, security_group_id }) => !some(public_ips) && !isUnset(security_group_id)),
  check("private", "exoscale_dbaas", ({ pg, mysql, valkey }) => list(first(pg ?? mysql ?? valkey).ip_filter).every(isInside)),
  check("private", ["upcloud_managed_database_postgresql", "upcloud_managed_database_mysql", "upcloud_managed_database_valkey"], ({ properties }) => {
    const { public_access, ip_filter, automatic_utility_network_ip_filter } = first(properties);
    return public_access === false && automatic_utility_network_ip_filter === false && some(ip_filter) && list(ip_filter).every(isInside);
  }),
  check("private", "ovh_cloud_project_database", ({ ip_restrictions }) => some(ip_restrictions) && blocks(ip_restrictions).every(({ ip }) => isInside(ip))),
  check("private", "stackit_postgresflex_instance", ({ acl }) => some(acl) && list(acl).every(isInside)),
  check("private", "stackit_redis_instance", ({ parameters }) => String(first(parameters).sgw_acl ?? "0.0.0.0/0").split(",").every(isInside)),
  check("private", ["gridscale_postgresql", "gridscale_mysql8_0", "gridscale_redis_cache", "gridscale_filesystem"], ({ network_uuid }) => isReference(network_uuid)),
  check("private", ["ionoscloud_pg_cluster", "ionoscloud_inmemorydb_cluster_v2", "ionoscloud_mariadb_cluster_v2", "ionoscloud_nfs_cluster"], ({ connections }, all) =>
    all.referred(first(connections).lan_id ?? first(connections).lan, "ionoscloud_lan")?.public === false),
  check("private", "ionoscloud_nfs_share", ({ client_groups }) => blocks(client_groups).every(({ ip_networks, hosts }) => [...list(ip_networks), ...list(hosts)].every(isInside))),
  check("private", "openstack_sharedfilesystem_share_v2", ({ is_public }) => is_public !== true),
  check("private", "flexibleengine_sfs_file_system_v2", ({ is_public, access_to }) => is_public !== true && isUnset(access_to)),
  check("private", "upcloud_file_storage", ({ network }) => blocks(network).every(({ uuid }) => isReference(uuid))),
  check("private", "scaleway_registry_namespace", ({ is_public }) => is_public === false),
  check("private", "scaleway_container", ({ privacy }) => privacy === "private"),
  check("private", ["openstack_keymanager_secret_v1"], ({ acl }) => !some(acl)),
  check("private", "openstack_containerinfra_clustertemplate_v1", ({ labels }) => (labels as Attributes).master_lb_floating_ip_enabled !== "true"),
  check("private", "openstack_containerinfra_cluster_v1", ({ floating_ip_enabled }) => floating_ip_enabled === false),
  check("private", "upcloud_kubernetes_cluster", ({ control_plane_ip_filter }) => list(control_plane_ip_filter).every(isInside)),
  check("private", "scaleway_k8s_cluster", (cluster, all) => all.isSpokenOf(cluster, "scaleway_k8s_cluster", "scaleway_k8s_acl", "cluster_id")),
  check("private", "ovh_cloud_project_kube", (cluster, all) => all.isSpokenOf(cluster, "ovh_cloud_project_kube", "ovh_cloud_project_kube_iprestrictions", "kube_id")),
  check("private", "stackit_ske_cluster", ({ extensions }) => some(first(extensions).acl)),
  check("private", "exoscale_sks_cluster", () => false), // the provider has no word on who reaches the API
];

const BUCKETS: readonly [bucket: string, rule: string][] = [
  ["scaleway_object_bucket", "scaleway_object_bucket_server_side_encryption_configuration"],
  ["ionoscloud_s3_bucket", "ionoscloud_s3_bucket_server_side_encryption_configuration"],
  ["minio_s3_bucket", "minio_s3_bucket_server_side_encryption"],
];

/** What is encrypted where the provider has something to say about it. */
export const AT_REST: readonly Check[] = [
  ...BUCKETS.map(([bucket, rule]) => check("encrypted", bucket, (attributes, all) => all.isSpokenOf(attributes, bucket, rule, "bucket"))),
  check("encrypted", BUCKETS.slice(0, 2).map(([, rule]) => rule), ({ rule }) => first(first(rule).apply_server_side_encryption_by_default).sse_algorithm === "AES256"),
  check("encrypted", "minio_s3_bucket_server_side_encryption", ({ encryption_type }) => encryption_type === "AES256"),
  check("encrypted", "ovh_cloud_project_storage", ({ encryption }) => first(encryption).sse_algorithm === "AES256"),
  check("encrypted", "opentelekomcloud_obs_bucket", ({ server_side_encryption }) => some(server_side_encryption)),
  check("encrypted", "flexibleengine_obs_bucket", ({ encryption }) => encryption === true),
  check("encrypted", "scaleway_rdb_instance", ({ encryption_at_rest }) => encryption_at_rest === true),
  check("encrypted", ["opentelekomcloud_rds_instance_v3", "flexibleengine_rds_instance_v3"], ({ volume }) => isReference(first(volume).disk_encryption_id)),
  check("encrypted", "opentelekomcloud_evs_volume_v3", ({ kms_id }) => !isUnset(kms_id)),
  check("encrypted", "flexibleengine_blockstorage_volume_v2", ({ metadata }) => first(metadata).__system__encrypted === "1"),
  check("encrypted", "stackit_volume", ({ encryption_parameters }) => some(encryption_parameters)),
  check("encrypted", "upcloud_storage", ({ encrypt }) => encrypt === true),
  check("encrypted", "upcloud_server", ({ template }) => blocks(template).every(({ encrypt }) => encrypt === true)),
  check("encrypted", "upcloud_kubernetes_cluster", ({ storage_encryption }) => storage_encryption === "data-at-rest"),
  check("encrypted", "openstack_blockstorage_volume_v3", ({ volume_type }) => !isUnset(volume_type)),
];

/** What speaks TLS where the provider has something to say about it. */
export const IN_TRANSIT: readonly Check[] = [
  check("tls", "scaleway_redis_cluster", ({ tls_enabled }) => tls_enabled === true),
  check("tls", "opentelekomcloud_dcs_instance_v2", ({ ssl_enable }) => ssl_enable === true),
  check("tls", "upcloud_managed_database_valkey", ({ properties }) => first(properties).valkey_ssl === true),
  check("tls", "scaleway_container", ({ https_connections_only }) => https_connections_only === true),
  check("tls", "openstack_containerinfra_clustertemplate_v1", ({ tls_disabled, insecure_registry }) => tls_disabled !== true && isUnset(insecure_registry)),
  check("tls", ["opentelekomcloud_rds_instance_v3", "flexibleengine_rds_instance_v3"], ({ db, ssl_enable }) => first(db).type !== "MySQL" || ssl_enable === true),
];

/** Nobody gets in by a password that somebody else could know. */
export const PASSWORDS: readonly Check[] = [
  check("password", ["openstack_compute_instance_v2", "opentelekomcloud_compute_instance_v2", "flexibleengine_compute_instance_v2"], ({ admin_pass }) => isUnset(admin_pass)),
  check("password", "hcloud_server", ({ ssh_keys }) => some(ssh_keys)), // else Hetzner makes a password for root, and mails it
  check("password", ["ionoscloud_vcpu_server", "ionoscloud_volume"], ({ image_password }) => isUnset(image_password)),
  check("password", "ionoscloud_autoscaling_group", ({ replica_configuration }) => blocks(first(replica_configuration).volume).every(({ image_password }) => isUnset(image_password))),
  check("password", "gridscale_storage", ({ template }) => blocks(template).every(({ password }) => isUnset(password))),
  check("password", "cloudavenue_vm", ({ settings }) => first(first(settings).customization).auto_generate_password !== true),
  check("password", "upcloud_server", ({ login }) => some(login) && blocks(login).every(({ create_password }) => create_password === false)),
  check("password", ["opentelekomcloud_cce_node_pool_v3", "flexibleengine_cce_node_pool_v3"], ({ password }) => isUnset(password)),
  check("password", ["opentelekomcloud_cce_cluster_v3", "flexibleengine_cce_cluster_v3"], ({ authentication_mode }) => authentication_mode === "rbac"),
  check("password", ["opentelekomcloud_dcs_instance_v2", "flexibleengine_dcs_instance_v1", "scaleway_redis_cluster"], ({ password }) => isReference(password)),
  check("password", "ionoscloud_inmemorydb_cluster_v2", ({ credentials }) => isReference(first(first(credentials).password).hash)),
  check("password", "random_password", ({ length }) => Number(length) >= 24),
];
