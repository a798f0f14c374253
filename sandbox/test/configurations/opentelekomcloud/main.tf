terraform {
  required_providers {
    opentelekomcloud = { source = "opentelekomcloud/opentelekomcloud" }
  }
}

resource "opentelekomcloud_vpc_v1" "shop" {
  name = "shop"
  cidr = "10.80.0.0/16"
}

resource "opentelekomcloud_vpc_subnet_v1" "front" {
  vpc_id     = opentelekomcloud_vpc_v1.shop.id
  name       = "front"
  cidr       = "10.80.1.0/24"
  gateway_ip = "10.80.1.1"
}

resource "opentelekomcloud_networking_secgroup_v2" "https" {
  name = "https"
}

resource "opentelekomcloud_networking_secgroup_rule_v2" "https" {
  security_group_id = opentelekomcloud_networking_secgroup_v2.https.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
}

data "opentelekomcloud_images_image_v2" "debian" {
  name        = "Standard_Debian_12_amd64_bios_latest"
  most_recent = true
}

resource "opentelekomcloud_compute_instance_v2" "shop" {
  name              = "shop"
  image_id          = data.opentelekomcloud_images_image_v2.debian.id
  flavor_name       = "s3.large.2"
  availability_zone = "eu-de-02"
  security_groups   = [opentelekomcloud_networking_secgroup_v2.https.name]
  network { uuid = opentelekomcloud_vpc_subnet_v1.front.network_id }
}

resource "opentelekomcloud_vpc_eip_v1" "shop" {
  publicip {
    type    = "5_bgp"
    port_id = opentelekomcloud_compute_instance_v2.shop.network[0].port
  }
  bandwidth {
    name       = "shop"
    size       = 10
    share_type = "PER"
  }
}

resource "opentelekomcloud_evs_volume_v3" "orders" {
  availability_zone = "eu-de-02"
  volume_type       = "SSD"
  size              = 20
}

resource "opentelekomcloud_compute_volume_attach_v2" "orders" {
  instance_id = opentelekomcloud_compute_instance_v2.shop.id
  volume_id   = opentelekomcloud_evs_volume_v3.orders.id
}

output "public" { value = opentelekomcloud_vpc_eip_v1.shop.publicip[0].ip_address }
output "private" { value = opentelekomcloud_compute_instance_v2.shop.access_ip_v4 }
