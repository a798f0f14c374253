resource "upcloud_server" "shop" {
  labels = { team = "shop" }
}
