import type { Construct } from "constructs";
import type { Context } from "./context";
import { databaseCapabilities, databaseShortfalls } from "./database-capabilities";
import { DATABASE_TYPES, ENGINES, STORAGE_TYPES } from "./database-offers";
import { defineDatabase } from "./database-server";
import type { Capability, Shortfall } from "../../core/capability";
import type { CacheSpec, DatabaseSpec, ICacheHandle, IDatabaseDriver, IDatabaseHandle } from "../../databases/driver";

/** IONOS Cloud's PostgreSQL. */
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
  public readonly cacheEngines = [];
  public readonly cacheTypes = [];
  public readonly maxCacheNodes = 1;
  public readonly reservedCacheUserNames = [];

  public constructor(private readonly context: Context) {
    const { name } = context.cloud.region;
    this.capabilities = databaseCapabilities(name);
    this.shortfalls = databaseShortfalls(name);
  }

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    return defineDatabase(this.context, scope, spec);
  }

  /** Never called: the capability is not listed. */
  public defineCache(_scope: Construct, spec: CacheSpec): ICacheHandle {
    throw new Error(`there are no caches on IONOS Cloud: ${spec.name}`);
  }
}
