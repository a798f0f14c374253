import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/** What the database driver does: UpCloudLtd/terraform-provider-upcloud 67632e6, docs/resources/managed_database_*.md of 2026-07-22 */
export const DATABASES: Capability[] = [
  C.DATABASE,
  C.POSTGRESQL,
  C.MYSQL,
  C.HIGH_AVAILABILITY,
  C.PRIVATE_NETWORK,
  C.PUBLIC_ACCESS,
  C.LOGICAL_DATABASE,
  C.USER,
  C.TAGS,
  C.CACHE,
  C.CACHE_VALKEY,
  C.CACHE_STANDBY,
  C.CACHE_TLS,
  C.CACHE_PRIVATE_NETWORK,
  C.CACHE_PUBLIC_ACCESS,
  C.CACHE_USER_NAME,
  C.CACHE_TAGS,
];

/** UpCloudLtd/upcloud-go-api f64673e, upcloud/service/fixtures/getmanageddatabaseservicetype.yaml of 2024-11-14: backup_config of each plan */
const BY_PLAN = "UpCloud backs up every day, and keeps as many backups as its plan says; nothing turns that off";

/** Why the database driver does not do the rest. */
export const DATABASE_SHORTFALLS: Shortfall[] = [
  { capability: C.BACKUP_SCHEDULE, reason: BY_PLAN },
  { capability: C.BACKUP_NONE, reason: BY_PLAN },
  { capability: C.STORAGE_TYPE, reason: "UpCloud picks the disks of a database itself" },
  { capability: C.ENCRYPTION, reason: "UpCloud's API does not say whether the disks of a database are encrypted" },
  { capability: C.USER_PERMISSION, reason: "UpCloud's API sets no rights of users; set them in SQL" },
  { capability: C.USER_ADMIN, reason: 'UpCloud\'s API sets no rights of users; the administrator that a server has is addUser("upadmin")' },
  { capability: C.CACHE_REDIS, reason: "UpCloud's caches are Valkey, which speaks Redis' protocol: CacheEngine.valkey(version)" },
  { capability: C.CACHE_SHARDED, reason: "every node of a cache at UpCloud has all keys: one node, or two of which the second takes over" },
];
