import type { CacheEngineEntry, CacheTypeEntry, DatabaseEngineEntry, DatabaseTypeEntry } from "../../databases/driver";
import { CacheKind, DatabaseKind } from "../../databases/driver";

/** What the API answered, as the vendor's own test of the provider recorded it. Versions that are switched off are left out. */
const ENGINE_LIST = {
  source:
    "scaleway/terraform-provider-scaleway b2d45ed4b: internal/services/rdb/testdata/list-rdb-instances-basic.cassette.yaml (GET /rdb/v1/regions/fr-par/database-engines)",
  asOf: "2026-08-17",
};

/** The engines of databases. */
export const DATABASE_ENGINES: DatabaseEngineEntry[] = [
  ...["14", "15", "16", "17"].map((version) => ({ kind: DatabaseKind.POSTGRESQL, version, name: `PostgreSQL-${version}`, ...ENGINE_LIST })),
  { kind: DatabaseKind.MYSQL, version: "8", name: "MySQL-8", ...ENGINE_LIST },
];

/** The list of node types wants a login, so these are the ones that the vendor names in public. */
const PROVIDER_EXAMPLES = { source: "scaleway/terraform-provider-scaleway b2d45ed4b: internal/services/rdb/*_test.go", asOf: "2026-08-21" };
const API_EXAMPLES = {
  source: "scaleway/docs-content 173570b20: managed-databases-for-postgresql-and-mysql/api-cli/setting-up-encryption-at-rest.mdx",
  asOf: "2025-06-23",
};

/**
 * The sizes of databases. Each runs on the type of Instance of the same name, which tells its processors and memory. The names that
 * begin with DB-DEV and DB-PLAY2 share their processors.
 *
 * @see https://www.scaleway.com/en/docs/environmental-footprint/additional-content/managed-databases-env-footprint/
 */
export const DATABASE_TYPES: DatabaseTypeEntry[] = [
  { name: "DB-DEV-S", vcpus: 2, memoryGib: 2, chosenByNeeds: false, ...PROVIDER_EXAMPLES },
  { name: "DB-DEV-M", vcpus: 3, memoryGib: 4, chosenByNeeds: false, ...PROVIDER_EXAMPLES },
  { name: "DB-PLAY2-PICO", vcpus: 1, memoryGib: 2, chosenByNeeds: false, ...PROVIDER_EXAMPLES },
  { name: "DB-PLAY2-NANO", vcpus: 2, memoryGib: 4, chosenByNeeds: false, ...PROVIDER_EXAMPLES },
  { name: "DB-PRO2-XXS", vcpus: 2, memoryGib: 8, ...API_EXAMPLES },
];

/**
 * Names that the vendor and the engines keep for themselves, as the provider refuses them.
 *
 * @see https://github.com/scaleway/terraform-provider-scaleway/blob/master/internal/services/rdb/database.go
 */
export const RESERVED_DATABASE_NAMES = [
  "information_schema",
  "mysql",
  "performance_schema",
  "postgres",
  "rdb",
  "sys",
  "template0",
  "template1",
];

/** The only engine that the API lists for new caches. Older ones that still run are `CacheEngine.described`. */
export const CACHE_ENGINES: CacheEngineEntry[] = [
  {
    kind: CacheKind.REDIS,
    version: "8.6.3",
    name: "8.6.3",
    source:
      "scaleway/terraform-provider-scaleway b2d45ed4b: internal/services/redis/testdata/list-redis-clusters-basic.cassette.yaml (GET /redis/v1/zones/fr-par-1/cluster-versions)",
    asOf: "2026-08-17",
  },
];

const REDIS_FAQ = { source: "https://www.scaleway.com/en/docs/managed-databases-for-redis/faq/", asOf: "2025-02-11" };

/** The sizes of caches, smallest first. No public page tells their memory. */
export const CACHE_TYPES: CacheTypeEntry[] = ["RED1-MICRO", "RED1-2XS", "RED1-XS", "RED1-S", "RED1-M", "RED1-L", "RED1-XL"].map((name) => ({
  name,
  ...REDIS_FAQ,
}));

/**
 * Where there are caches.
 *
 * @see https://www.scaleway.com/en/docs/managed-databases-for-redis/how-to/create-a-database-for-redis/ of 2025-01-06
 */
export const CACHE_ZONES = ["fr-par-1", "fr-par-2", "nl-ams-1", "nl-ams-2", "pl-waw-1", "pl-waw-2"];

/** The page of `CACHE_ZONES` names these, and what begins with `_rkv`. */
export const RESERVED_CACHE_USER_NAMES = ["scalewayadmin", "metrics"];

/** A cluster has at most so many nodes, says the same FAQ. */
export const MAX_CACHE_NODES = 6;
