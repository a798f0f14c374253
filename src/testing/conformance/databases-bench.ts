import type { Bench } from "./bench";
import type { Capability } from "../../core/capability";
import { Cache } from "../../databases/cache";
import type { CacheProps } from "../../databases/cache-props";
import { DatabaseCapability as D } from "../../databases/capabilities";
import { Database } from "../../databases/database";
import type { DatabaseProps } from "../../databases/database-props";
import { CacheKind, DatabaseKind } from "../../databases/driver";
import { CacheEngine, DatabaseEngine } from "../../databases/engine";
import { CacheSize, DatabaseSize } from "../../databases/size";
import { NetworkCapability as N } from "../../network/capabilities";
import type { Network } from "../../network/network";

/** What says from where a database or cache is reached. */
interface Place {
  readonly network?: Network;
  readonly publicAccessFrom?: string[];
}

/** Databases on the bench's cloud, with what it takes and no more. */
export interface DatabaseBase {
  readonly storageGib: number;
  readonly engine: (kind: DatabaseKind) => DatabaseEngine;
  readonly define: (id: string, props: Partial<DatabaseProps>) => Database;
}

/** Caches on the bench's cloud, with what it takes and no more. */
export interface CacheBase {
  readonly engine: (kind: CacheKind) => CacheEngine;
  readonly define: (id: string, props: Partial<CacheProps>) => Cache;
}

/** How something is reached: on the bench's network where the cloud can, else over the internet. */
function place(bench: Bench, privateNetwork: Capability): Place {
  const inside = bench.offers(N.NETWORK) && bench.offers(privateNetwork);
  return inside ? { network: bench.network } : { publicAccessFrom: ["192.0.2.0/24"] };
}

/** Databases of the bench. */
export function databaseBase(bench: Bench): DatabaseBase {
  const driver = bench.cloud.databases;
  const engine = (kind: DatabaseKind): DatabaseEngine => {
    const known = (driver?.engines ?? []).filter((entry) => entry.kind === kind);
    return DatabaseEngine.described({ kind, name: known[known.length - 1]?.name ?? kind });
  };
  const size = DatabaseSize.unlisted(bench.databaseSize);
  const storageGib = Math.max(10, driver?.minStorageGib ?? 0);
  return {
    storageGib,
    engine,
    define: (id, props) => {
      const reached = props.network ?? props.subnet ?? props.publicAccessFrom;
      const where = reached === undefined ? place(bench, D.PRIVATE_NETWORK) : {};
      return new Database(bench.scope, id, { engine: engine(DatabaseKind.POSTGRESQL), size, storageGib, ...where, ...props });
    },
  };
}

/** Caches of the bench. */
export function cacheBase(bench: Bench): CacheBase {
  const driver = bench.cloud.databases;
  const engine = (kind: CacheKind): CacheEngine => {
    const known = (driver?.cacheEngines ?? []).filter((entry) => entry.kind === kind);
    return CacheEngine.described({ kind, name: known[known.length - 1]?.name ?? kind });
  };
  const size = CacheSize.unlisted(driver?.cacheTypes[0]?.name ?? "small");
  return {
    engine,
    define: (id, props) => {
      const reached = props.network ?? props.subnet ?? props.publicAccessFrom;
      const where = reached === undefined ? place(bench, D.CACHE_PRIVATE_NETWORK) : {};
      const kind = bench.offers(D.CACHE_REDIS) ? CacheKind.REDIS : CacheKind.VALKEY;
      return new Cache(bench.scope, id, { engine: engine(kind), size, ...where, ...props });
    },
  };
}
