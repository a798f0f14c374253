import type { CacheEngineEntry, CacheTypeEntry, DatabaseEngineEntry, DatabaseTypeEntry } from "../../databases/driver";
import { CacheKind, DatabaseKind } from "../../databases/driver";

const REPOSITORY = "FlexibleEngineCloud/terraform-provider-flexibleengine";
const DOCS = { source: `${REPOSITORY}: docs/resources/rds_instance_v3.md`, asOf: "2024-03-20" };

/** The engines of databases. */
export const DATABASE_ENGINES: DatabaseEngineEntry[] = [
  ...["11", "12", "13", "14"].map((version) => ({ kind: DatabaseKind.POSTGRESQL, version, name: version, ...DOCS })),
  { kind: DatabaseKind.MYSQL, version: "5.7", name: "5.7", ...DOCS },
  { kind: DatabaseKind.MYSQL, version: "8", name: "8.0", ...DOCS },
];

/**
 * The sizes of databases that the provider's documentation and its own tests name: `rds.pg.s3.large.4` is `s3.large.4` here, as the engine and the
 * standby are said elsewhere. Processors and memory are those of the servers of the same name.
 */
export const DATABASE_TYPES: DatabaseTypeEntry[] = [
  { name: "s3.medium.4", vcpus: 1, memoryGib: 4, ...DOCS },
  { name: "s3.large.4", vcpus: 2, memoryGib: 8, ...DOCS },
  {
    name: "s3.large.2",
    vcpus: 2,
    memoryGib: 4,
    source: `${REPOSITORY}: flexibleengine/resource_flexibleengine_rds_read_replica_v3_test.go`,
    asOf: "2024-03-20",
  },
];

const CACHES = { source: `${REPOSITORY}: docs/resources/dcs_instance_v1.md`, asOf: "2024-03-20" };
const PRODUCTS = { source: `${REPOSITORY}: docs/data-sources/dcs_product_v1.md, capacity`, asOf: "2024-03-20" };

/** The engines of caches. */
export const CACHE_ENGINES: CacheEngineEntry[] = ["4", "5"].map((version) => ({ kind: CacheKind.REDIS, version, name: `${version}.0`, ...CACHES }));

/** The sizes of caches: their memory in GiB. */
export const CACHE_TYPES: CacheTypeEntry[] = [0.125, 0.25, 0.5, 1, 2, 4, 8, 16, 24, 32, 48, 64].map((memoryGib) => ({
  name: String(memoryGib),
  memoryGib,
  ...PRODUCTS,
}));
