resource "exoscale_compute_instance" "shop" {
  labels = { team = "shop" }
}
