import type { Construct } from "constructs";
import { defineCache } from "./cache";
import { CACHE_ENGINES, CACHE_TYPES } from "./cache-offers";
import type { Context } from "./context";
import { DATABASES, DATABASE_SHORTFALLS } from "./database-capabilities";
import { DATABASE_TYPES, ENGINES, STORAGE_CLASSES } from "./database-offers";
import { defineDatabase } from "./database-server";
import { MAX_VOLUME_GIB } from "./volume-types";
import type { CacheSpec, DatabaseSpec, ICacheHandle, IDatabaseDriver, IDatabaseHandle } from "../../databases/driver";

/** STACKIT's PostgreSQL Flex and Redis. */
export class StackitDatabase implements IDatabaseDriver {
  public readonly capabilities = DATABASES;
  public readonly shortfalls = DATABASE_SHORTFALLS;
  public readonly engines = ENGINES;
  public readonly databaseTypes = DATABASE_TYPES;
  public readonly storageTypes = STORAGE_CLASSES;
  /** What the provider's own tests take. */
  public readonly minStorageGib = 5;
  /** STACKIT tells the limit of each flavor to whoever is logged in; this is that of its volumes. */
  public readonly maxStorageGib = MAX_VOLUME_GIB;
  /** They come with PostgreSQL. */
  public readonly reservedDatabaseNames = ["postgres", "template0", "template1"];
  public readonly cacheEngines = CACHE_ENGINES;
  public readonly cacheTypes = CACHE_TYPES;
  public readonly maxCacheNodes = 1;
  public readonly reservedCacheUserNames = [];

  public constructor(private readonly context: Context) {}

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    return defineDatabase(this.context, scope, spec);
  }

  public defineCache(scope: Construct, spec: CacheSpec): ICacheHandle {
    return defineCache(this.context, scope, spec);
  }
}
