terraform {
  required_providers {
    ionoscloud = { source = "ionos-cloud/ionoscloud" }
  }
}

resource "ionoscloud_datacenter" "shop" {
  name     = "shop"
  location = "de/txl"
}

resource "ionoscloud_lan" "public" {
  datacenter_id = ionoscloud_datacenter.shop.id
  public        = true
}

resource "ionoscloud_lan" "private" {
  datacenter_id = ionoscloud_datacenter.shop.id
  public        = false
}

resource "ionoscloud_ipblock" "shop" {
  location = ionoscloud_datacenter.shop.location
  size     = 2
}

resource "ionoscloud_vcpu_server" "shop" {
  datacenter_id = ionoscloud_datacenter.shop.id
  name          = "shop"
  cores         = 2
  ram           = 4096
  image_name    = "debian:latest"
  volume {
    disk_type = "SSD Standard"
    size      = 20
  }
  nic {
    lan = ionoscloud_lan.public.id
    ips = [ionoscloud_ipblock.shop.ips[0]]
  }
}

resource "ionoscloud_nic" "private" {
  datacenter_id = ionoscloud_datacenter.shop.id
  server_id     = ionoscloud_vcpu_server.shop.id
  lan           = ionoscloud_lan.private.id
}

resource "ionoscloud_volume" "orders" {
  datacenter_id = ionoscloud_datacenter.shop.id
  server_id     = ionoscloud_vcpu_server.shop.id
  disk_type     = "HDD"
  size          = 20
  licence_type  = "OTHER"
}

output "public" { value = ionoscloud_vcpu_server.shop.primary_ip }
output "private" { value = one(ionoscloud_nic.private.ips) }
