resource "hcloud_firewall" "https" {
  name = "web"
}

resource "hcloud_volume" "orders" {
  size = 40
}
