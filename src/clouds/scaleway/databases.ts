import type { Construct } from "constructs";
import { defineCache } from "./cache";
import { DATABASES, DATABASE_SHORTFALLS } from "./capabilities";
import type { Context } from "./context";
import * as offers from "./database-offers";
import { defineDatabase } from "./database-server";
import { gibibytes } from "./sizes";
import { BLOCK_GB, IOPS } from "./volume-types";
import type { CacheSpec, DatabaseSpec, ICacheHandle, IDatabaseDriver, IDatabaseHandle } from "../../databases/driver";

/** Scaleway's Managed Databases for PostgreSQL and MySQL, and for Redis. */
export class ScalewayDatabase implements IDatabaseDriver {
  public readonly capabilities = DATABASES;
  public readonly shortfalls = DATABASE_SHORTFALLS;
  public readonly engines = offers.DATABASE_ENGINES;
  public readonly databaseTypes = offers.DATABASE_TYPES;
  /** Not `lssd`: only the first generation of node types has disks of its own, and they have a fixed size. */
  public readonly storageTypes = Object.keys(IOPS);
  public readonly minStorageGib = gibibytes(BLOCK_GB.min);
  /** @see https://www.scaleway.com/en/docs/managed-databases-for-postgresql-and-mysql/concepts/#block-storage */
  public readonly maxStorageGib = gibibytes(BLOCK_GB.max);
  public readonly reservedDatabaseNames = offers.RESERVED_DATABASE_NAMES;
  public readonly cacheEngines = offers.CACHE_ENGINES;
  public readonly cacheTypes = offers.CACHE_TYPES;
  public readonly cacheZones = offers.CACHE_ZONES;
  public readonly maxCacheNodes = offers.MAX_CACHE_NODES;
  public readonly reservedCacheUserNames = offers.RESERVED_CACHE_USER_NAMES;

  public constructor(private readonly context: Context) {}

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    return defineDatabase(this.context, scope, spec);
  }

  public defineCache(scope: Construct, spec: CacheSpec): ICacheHandle {
    return defineCache(this.context, scope, spec);
  }
}
