terraform {
  required_providers {
    ovh = { source = "ovh/ovh" }
  }
}

locals { project = "0123456789abcdef0123456789abcdef" }

resource "ovh_cloud_network_private_vrack" "shop" {
  service_name = local.project
  region       = "SBG5"
  name         = "shop"
}

resource "ovh_cloud_network_private_vrack_subnet" "front" {
  service_name = local.project
  region       = "SBG5"
  network_id   = ovh_cloud_network_private_vrack.shop.id
  name         = "front"
  cidr         = "10.30.1.0/24"
}

resource "ovh_cloud_security_group" "https" {
  service_name = local.project
  region       = "SBG5"
  name         = "https"
  rule = [{
    direction        = "INGRESS"
    ethernet_type    = "IPV4"
    protocol         = "TCP"
    port_range_min   = 443
    port_range_max   = 443
    remote_ip_prefix = "0.0.0.0/0"
  }]
}

resource "ovh_cloud_storage_block_volume" "orders" {
  service_name = local.project
  region       = "SBG5"
  name         = "orders"
  size         = 20
  volume_type  = "CLASSIC"
}

data "ovh_cloud_instance_flavors" "all" {
  service_name = local.project
  region       = "SBG5"
}

data "ovh_cloud_instance_images" "all" {
  service_name = local.project
  region       = "SBG5"
}

resource "ovh_cloud_instance" "shop" {
  service_name       = local.project
  region             = "SBG5"
  name               = "shop"
  flavor_id          = one([for flavor in data.ovh_cloud_instance_flavors.all.flavors : flavor.id if flavor.name == "c3-4"])
  image_id           = one([for image in data.ovh_cloud_instance_images.all.images : image.id if image.name == "Debian 12"])
  security_group_ids = [ovh_cloud_security_group.https.id]
  volume_ids         = [ovh_cloud_storage_block_volume.orders.id]
  networks = [
    { auto_assign_public_ip = true },
    { network_id = ovh_cloud_network_private_vrack.shop.id, subnet_id = ovh_cloud_network_private_vrack_subnet.front.id },
  ]
}

output "public" { value = ovh_cloud_instance.shop.current_state.networks[0].addresses[0].ip }
output "private" { value = ovh_cloud_instance.shop.current_state.networks[1].addresses[0].ip }

resource "ovh_cloud_project_storage" "papers" {
  service_name = local.project
  region_name  = "SBG"
  name         = "shop-papers"
  versioning   = { status = "enabled" }
}

resource "ovh_cloud_project_storage_object_bucket_lifecycle_configuration" "papers" {
  service_name   = local.project
  region_name    = ovh_cloud_project_storage.papers.region_name
  container_name = ovh_cloud_project_storage.papers.name
  rules          = [{ id = "old", status = "enabled", expiration = { days = 30 } }]
}

resource "ovh_cloud_project_user" "clerk" {
  service_name = local.project
  description  = "clerk"
  role_names   = ["objectstore_operator"]
}

resource "ovh_cloud_project_user_s3_credential" "clerk" {
  service_name = local.project
  user_id      = ovh_cloud_project_user.clerk.id
}

resource "ovh_cloud_project_user_s3_policy" "clerk" {
  service_name = local.project
  user_id      = ovh_cloud_project_user.clerk.id
  policy       = jsonencode({ Statement = [] })
}
