terraform {
  required_providers {
    hcloud = { source = "hetznercloud/hcloud" }
  }
}

resource "hcloud_network" "shop" {
  name     = "shop"
  ip_range = "10.20.0.0/16"
}

resource "hcloud_network_subnet" "front" {
  network_id   = hcloud_network.shop.id
  type         = "cloud"
  network_zone = "eu-central"
  ip_range     = "10.20.1.0/24"
}

resource "hcloud_firewall" "https" {
  name = "https"
  rule {
    direction  = "in"
    protocol   = "tcp"
    port       = "443"
    source_ips = ["0.0.0.0/0", "::/0"]
  }
}

resource "hcloud_server" "shop" {
  count        = 2
  name         = "shop-${count.index}"
  server_type  = "cx23"
  image        = "debian-12"
  location     = "nbg1"
  firewall_ids = [hcloud_firewall.https.id]
  network {
    subnet_id = hcloud_network_subnet.front.id
  }
}

resource "hcloud_volume" "orders" {
  name      = "orders"
  size      = 20
  server_id = hcloud_server.shop[0].id
}

output "public" { value = hcloud_server.shop[*].ipv4_address }
output "private" { value = one(hcloud_server.shop[1].network).ip }
