import type { CacheEngineEntry, CacheTypeEntry, DatabaseEngineEntry, DatabaseTypeEntry } from "../../databases/driver";
import { CacheKind, DatabaseKind } from "../../databases/driver";

const PROVIDER = { source: "exoscale/terraform-provider-exoscale b692022: docs/guides, and tests of pkg/resources/database", asOf: "2026-08-12" };

/** The engines of databases. MySQL 8 means 8.4: Exoscale no longer makes 8.0. */
export const DATABASE_ENGINES: DatabaseEngineEntry[] = [
  ...["15", "16"].map((version) => ({ kind: DatabaseKind.POSTGRESQL, version, name: version, ...PROVIDER })),
  ...["8", "8.4"].map((version) => ({ kind: DatabaseKind.MYSQL, version, name: "8.4", ...PROVIDER })),
];

/** Nobody can choose the version of Valkey. */
export const CURRENT = "current";

/** The engines of caches. */
export const CACHE_ENGINES: CacheEngineEntry[] = [
  {
    kind: CacheKind.VALKEY,
    version: CURRENT,
    name: CURRENT,
    source: "exoscale/egoscale d767924: v3/operations.go, CreateDBAASServiceValkeyRequest has no version",
    asOf: "2026-07-20",
  },
];

/** Tiers of plans, by their nodes. @see https://community.exoscale.com/product/dbaas/operation/naming-convention */
export const ONE_NODE = "startup";
export const TWO_NODES = "business";

/** Names of plans, and memory in GiB, which is in the name. */
const PLANS = {
  source:
    "community.exoscale.com/product/dbaas/operation/naming-convention (memory is in the name, and as an instance's), read 2026-11-28; " +
    "plans: appuio/appuio-cloud-reporting, pkg/exofixtures; virtual CPUs: of the standard instance of that memory, as in machine-types.ts",
  asOf: "undated",
};

/** Memory in GiB, virtual CPUs. */
const SIZES: readonly (readonly [memoryGib: number, vcpus: number])[] = [
  [4, 2],
  [8, 4],
  [16, 4],
  [32, 8],
  [64, 12],
  [128, 16],
  [225, 24],
];

/** The smallest plan; it is for trying things out, and has one node. */
const HOBBYIST = "hobbyist-2";

/** The sizes of databases, by their plans of one node. */
export const DATABASE_TYPES: DatabaseTypeEntry[] = [
  ...SIZES.map(([memoryGib, vcpus]) => ({ name: `${ONE_NODE}-${memoryGib}`, vcpus, memoryGib, ...PLANS })),
  { name: HOBBYIST, vcpus: 2, memoryGib: 2, chosenByNeeds: false, ...PLANS },
];

/** The sizes of caches: the same plans. */
export const CACHE_TYPES: CacheTypeEntry[] = DATABASE_TYPES.map(({ name, memoryGib, source, asOf }) => ({ name, memoryGib, source, asOf }));

/** What no plan exceeds: the largest disk of an instance, exoscale/egoscale d767924, v3/schemas.go of 2026-07-20. */
export const MAX_STORAGE_GIB = 51_200;

/** Tiers of caches have one node, or two; the third of the highest has the same keys again. */
export const MAX_CACHE_NODES = 2;
