terraform {
  required_providers {
    upcloud = { source = "UpCloudLtd/upcloud" }
  }
}

resource "upcloud_router" "shop" {
  name = "shop"
}

resource "upcloud_network" "shop" {
  name   = "shop"
  zone   = "de-fra1"
  router = upcloud_router.shop.id
  ip_network {
    address = "10.50.1.0/24"
    family  = "IPv4"
    dhcp    = true
  }
}

resource "upcloud_storage" "orders" {
  title = "orders"
  size  = 20
  tier  = "standard"
  zone  = "de-fra1"
}

resource "upcloud_server" "shop" {
  hostname = "shop"
  zone     = "de-fra1"
  plan     = "2xCPU-4GB"
  firewall = true
  metadata = true
  template {
    storage = "Debian GNU/Linux 12 (Bookworm)"
    size    = 25
  }
  network_interface { type = "public" }
  network_interface {
    type    = "private"
    network = upcloud_network.shop.id
  }
  storage_devices { storage = upcloud_storage.orders.id }
}

resource "upcloud_firewall_rules" "shop" {
  server_id = upcloud_server.shop.id
  firewall_rule {
    direction              = "in"
    action                 = "accept"
    family                 = "IPv4"
    protocol               = "tcp"
    destination_port_start = "443"
    destination_port_end   = "443"
  }
  firewall_rule {
    direction = "in"
    action    = "drop"
  }
}

output "public" { value = upcloud_server.shop.network_interface[0].ip_address }
output "private" { value = upcloud_server.shop.network_interface[1].ip_address }
