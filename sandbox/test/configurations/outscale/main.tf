terraform {
  required_providers {
    outscale = { source = "outscale/outscale" }
  }
}

resource "outscale_net" "shop" {
  ip_range = "10.70.0.0/16"
}

resource "outscale_subnet" "front" {
  net_id   = outscale_net.shop.net_id
  ip_range = "10.70.1.0/24"
}

resource "outscale_security_group" "https" {
  security_group_name = "https"
  description         = "https from anywhere"
  net_id              = outscale_net.shop.net_id
}

resource "outscale_security_group_rule" "https" {
  security_group_id = outscale_security_group.https.security_group_id
  flow              = "Inbound"
  ip_protocol       = "tcp"
  from_port_range   = 443
  to_port_range     = 443
  ip_range          = "0.0.0.0/0"
}

data "outscale_images" "debian" {
  filter {
    name   = "image_names"
    values = ["Debian-12-*"]
  }
}

resource "outscale_vm" "shop" {
  image_id           = data.outscale_images.debian.images[0].image_id
  vm_type            = "tinav6.c2r4p2"
  subnet_id          = outscale_subnet.front.subnet_id
  security_group_ids = [outscale_security_group.https.security_group_id]
}

resource "outscale_public_ip" "shop" {}

resource "outscale_public_ip_link" "shop" {
  vm_id     = outscale_vm.shop.vm_id
  public_ip = outscale_public_ip.shop.public_ip
}

resource "outscale_volume" "orders" {
  subregion_name = "eu-west-2a"
  size           = 20
}

resource "outscale_volume_link" "orders" {
  vm_id       = outscale_vm.shop.vm_id
  volume_id   = outscale_volume.orders.volume_id
  device_name = "/dev/xvdb"
}

output "public" { value = outscale_public_ip.shop.public_ip }
output "private" { value = outscale_vm.shop.private_ip }
