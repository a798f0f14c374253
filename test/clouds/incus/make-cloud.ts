import type { Construct } from "constructs";
import { Incus } from "archipel";

/** An Incus of one's own, as somebody who runs it would describe it. */
export const makeCloud = (scope: Construct, id = "cloud"): Incus =>
  new Incus(scope, id, { uplink: "public", publicAddresses: ["198.51.100.0/24"], bucketEndpoint: "https://incus.example.org:8555" });

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "lxc/incus",
  types: ["incus_instance", "incus_network", "incus_network_acl", "incus_storage_bucket", "incus_storage_volume"],
};

export { cases } from "./cases";
