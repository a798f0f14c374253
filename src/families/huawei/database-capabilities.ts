import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/** What databases and caches do on every cloud of the family. */
export const DATABASES: Capability[] = [
  C.DATABASE,
  C.POSTGRESQL,
  C.MYSQL,
  C.HIGH_AVAILABILITY,
  C.BACKUP_NONE,
  C.PRIVATE_NETWORK,
  C.ENCRYPTION,
  C.TAGS,
  C.CACHE,
  C.CACHE_REDIS,
  C.CACHE_STANDBY,
  C.CACHE_PRIVATE_NETWORK,
];

const IN_A_VPC = "it stands on a subnet of a VPC, with a private address; give it a network";

/** Why they do not do the rest. The resources and arguments of both providers (1.36.14 and 1.46.0, 2026-11). */
export const DATABASE_SHORTFALLS: Shortfall[] = [
  { capability: C.BACKUP_SCHEDULE, reason: "the cloud backs up once a day, and keeps a backup for seven days; another number of days is the vendor mixin DatabaseBackupDays" },
  { capability: C.PUBLIC_ACCESS, reason: IN_A_VPC },
  { capability: C.USER_PERMISSION, reason: "users of databases are made in SQL" },
  { capability: C.USER_ADMIN, reason: "users of databases are made in SQL" },
  { capability: C.CACHE_VALKEY, reason: "caches are Redis: CacheEngine.redis(version)" },
  { capability: C.CACHE_SHARDED, reason: "clusters of the Distributed Cache Service have a fixed number of shards for each size, of which nodes says nothing" },
  { capability: C.CACHE_PUBLIC_ACCESS, reason: IN_A_VPC },
  { capability: C.CACHE_USER_NAME, reason: "clients of a cache send its password and the name of Redis' own user" },
];
