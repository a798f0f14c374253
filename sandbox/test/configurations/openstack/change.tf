resource "openstack_blockstorage_volume_v3" "orders" {
  size = 40
}

resource "openstack_compute_instance_v2" "shop" {
  tags = ["shop"]
}
