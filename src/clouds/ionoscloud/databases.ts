import type { Construct } from "constructs";
import { defineCache } from "./cache";
import { cacheCapabilities, cacheShortfalls } from "./cache-capabilities";
import { CACHE_ENGINES, CACHE_TYPES, MAX_CACHE_NODES, RESERVED_CACHE_USER_NAMES } from "./cache-offers";
import type { Context } from "./context";
import { databaseCapabilities, databaseShortfalls } from "./database-capabilities";
import { DATABASE_TYPES, ENGINES, STORAGE_TYPES } from "./database-offers";
import { defineDatabase } from "./database-server";
import type { Capability, Shortfall } from "../../core/capability";
import type { CacheSpec, DatabaseSpec, ICacheHandle, IDatabaseDriver, IDatabaseHandle } from "../../databases/driver";

/** IONOS Cloud's PostgreSQL and In-Memory DB. */
export class IonosCloudDatabase implements IDatabaseDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly engines = ENGINES;
  public readonly databaseTypes = DATABASE_TYPES;
  public readonly storageTypes = STORAGE_TYPES;
  /** `storage_size` of ionos-cloud/terraform-provider-ionoscloud, ionoscloud/resource_dbaas_pgsql_cluster.go of 2026-07-24. */
  public readonly minStorageGib = 2;
  /** IONOS states no limit; this is that of its volumes. */
  public readonly maxStorageGib = 4096;
  /** The same page restricts names of users; these databases come with PostgreSQL. */
  public readonly reservedDatabaseNames = ["postgres", "template0", "template1"];
  public readonly cacheEngines = CACHE_ENGINES;
  public readonly cacheTypes = CACHE_TYPES;
  public readonly maxCacheNodes = MAX_CACHE_NODES;
  public readonly reservedCacheUserNames = RESERVED_CACHE_USER_NAMES;

  public constructor(private readonly context: Context) {
    const { name } = context.cloud.region;
    this.capabilities = [...databaseCapabilities(name), ...cacheCapabilities(name)];
    this.shortfalls = [...databaseShortfalls(name), ...cacheShortfalls(name)];
  }

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    return defineDatabase(this.context, scope, spec);
  }

  public defineCache(scope: Construct, spec: CacheSpec): ICacheHandle {
    return defineCache(this.context, scope, spec);
  }
}
