import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/** What the database driver does. TLS: community.exoscale.com/product/dbaas/service-specific/postgresql/operation */
export const DATABASES: Capability[] = [
  C.DATABASE,
  C.POSTGRESQL,
  C.MYSQL,
  C.HIGH_AVAILABILITY,
  C.PUBLIC_ACCESS,
  C.LOGICAL_DATABASE,
  C.USER,
  C.CACHE,
  C.CACHE_VALKEY,
  C.CACHE_STANDBY,
  C.CACHE_TLS,
  C.CACHE_PUBLIC_ACCESS,
  C.CACHE_USER_NAME,
];

/** https://community.exoscale.com/product/dbaas/how-to/backups-restore */
const BY_PLAN = "how often Exoscale backs up, and how long it keeps backups, comes with the plan; nothing turns that off";
/** exoscale/egoscale d767924, v3/operations.go of 2026-07-20: CreateDBAASService…Request has a filter of addresses, and neither network nor labels */
const NOT_INSIDE = "Exoscale's databases and caches stand on the internet, on no private network: say who reaches them with publicAccessFrom";
const NO_TAGS = "Exoscale's databases and caches have no labels";

/** Why the database driver does not do the rest. */
export const DATABASE_SHORTFALLS: Shortfall[] = [
  { capability: C.BACKUP_SCHEDULE, reason: BY_PLAN },
  { capability: C.BACKUP_NONE, reason: BY_PLAN },
  { capability: C.PRIVATE_NETWORK, reason: NOT_INSIDE },
  { capability: C.STORAGE_TYPE, reason: "the disk of a database comes with its plan" },
  // community.exoscale.com/product/compute/instances/reference/encryption-at-rest/ tells of instances and volumes
  { capability: C.ENCRYPTION, reason: "Exoscale does not say whether the disks of its databases are encrypted; its backups are" },
  { capability: C.TAGS, reason: NO_TAGS },
  // v3/operations.go: CreateDBAASPostgresUserRequest, CreateDBAASMysqlUserRequest
  { capability: C.USER_PERMISSION, reason: "Exoscale's API sets no rights of users; set them in SQL" },
  { capability: C.USER_ADMIN, reason: 'Exoscale\'s API sets no rights of users; the administrator that a server has is addUser("avnadmin")' },
  { capability: C.CACHE_REDIS, reason: 'Exoscale\'s caches are Valkey, which speaks Redis\' protocol: CacheEngine.valkey("current")' },
  { capability: C.CACHE_SHARDED, reason: "every node of a cache at Exoscale has all keys: one node, or two of which the second takes over" },
  { capability: C.CACHE_PRIVATE_NETWORK, reason: NOT_INSIDE },
  { capability: C.CACHE_TAGS, reason: NO_TAGS },
];
