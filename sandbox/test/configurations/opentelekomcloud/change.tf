resource "opentelekomcloud_evs_volume_v3" "orders" {
  size = 40
}
