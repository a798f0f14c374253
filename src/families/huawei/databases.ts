import type { Construct } from "constructs";
import type { CacheOffer } from "./cache";
import type { HuaweiContext } from "./context";
import { DATABASES, DATABASE_SHORTFALLS } from "./database-capabilities";
import type { DatabaseOffer } from "./database-server";
import { defineDatabase } from "./database-server";
import type { Capability, Shortfall } from "../../core/capability";
import type {
  CacheEngineEntry,
  CacheSpec,
  CacheTypeEntry,
  DatabaseEngineEntry,
  DatabaseSpec,
  DatabaseTypeEntry,
  ICacheHandle,
  IDatabaseDriver,
  IDatabaseHandle,
} from "../../databases/driver";

/** What one cloud's databases and caches do besides what all of the family do, and by which resources. */
export interface DatabasesOffer extends DatabaseOffer, CacheOffer {
  readonly capabilities: readonly Capability[];
  readonly shortfalls: readonly Shortfall[];
  readonly engines: DatabaseEngineEntry[];
  readonly databaseTypes: DatabaseTypeEntry[];
  readonly storageTypes: string[];
  readonly cacheEngines: CacheEngineEntry[];
  readonly cacheTypes: CacheTypeEntry[];
  readonly cacheUserName: string;
}

/** The Relational Database Service and the Distributed Cache Service. */
export class DatabaseDriver implements IDatabaseDriver {
  public readonly capabilities: Capability[];
  public readonly shortfalls: Shortfall[];
  public readonly engines: DatabaseEngineEntry[];
  public readonly databaseTypes: DatabaseTypeEntry[];
  public readonly storageTypes: string[];
  /** docs/resources/rds_instance_v3.md of both providers (2024-10-24 and 2024-03-20): volume, size */
  public readonly minStorageGib = 40;
  public readonly maxStorageGib = 4000;
  /** There are no logical databases. */
  public readonly reservedDatabaseNames: string[] = [];
  public readonly cacheEngines: CacheEngineEntry[];
  public readonly cacheTypes: CacheTypeEntry[];
  /** A second node takes over. */
  public readonly maxCacheNodes = 2;
  public readonly cacheUserName: string;
  /** Nobody chooses a name. */
  public readonly reservedCacheUserNames: string[] = [];

  public constructor(
    private readonly context: HuaweiContext,
    private readonly offer: DatabasesOffer,
  ) {
    this.capabilities = [...DATABASES, ...offer.capabilities];
    this.shortfalls = [...DATABASE_SHORTFALLS, ...offer.shortfalls];
    this.engines = offer.engines;
    this.databaseTypes = offer.databaseTypes;
    this.storageTypes = offer.storageTypes;
    this.cacheEngines = offer.cacheEngines;
    this.cacheTypes = offer.cacheTypes;
    this.cacheUserName = offer.cacheUserName;
  }

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    return defineDatabase(this.context, this.offer, scope, spec);
  }

  public defineCache(scope: Construct, spec: CacheSpec): ICacheHandle {
    return this.offer.cache(scope, spec);
  }
}
