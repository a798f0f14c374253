import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/** What the database driver does. Encryption and TLS: ovh/docs, public_cloud_databases/information_01_security_overview (2023-05-23). */
export const DATABASES: Capability[] = [
  C.DATABASE,
  C.POSTGRESQL,
  C.MYSQL,
  C.HIGH_AVAILABILITY,
  C.PRIVATE_NETWORK,
  C.PUBLIC_ACCESS,
  C.ENCRYPTION,
  C.LOGICAL_DATABASE,
  C.USER,
  C.CACHE,
  C.CACHE_VALKEY,
  C.CACHE_STANDBY,
  C.CACHE_TLS,
  C.CACHE_PRIVATE_NETWORK,
  C.CACHE_PUBLIC_ACCESS,
  C.CACHE_USER_NAME,
];

/** ovh/docs, public_cloud_databases/postgresql_01_capabilities (2025-06-18) and mysql_01_capabilities (2024-05-27) */
const BY_PLAN = "OVHcloud backs up every day, and keeps backups as long as its plan says: 2 days, or 14 with highlyAvailable; nothing turns that off";
const NO_TAGS = "OVHcloud's databases and caches have no tags";

/** Why the database driver does not do the rest. */
export const DATABASE_SHORTFALLS: Shortfall[] = [
  { capability: C.BACKUP_SCHEDULE, reason: BY_PLAN },
  { capability: C.BACKUP_NONE, reason: BY_PLAN },
  { capability: C.STORAGE_TYPE, reason: "OVHcloud picks the disks of a database itself" },
  { capability: C.TAGS, reason: NO_TAGS },
  // ovh/docs, public_cloud_databases/postgresql_07_prepare_for_incoming_connections (2022-04-04)
  { capability: C.USER_PERMISSION, reason: "OVHcloud's API sets no rights of users; set them in SQL" },
  { capability: C.USER_ADMIN, reason: 'OVHcloud\'s API sets no rights of users; the administrator that a server has is addUser("avnadmin")' },
  // ovh/docs, public_cloud_databases/redis_01_capabilities (2026-04-15)
  { capability: C.CACHE_REDIS, reason: "OVHcloud's caches are Valkey, which speaks Redis' protocol: CacheEngine.valkey(version)" },
  { capability: C.CACHE_SHARDED, reason: "OVHcloud's caches have one node, or two of which the second takes over" },
  { capability: C.CACHE_TAGS, reason: NO_TAGS },
];
