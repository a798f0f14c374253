import type { Construct } from "constructs";
import { defineCache } from "./cache";
import type { Context } from "./context";
import { DATABASES, DATABASE_SHORTFALLS } from "./database-capabilities";
import * as offers from "./database-offers";
import { DatabaseHandle } from "./database-server";
import type { CacheSpec, DatabaseSpec, DatabaseTypeEntry, ICacheHandle, IDatabaseDriver, IDatabaseHandle } from "../../databases/driver";
import { RESERVED_DATABASE_NAMES } from "../../families/aiven/accounts";

/** UpCloud's Managed Databases: PostgreSQL, MySQL and Valkey. */
export class UpCloudDatabases implements IDatabaseDriver {
  public readonly capabilities = DATABASES;
  public readonly shortfalls = DATABASE_SHORTFALLS;
  public readonly engines = offers.DATABASE_ENGINES;
  public readonly databaseTypes: DatabaseTypeEntry[] = offers.DATABASE_TYPES;
  public readonly minStorageGib = offers.MIN_STORAGE_GIB;
  public readonly maxStorageGib = offers.MAX_STORAGE_GIB;
  public readonly reservedDatabaseNames = RESERVED_DATABASE_NAMES;
  public readonly cacheEngines = offers.CACHE_ENGINES;
  public readonly cacheTypes = offers.CACHE_TYPES;
  public readonly maxCacheNodes = offers.MAX_CACHE_NODES;
  /** The one that every cache has. */
  public readonly reservedCacheUserNames = ["default"];

  public constructor(private readonly context: Context) {}

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    return new DatabaseHandle(this.context, scope, spec);
  }

  public defineCache(scope: Construct, spec: CacheSpec): ICacheHandle {
    return defineCache(this.context, scope, spec);
  }
}
