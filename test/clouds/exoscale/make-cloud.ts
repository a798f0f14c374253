import type { BenchOptions } from "archipel/testing";

export { sample as makeCloud } from "../../../src/clouds/exoscale/sample";

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
