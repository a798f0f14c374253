export { sample as makeCloud } from "../../../src/clouds/scaleway/sample";

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "scaleway/scaleway",
  types: [
    "scaleway_block_snapshot",
    "scaleway_block_volume",
    "scaleway_domain_zone",
    "scaleway_file_filesystem",
    "scaleway_iam_ssh_key",
    "scaleway_instance_ip",
    "scaleway_instance_placement_group",
    "scaleway_instance_security_group",
    "scaleway_k8s_cluster",
    "scaleway_object_bucket",
    "scaleway_secret",
    "scaleway_vpc_private_network",
  ],
};
