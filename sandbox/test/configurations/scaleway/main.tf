terraform {
  required_providers {
    scaleway = { source = "scaleway/scaleway" }
  }
}

provider "scaleway" {
  region = "nl-ams"
  zone   = "nl-ams-1"
}

resource "scaleway_vpc" "shop" {
  name = "shop"
}

resource "scaleway_vpc_private_network" "front" {
  name   = "front"
  vpc_id = scaleway_vpc.shop.id
  ipv4_subnet { subnet = "10.100.1.0/24" }
}

resource "scaleway_ipam_ip" "shop" {
  address = "10.100.1.30"
  source { private_network_id = scaleway_vpc_private_network.front.id }
}

resource "scaleway_instance_ip" "shop" {}

resource "scaleway_instance_security_group" "https" {
  name                   = "https"
  inbound_default_policy = "drop"
  inbound_rule {
    action   = "accept"
    protocol = "TCP"
    port     = 443
  }
}

resource "scaleway_block_volume" "orders" {
  name       = "orders"
  size_in_gb = 20
  iops       = 5000
}

resource "scaleway_instance_server" "shop" {
  name                  = "shop"
  type                  = "PLAY2-NANO"
  image                 = "debian_bookworm"
  ip_id                 = scaleway_instance_ip.shop.id
  security_group_id     = scaleway_instance_security_group.https.id
  additional_volume_ids = [scaleway_block_volume.orders.id]
}

resource "scaleway_instance_private_nic" "shop" {
  server_id          = scaleway_instance_server.shop.id
  private_network_id = scaleway_vpc_private_network.front.id
  ipam_ip_ids        = [scaleway_ipam_ip.shop.id]
}

resource "scaleway_object_bucket" "pictures" {
  name = "shop-pictures"
}

output "public" { value = scaleway_instance_server.shop.public_ips[0].address }
output "private" { value = scaleway_instance_private_nic.shop.private_ips[0].address }
