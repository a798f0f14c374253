import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import type { DatabaseEngineEntry, DatabaseTypeEntry } from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";

const PAGE = { source: "ionos-cloud/terraform-provider-ionoscloud: docs/resources/dbaas_pgsql_cluster.md", asOf: "2026-07-24" };
const CODE = { source: "ionos-cloud/terraform-provider-ionoscloud: ionoscloud/resource_dbaas_pgsql_cluster.go (cores, ram)", asOf: "2026-07-24" };

/** The versions that the provider's documentation has. Others go by `DatabaseEngine.described`. */
export const ENGINES: DatabaseEngineEntry[] = ["14", "16"].map((version) => ({ kind: DatabaseKind.POSTGRESQL, version, name: version, ...PAGE }));

/** Cores and GiB of memory of the usual sizes. */
const SIZES: [number, number][] = [[1, 2], [2, 4], [2, 8], [4, 8], [4, 16], [8, 16], [8, 32], [16, 32], [16, 64]];

/**
 * Sizes of databases. IONOS sells any number of cores with any memory from 2 GiB, and has no names for it, so the name says both. Any other size goes
 * by `DatabaseSize.unlisted("db-6-24")`.
 */
export const DATABASE_TYPES: DatabaseTypeEntry[] = SIZES.map(([vcpus, memoryGib]) => ({ name: `db-${vcpus}-${memoryGib}`, vcpus, memoryGib, ...CODE }));

/** The types of storage, slowest first. */
export const STORAGE_TYPES = ["HDD", "SSD Standard", "SSD Premium"];

/** What a size is in the terms of the API. */
export interface DatabaseInstances {
  readonly cores: number;
  /** MiB. */
  readonly ram: number;
}

/**
 * Reads a size out of a name.
 *
 * @throws ValidationError when it is none
 */
export function instancesOf(scope: IConstruct, nodeType: string): DatabaseInstances {
  const [, cores, memory] = /^db-([1-9]\d*)-([1-9]\d*)$/.exec(nodeType) ?? [];
  if (cores === undefined || Number(memory) < 2) {
    return new Faults(scope, "Database").refuse("size", nodeType, "db, the number of cores and the GiB of memory, 2 at least: db-2-4");
  }
  return { cores: Number(cores), ram: Number(memory) * 1024 };
}
