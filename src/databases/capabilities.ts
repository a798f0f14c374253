import { Capability } from "../core/capability";

/**
 * What a driver of managed databases and caches may be able to do.
 */
export class DatabaseCapability {
  /** Databases at all. */
  public static readonly DATABASE = Capability.of("databases.database", "managed databases");
  /** PostgreSQL. */
  public static readonly POSTGRESQL = Capability.of("databases.database.postgresql", "managed PostgreSQL");
  /** MySQL. */
  public static readonly MYSQL = Capability.of("databases.database.mysql", "managed MySQL");
  /** A standby. */
  public static readonly HIGH_AVAILABILITY = Capability.of("databases.database.high-availability", "databases with a standby that takes over");
  /** A schedule of backups. */
  public static readonly BACKUP_SCHEDULE = Capability.of("databases.database.backup-schedule", "backups of databases on a chosen schedule");
  /** Without backups. */
  public static readonly BACKUP_NONE = Capability.of("databases.database.backup-none", "databases without backups");
  /** On a private network. */
  public static readonly PRIVATE_NETWORK = Capability.of("databases.database.private-network", "databases on a private network");
  /** Over the internet, by an allow-list. */
  public static readonly PUBLIC_ACCESS = Capability.of("databases.database.public-access", "databases that listed public addresses may reach");
  /** Types of storage. */
  public static readonly STORAGE_TYPE = Capability.of("databases.database.storage-type", "storage of a chosen type for databases");
  /** Encryption at rest. */
  public static readonly ENCRYPTION = Capability.of("databases.database.encryption", "databases encrypted at rest");
  /** Logical databases. */
  public static readonly LOGICAL_DATABASE = Capability.of("databases.database.logical", "logical databases on a database server");
  /** Users. */
  public static readonly USER = Capability.of("databases.database.user", "users of databases");
  /** Users with less than all rights. */
  public static readonly USER_PERMISSION = Capability.of("databases.database.user.permission", "database users who may only read, or read and write");
  /** Users who make databases and users. */
  public static readonly USER_ADMIN = Capability.of("databases.database.user.admin", "database users who may make databases and users");
  /** Labels on databases. */
  public static readonly TAGS = Capability.of("databases.database.tags", "tags on databases");
  /** Caches at all. */
  public static readonly CACHE = Capability.of("databases.cache", "managed caches");
  /** Redis. */
  public static readonly CACHE_REDIS = Capability.of("databases.cache.redis", "managed Redis");
  /** Valkey. */
  public static readonly CACHE_VALKEY = Capability.of("databases.cache.valkey", "managed Valkey");
  /** Two nodes. */
  public static readonly CACHE_STANDBY = Capability.of("databases.cache.standby", "caches with a standby that takes over");
  /** Three nodes or more. */
  public static readonly CACHE_SHARDED = Capability.of("databases.cache.sharded", "caches that spread their keys over several nodes");
  /** TLS. */
  public static readonly CACHE_TLS = Capability.of("databases.cache.tls", "caches that speak TLS");
  /** On a private network. */
  public static readonly CACHE_PRIVATE_NETWORK = Capability.of("databases.cache.private-network", "caches on a private network");
  /** Over the internet, by an allow-list. */
  public static readonly CACHE_PUBLIC_ACCESS = Capability.of("databases.cache.public-access", "caches that listed public addresses may reach");
  /** The user's name. */
  public static readonly CACHE_USER_NAME = Capability.of("databases.cache.user-name", "caches whose user has a chosen name");
  /** Labels on caches. */
  public static readonly CACHE_TAGS = Capability.of("databases.cache.tags", "tags on caches");

  private constructor() {}
}
