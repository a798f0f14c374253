import type { Construct } from "constructs";
import { defineCache } from "./cache";
import type { OvhContext } from "./context";
import { DATABASES, DATABASE_SHORTFALLS } from "./database-capabilities";
import * as offers from "./database-offers";
import { defineDatabase } from "./database-server";
import type { CacheSpec, DatabaseSpec, DatabaseTypeEntry, ICacheHandle, IDatabaseDriver, IDatabaseHandle } from "../../databases/driver";
import { RESERVED_DATABASE_NAMES } from "../../families/aiven/accounts";

/** OVHcloud's Managed Databases: PostgreSQL, MySQL and Valkey. */
export class OvhDatabases implements IDatabaseDriver {
  public readonly capabilities = DATABASES;
  public readonly shortfalls = DATABASE_SHORTFALLS;
  public readonly engines = offers.DATABASE_ENGINES;
  public readonly databaseTypes: DatabaseTypeEntry[] = offers.DATABASE_TYPES;
  public readonly minStorageGib = Math.min(...offers.DATABASE_TYPES.map(({ minGib }) => minGib));
  public readonly maxStorageGib = Math.max(...offers.DATABASE_TYPES.map(({ maxGib }) => maxGib));
  public readonly encryptsAlways = true;
  public readonly reservedDatabaseNames = RESERVED_DATABASE_NAMES;
  public readonly cacheEngines = offers.CACHE_ENGINES;
  public readonly cacheTypes = offers.CACHE_TYPES;
  public readonly maxCacheNodes = offers.MAX_CACHE_NODES;
  public readonly cachesSpeakTlsOnly = true;
  public readonly reservedCacheUserNames: string[] = [];

  /**
   * @param region the region without its number, `GRA` for `GRA11`
   */
  public constructor(
    private readonly context: OvhContext,
    private readonly region: string,
  ) {}

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    return defineDatabase(this.context, this.region, scope, spec);
  }

  public defineCache(scope: Construct, spec: CacheSpec): ICacheHandle {
    return defineCache(this.context, this.region, scope, spec);
  }
}
