import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import type { CacheEngineEntry, CacheTypeEntry } from "../../databases/driver";
import { CacheKind } from "../../databases/driver";

const PAGE = { source: "ionos-cloud/terraform-provider-ionoscloud: docs/resources/inmemorydb_cluster_v2.md", asOf: "2026-07-24" };

/** The version that the provider's documentation has. IONOS speaks of a database that is compatible with Redis; a version 9.0 there is of Valkey alone. */
export const CACHE_ENGINES: CacheEngineEntry[] = [{ kind: CacheKind.VALKEY, version: "9.0", name: "9.0", ...PAGE }];

/** What a node may have, as the page says. */
const CORES = { min: 1, max: 62 };
const MEMORY_GIB = { min: 4, max: 240 };

/** Cores and GiB of memory of the usual sizes. */
const SIZES: [number, number][] = [[1, 4], [1, 8], [2, 16], [4, 32], [8, 64], [16, 128]];

/** Sizes of caches, smallest first. IONOS has no names for them, so the name says cores and memory; any other goes by `CacheSize.unlisted("cache-2-12")`. */
export const CACHE_TYPES: CacheTypeEntry[] = SIZES.map(([cores, memoryGib]) => ({ name: `cache-${cores}-${memoryGib}`, memoryGib, ...PAGE }));

/** A node and its standby: further ones are standbys, too, and no place for more keys. */
export const MAX_CACHE_NODES = 2;

/** The same, docs/resources/dbaas_inmemorydb_replica_set.md, of the product before it. */
export const RESERVED_CACHE_USER_NAMES = ["admin", "standby"];

/** What a node is in the terms of the API. */
export interface CacheNode {
  readonly cores: number;
  /** GiB. */
  readonly ram: number;
}

/**
 * Reads a size out of a name.
 *
 * @throws ValidationError when it is none
 */
export function cacheNodeOf(scope: IConstruct, nodeType: string): CacheNode {
  const [, cores, ram] = (/^cache-([1-9]\d*)-([1-9]\d*)$/.exec(nodeType) ?? []).map(Number);
  const isSold = cores >= CORES.min && cores <= CORES.max && ram >= MEMORY_GIB.min && ram <= MEMORY_GIB.max;
  if (!isSold) {
    const allowed = `cache, ${CORES.min} to ${CORES.max} cores and ${MEMORY_GIB.min} to ${MEMORY_GIB.max} GiB of memory: cache-1-4`;
    return new Faults(scope, "Cache").refuse("size", nodeType, allowed);
  }
  return { cores, ram };
}
