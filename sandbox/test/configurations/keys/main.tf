terraform {
  required_providers {
    random    = { source = "hashicorp/random" }
    tls       = { source = "hashicorp/tls" }
    wireguard = { source = "OJFord/wireguard" }
  }
}

resource "random_password" "admin" {
  length  = 24
  special = false
}

resource "random_id" "suffix" {
  byte_length = 4
}

resource "tls_private_key" "admin" {
  algorithm = "ED25519"
}

resource "wireguard_asymmetric_key" "gateway" {}

output "password" {
  value     = random_password.admin.result
  sensitive = true
}
output "suffix" { value = random_id.suffix.hex }
output "public_key" { value = tls_private_key.admin.public_key_openssh }
output "wireguard" { value = wireguard_asymmetric_key.gateway.public_key }
