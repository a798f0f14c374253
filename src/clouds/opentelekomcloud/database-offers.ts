import type { CacheEngineEntry, CacheTypeEntry, DatabaseEngineEntry, DatabaseTypeEntry } from "../../databases/driver";
import { CacheKind, DatabaseKind } from "../../databases/driver";

const VERSIONS = { source: "opentelekomcloud-docs/relational-database-service: api-ref/source/appendix/db_engines_and_versions.rst", asOf: "2026-04-22" };
const CLASSES = { source: "opentelekomcloud-docs/relational-database-service: api-ref/source/appendix/db_instance_classes.rst", asOf: "2026-04-22" };

/** The engines of databases. */
export const DATABASE_ENGINES: DatabaseEngineEntry[] = [
  ...["13", "14", "15", "16", "17"].map((version) => ({ kind: DatabaseKind.POSTGRESQL, version, name: version, ...VERSIONS })),
  { kind: DatabaseKind.MYSQL, version: "5.7", name: "5.7", ...VERSIONS },
  { kind: DatabaseKind.MYSQL, version: "8", name: "8.0", ...VERSIONS },
];

/** Virtual CPUs by the word in a size's name. */
const VCPUS = { "medium": 1, "large": 2, "xlarge": 4, "2xlarge": 8, "4xlarge": 16, "8xlarge": 32, "16xlarge": 64 };

/** What is sold: the family, the word, and GiB for each virtual CPU. PostgreSQL and MySQL have the same. */
const SOLD: readonly (readonly [family: string, words: readonly (keyof typeof VCPUS)[], gibEach: readonly number[]])[] = [
  ["n1", ["medium", "large", "xlarge", "2xlarge"], [2, 4]],
  ["x1", ["medium"], [2, 4]],
  ["x1", ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "16xlarge"], [2, 4, 8]],
];

/** The sizes of databases: `rds.pg.n1.large.2` is `n1.large.2` here, as the engine and the standby are said elsewhere. `n1` is for general purposes, `x1` dedicated. */
export const DATABASE_TYPES: DatabaseTypeEntry[] = SOLD.flatMap(([family, words, gibEach]) =>
  words.flatMap((word) => gibEach.map((gib) => ({ name: `${family}.${word}.${gib}`, vcpus: VCPUS[word], memoryGib: VCPUS[word] * gib, ...CLASSES }))));

/** Encrypted connections want 6.0; of 7.0 the provider's documentation does not speak: docs/resources/dcs_instance_v2.md (2024-10-24). */
export const CACHE_ENGINES: CacheEngineEntry[] = [
  {
    kind: CacheKind.REDIS,
    version: "6",
    name: "6.0",
    source: "opentelekomcloud/terraform-provider-opentelekomcloud: docs/resources/dcs_instance_v2.md, engine_version",
    asOf: "2024-10-24",
  },
];

const SPECIFICATIONS = {
  source: "opentelekomcloud-docs/distributed-cache-service: umn/source/service_overview/dcs_instance_specifications/redis_6.0_and_7.0_instance_specifications.rst",
  asOf: "2026-04-22",
};

/** The sizes of caches: `redis.single.xu1.large.2` and `redis.ha.xu1.large.r2.2` are `xu1.large.2` here. */
export const CACHE_TYPES: CacheTypeEntry[] = [
  ...[128, 256, 512].map((mib) => ({ name: `xu1.tiny.${mib}`, memoryGib: mib / 1024, ...SPECIFICATIONS })),
  ...[1, 2, 4, 8, 16, 24, 32, 48, 64].map((gib) => ({ name: `xu1.large.${gib}`, memoryGib: gib, ...SPECIFICATIONS })),
];
