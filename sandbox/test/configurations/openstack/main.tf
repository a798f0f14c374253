terraform {
  required_providers {
    openstack = { source = "terraform-provider-openstack/openstack" }
  }
}

data "openstack_networking_network_v2" "outside" {
  name = "ext-net"
}

data "openstack_images_image_v2" "debian" {
  name        = "Debian 12"
  most_recent = true
}

resource "openstack_networking_network_v2" "shop" {
  name = "shop"
}

resource "openstack_networking_subnet_v2" "front" {
  network_id = openstack_networking_network_v2.shop.id
  cidr       = "10.90.1.0/24"
}

resource "openstack_networking_router_v2" "shop" {
  external_network_id = data.openstack_networking_network_v2.outside.id
}

resource "openstack_networking_router_interface_v2" "front" {
  router_id = openstack_networking_router_v2.shop.id
  subnet_id = openstack_networking_subnet_v2.front.id
}

resource "openstack_networking_secgroup_v2" "https" {
  name = "https"
}

resource "openstack_networking_secgroup_rule_v2" "https" {
  security_group_id = openstack_networking_secgroup_v2.https.id
  direction         = "ingress"
  ethertype         = "IPv4"
  protocol          = "tcp"
  port_range_min    = 443
  port_range_max    = 443
}

resource "openstack_networking_port_v2" "shop" {
  network_id         = openstack_networking_network_v2.shop.id
  security_group_ids = [openstack_networking_secgroup_v2.https.id]
  fixed_ip { subnet_id = openstack_networking_subnet_v2.front.id }
}

resource "openstack_compute_keypair_v2" "admin" {
  name = "admin"
}

resource "openstack_compute_instance_v2" "shop" {
  name        = "shop"
  flavor_name = "b2.c2r4"
  image_id    = data.openstack_images_image_v2.debian.id
  key_pair    = openstack_compute_keypair_v2.admin.name
  network { port = openstack_networking_port_v2.shop.id }
}

resource "openstack_networking_floatingip_v2" "shop" {
  pool = data.openstack_networking_network_v2.outside.name
}

resource "openstack_networking_floatingip_associate_v2" "shop" {
  floating_ip = openstack_networking_floatingip_v2.shop.address
  port_id     = openstack_networking_port_v2.shop.id
  depends_on  = [openstack_networking_router_interface_v2.front]
}

resource "openstack_blockstorage_volume_v3" "orders" {
  size = 20
}

resource "openstack_compute_volume_attach_v2" "orders" {
  instance_id = openstack_compute_instance_v2.shop.id
  volume_id   = openstack_blockstorage_volume_v3.orders.id
}

output "public" { value = openstack_networking_floatingip_v2.shop.address }
output "private" { value = openstack_compute_instance_v2.shop.access_ip_v4 }
