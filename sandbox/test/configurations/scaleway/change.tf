resource "scaleway_block_volume" "orders" {
  size_in_gb = 40
}

resource "scaleway_object_bucket" "pictures" {
  tags = { team = "shop" }
}
