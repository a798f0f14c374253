resource "outscale_vm" "shop" {
  tags {
    key   = "name"
    value = "shop"
  }
}
