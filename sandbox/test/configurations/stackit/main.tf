terraform {
  required_providers {
    stackit = { source = "stackitcloud/stackit" }
  }
}

locals { project = "11111111-2222-4333-8444-555555555555" }

resource "stackit_network" "shop" {
  project_id  = local.project
  name        = "shop"
  ipv4_prefix = "10.60.1.0/24"
}

resource "stackit_security_group" "https" {
  project_id = local.project
  name       = "https"
}

resource "stackit_security_group_rule" "https" {
  project_id        = local.project
  security_group_id = stackit_security_group.https.security_group_id
  direction         = "ingress"
  protocol          = { name = "tcp" }
  port_range        = { min = 443, max = 443 }
}

resource "stackit_network_interface" "shop" {
  project_id         = local.project
  network_id         = stackit_network.shop.network_id
  security_group_ids = [stackit_security_group.https.security_group_id]
}

resource "stackit_key_pair" "admin" {
  name       = "admin"
  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEhCtcvBJRL0nHHzyaIpNAbnPaJXxCvOqNJoXbTk6JIY admin"
}

resource "stackit_volume" "orders" {
  project_id        = local.project
  name              = "orders"
  availability_zone = "eu01-1"
  size              = 20
}

resource "stackit_server" "shop" {
  project_id         = local.project
  name               = "shop"
  machine_type       = "g2i.2"
  availability_zone  = "eu01-1"
  keypair_name       = stackit_key_pair.admin.name
  network_interfaces = [stackit_network_interface.shop.network_interface_id]
  boot_volume = {
    size        = 32
    source_type = "image"
    source_id   = "59838a89-51b1-4892-b57f-b3caf598ee2f"
  }
}

resource "stackit_server_volume_attach" "orders" {
  project_id = local.project
  server_id  = stackit_server.shop.server_id
  volume_id  = stackit_volume.orders.volume_id
}

resource "stackit_public_ip" "shop" {
  project_id           = local.project
  network_interface_id = stackit_network_interface.shop.network_interface_id
}

output "public" { value = stackit_public_ip.shop.ip }
output "private" { value = stackit_network_interface.shop.ipv4 }
