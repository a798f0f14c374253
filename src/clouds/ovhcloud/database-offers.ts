import type { CacheEngineEntry, CacheTypeEntry, DatabaseEngineEntry, DatabaseTypeEntry } from "../../databases/driver";
import { CacheKind, DatabaseKind } from "../../databases/driver";

const POSTGRESQL = { source: "ovh/docs: public_cloud_databases/postgresql_01_capabilities", asOf: "2025-06-18" };
const MYSQL = { source: "ovh/terraform-provider-ovh: docs/resources/cloud_project_database.md", asOf: "2026-08-21" };
const VALKEY = { source: "ovh/docs: public_cloud_databases/redis_01_capabilities", asOf: "2026-04-15" };

/** The engines of databases; the newest that lets every user make tables comes last. */
export const DATABASE_ENGINES: DatabaseEngineEntry[] = [
  { kind: DatabaseKind.MYSQL, version: "8", name: "8", ...MYSQL },
  ...["17", "16", "15", "14"].map((version) => ({ kind: DatabaseKind.POSTGRESQL, version, name: version, ...POSTGRESQL })),
];

/** The engines of caches. */
export const CACHE_ENGINES: CacheEngineEntry[] = ["7.2", "8.0", "8.1"].map((version) => ({ kind: CacheKind.VALKEY, version, name: version, ...VALKEY }));

/** The last version of the page that lists types; newer ones send the reader to the price list. */
const TYPES = { source: "ovh/docs: pages/platform/databases/postgresql_01_capabilities", asOf: "2023-08-17" };

/** A size of database, and how much storage its nodes may have, in GiB. */
interface OvhDatabaseType extends DatabaseTypeEntry {
  readonly minGib: number;
  readonly maxGib: number;
}

/** The sizes of databases. */
export const DATABASE_TYPES: OvhDatabaseType[] = [
  { name: "db1-4", vcpus: 2, memoryGib: 4, minGib: 80, maxGib: 240, ...TYPES },
  { name: "db1-7", vcpus: 2, memoryGib: 7, minGib: 160, maxGib: 480, ...TYPES },
  { name: "db1-15", vcpus: 4, memoryGib: 15, minGib: 320, maxGib: 960, ...TYPES },
  { name: "db1-30", vcpus: 8, memoryGib: 30, minGib: 640, maxGib: 1920, ...TYPES },
  { name: "db1-60", vcpus: 16, memoryGib: 60, minGib: 1280, maxGib: 3840, ...TYPES },
  { name: "db1-120", vcpus: 32, memoryGib: 120, minGib: 2560, maxGib: 7680, ...TYPES },
];

/** The sizes of caches: a page of Redis, whose place Valkey took, names all but the first, and the provider's documentation that. */
export const CACHE_TYPES: CacheTypeEntry[] = DATABASE_TYPES.map(({ name, memoryGib }) => ({
  name,
  memoryGib,
  source: "ovh/docs: pages/platform/databases/redis_01_capabilities; ovh/terraform-provider-ovh: docs/resources/cloud_project_database.md",
  asOf: "2023-05-23",
}));

/** Valkey's plans have one node, or two: the same page as its versions. */
export const MAX_CACHE_NODES = 2;
