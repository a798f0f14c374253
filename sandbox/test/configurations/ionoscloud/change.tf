resource "ionoscloud_volume" "orders" {
  size = 40
}
