resource "stackit_volume" "orders" {
  size = 40
}
