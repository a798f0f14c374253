export { sample as makeCloud } from "../../../src/clouds/incus/sample";

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "lxc/incus",
  types: ["incus_instance", "incus_network", "incus_network_acl", "incus_storage_bucket", "incus_storage_volume"],
};

export { cases } from "./cases";
