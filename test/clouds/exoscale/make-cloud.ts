import type { Construct } from "constructs";
import { Exoscale } from "archipel";

/** Exoscale, with the fewest properties. */
export const makeCloud = (scope: Construct, id = "cloud"): Exoscale => new Exoscale(scope, id, { zone: "at-vie-1" });

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "exoscale/exoscale",
  types: [
    "exoscale_anti_affinity_group",
    "exoscale_block_storage_volume",
    "exoscale_block_storage_volume_snapshot",
    "exoscale_private_network",
    "exoscale_security_group",
    "exoscale_ssh_key",
  ],
};
