terraform {
  required_providers {
    exoscale = { source = "exoscale/exoscale" }
  }
}

resource "exoscale_private_network" "shop" {
  zone = "at-vie-1"
  name = "shop"
}

resource "exoscale_security_group" "https" {
  name = "https"
}

resource "exoscale_security_group_rule" "https" {
  security_group_id = exoscale_security_group.https.id
  type              = "INGRESS"
  protocol          = "TCP"
  start_port        = 443
  end_port          = 443
  cidr              = "0.0.0.0/0"
}

data "exoscale_template" "debian" {
  zone = "at-vie-1"
  name = "Linux Debian 12 (Bookworm) 64-bit"
}

resource "exoscale_ssh_key" "admin" {
  name       = "admin"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEhCtcvBJRL0nHHzyaIpNAbnPaJXxCvOqNJoXbTk6JIY admin"
}

resource "exoscale_block_storage_volume" "orders" {
  zone = "at-vie-1"
  name = "orders"
  size = 20
}

resource "exoscale_compute_instance" "shop" {
  zone                     = "at-vie-1"
  name                     = "shop"
  template_id              = data.exoscale_template.debian.id
  type                     = "standard.medium"
  disk_size                = 20
  ssh_keys                 = [exoscale_ssh_key.admin.name]
  security_group_ids       = [exoscale_security_group.https.id]
  block_storage_volume_ids = [exoscale_block_storage_volume.orders.id]
  network_interface {
    network_id = exoscale_private_network.shop.id
    ip_address = "10.40.1.10"
  }
}

resource "exoscale_domain" "shop" {
  name = "shop.example"
}

resource "exoscale_domain_record" "www" {
  domain      = exoscale_domain.shop.id
  name        = "www"
  record_type = "A"
  content     = exoscale_compute_instance.shop.public_ip_address
}

output "public" { value = exoscale_compute_instance.shop.public_ip_address }
