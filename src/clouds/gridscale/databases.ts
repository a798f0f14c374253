import type { Construct } from "constructs";
import { defineCache } from "./cache";
import type { Context } from "./context";
import { DATABASES, DATABASE_SHORTFALLS } from "./database-capabilities";
import { CACHE_ENGINES, CACHE_TYPES, ENGINES } from "./database-offers";
import { defineDatabase } from "./database-server";
import { STORAGE_GIB } from "./volume-types";
import type { CacheSpec, DatabaseSpec, DatabaseTypeEntry, ICacheHandle, IDatabaseDriver, IDatabaseHandle } from "../../databases/driver";

/** gridscale's PostgreSQL, MySQL and Redis. */
export class GridscaleDatabase implements IDatabaseDriver {
  public readonly capabilities = DATABASES;
  public readonly shortfalls = DATABASE_SHORTFALLS;
  public readonly engines = ENGINES;
  /** Cores grow with the load, and how much memory goes with them is told nowhere: `DatabaseSize.unlisted("standard-4")` names a class and its most cores. */
  public readonly databaseTypes: DatabaseTypeEntry[] = [];
  public readonly minStorageGib = 1;
  /** Storage grows by itself. gridscale tells how far to whoever is logged in; this is the most of its storages. */
  public readonly maxStorageGib = STORAGE_GIB.max;
  /** There are no logical databases. */
  public readonly reservedDatabaseNames: string[] = [];
  public readonly cacheEngines = CACHE_ENGINES;
  public readonly cacheTypes = CACHE_TYPES;
  public readonly maxCacheNodes = 1;
  /** The same service has Redis 5.0, which knows no users: clients send the password alone. */
  public readonly cacheUserName = "";
  /** Nobody chooses a name. */
  public readonly reservedCacheUserNames: string[] = [];

  public constructor(private readonly context: Context) {}

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    return defineDatabase(this.context, scope, spec);
  }

  public defineCache(scope: Construct, spec: CacheSpec): ICacheHandle {
    return defineCache(this.context, scope, spec);
  }
}
