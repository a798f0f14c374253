import type { CacheEngineEntry, CacheTypeEntry, DatabaseEngineEntry, DatabaseTypeEntry } from "../../databases/driver";
import { CacheKind, DatabaseKind } from "../../databases/driver";

const ENGINES = { source: "UpCloudLtd/terraform-provider-upcloud 67632e6: internal/service/database/properties/service_types_data.json", asOf: "2026-07-22" };

/** The MySQL that there is. */
export const MYSQL = "8.4";

/** The engines of databases. MySQL 8 means 8.4. */
export const DATABASE_ENGINES: DatabaseEngineEntry[] = [
  ...["8", "8.4"].map((version) => ({ kind: DatabaseKind.MYSQL, version, name: MYSQL, ...ENGINES })),
  ...["15", "16", "17", "18"].map((version) => ({ kind: DatabaseKind.POSTGRESQL, version, name: version, ...ENGINES })),
];

/** The engines of caches. */
export const CACHE_ENGINES: CacheEngineEntry[] = ["8.1", "9.0"].map((version) => ({ kind: CacheKind.VALKEY, version, name: version, ...ENGINES }));

/** What the API answered to the vendor's own test. */
const PLANS = { source: "UpCloudLtd/upcloud-go-api f64673e: upcloud/service/fixtures/getmanageddatabaseservicetype.yaml", asOf: "2024-11-14" };

/** A size, which is the middle of the names of plans: `1x2xCPU-4GB-50GB` is one node of `2xCPU-4GB` with 50 GiB. */
export interface UpCloudDatabaseType extends DatabaseTypeEntry {
  /** Storage of the plans with one node, GiB; none where there are no such plans. */
  readonly oneNodeGib: readonly number[];
  /** Storage of the plans with two nodes, GiB. */
  readonly twoNodesGib: readonly number[];
}

function size(vcpus: number, memoryGib: number, oneNodeGib: readonly number[], twoNodesGib: readonly number[]): UpCloudDatabaseType {
  return { name: `${vcpus}xCPU-${memoryGib}GB`, vcpus, memoryGib, oneNodeGib, twoNodesGib, ...PLANS };
}

/** The sizes of databases. */
export const DATABASE_TYPES: UpCloudDatabaseType[] = [
  size(2, 4, [50, 100], [50, 100]),
  size(1, 2, [25], []),
  size(4, 8, [], [50, 100]),
  size(6, 16, [], [100, 250]),
  size(8, 32, [], [100, 250, 500]),
  size(16, 64, [], [1000, 1500]),
  size(20, 128, [], [2000]),
];

/** The sizes of caches: virtual CPUs, memory in GiB. */
const CACHE_SIZES: readonly (readonly [vcpus: number, memoryGib: number])[] = [[1, 2], [2, 4], [2, 8], [2, 14], [4, 28], [8, 56], [16, 112]];

export const CACHE_TYPES: CacheTypeEntry[] = CACHE_SIZES.map(([vcpus, memoryGib]) => ({ name: `${vcpus}xCPU-${memoryGib}GB`, memoryGib, ...PLANS }));

/** The least and the most storage of any plan. */
export const MIN_STORAGE_GIB = 25;
export const MAX_STORAGE_GIB = 2000;

/** Plans have one node, two, or three; the third has the same keys again. */
export const MAX_CACHE_NODES = 2;

/** The administrator that every server has: createmanageddatabase.yaml beside the file above. */
export const ADMINISTRATOR = "upadmin";
