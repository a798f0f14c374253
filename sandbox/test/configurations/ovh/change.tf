resource "ovh_cloud_storage_block_volume" "orders" {
  size = 40
}
