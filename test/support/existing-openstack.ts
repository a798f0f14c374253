/** What exists on every OpenStack cloud of the suite before a program runs. */
export const existing = {
  provider: "terraform-provider-openstack/openstack",
  types: [
    "openstack_blockstorage_snapshot_v3",
    "openstack_blockstorage_volume_v3",
    "openstack_compute_keypair_v2",
    "openstack_compute_servergroup_v2",
    "openstack_containerinfra_cluster_v1",
    "openstack_dns_zone_v2",
    "openstack_images_image_v2",
    "openstack_keymanager_secret_v1",
    "openstack_networking_floatingip_v2",
    "openstack_networking_network_v2",
    "openstack_networking_secgroup_v2",
    "openstack_networking_subnet_v2",
    "openstack_objectstorage_container_v1",
    "openstack_sharedfilesystem_share_v2",
  ],
};
