import type { Construct } from "constructs";
import { Exoscale } from "archipel";
import type { BenchOptions } from "archipel/testing";

/** Exoscale, with the fewest properties. */
export const makeCloud = (scope: Construct, id = "cloud"): Exoscale => new Exoscale(scope, id, { zone: "at-vie-1" });

/** What the suite's imports stand for: something of each of these types exists already. */
export const existing = {
  provider: "exoscale/exoscale",
  types: [
    "exoscale_anti_affinity_group",
    "exoscale_block_storage_volume",
    "exoscale_block_storage_volume_snapshot",
    "exoscale_domain",
    "exoscale_private_network",
    "exoscale_security_group",
    "exoscale_sks_cluster",
    "exoscale_ssh_key",
  ],
};

/** In a PostgreSQL of today the administrator alone may make tables, unless SQL says otherwise. */
export const bench: BenchOptions = { databaseUser: "avnadmin" };
