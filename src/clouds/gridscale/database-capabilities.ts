import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/** What databases and caches do: gridscale/terraform-provider-gridscale, website/docs/r/{postgres,mysql8_0,redis_cache}.html.md of 2025-12-02. */
export const DATABASES: Capability[] = [
  C.DATABASE,
  C.POSTGRESQL,
  C.MYSQL,
  C.PRIVATE_NETWORK,
  C.TAGS,
  C.CACHE,
  C.CACHE_REDIS,
  C.CACHE_PRIVATE_NETWORK,
  C.CACHE_TAGS,
];

const NO_BACKUPS = "the provider has nothing to say of the backups of databases";
const IN_SQL =
  "a database at gridscale comes with one user, whose name and password its resource tells (database.node.defaultChild); further users and logical databases are made in SQL";
const INSIDE = "databases and caches at gridscale stand on a private network, and have no public addresses; give it a network";
const ONE_NODE = "a cache at gridscale is one service, and its nodes are no choice of the program";

/** Why they do not do the rest. The arguments of the same pages. */
export const DATABASE_SHORTFALLS: Shortfall[] = [
  { capability: C.HIGH_AVAILABILITY, reason: "the provider has no argument for a standby" },
  { capability: C.BACKUP_SCHEDULE, reason: NO_BACKUPS },
  { capability: C.BACKUP_NONE, reason: NO_BACKUPS },
  { capability: C.PUBLIC_ACCESS, reason: INSIDE },
  { capability: C.STORAGE_TYPE, reason: "the storage of a database comes with its performance class, which its size names" },
  { capability: C.ENCRYPTION, reason: "no source tells whether databases at gridscale are encrypted at rest" },
  { capability: C.LOGICAL_DATABASE, reason: IN_SQL },
  { capability: C.USER, reason: IN_SQL },
  { capability: C.USER_PERMISSION, reason: IN_SQL },
  { capability: C.USER_ADMIN, reason: IN_SQL },
  { capability: C.CACHE_VALKEY, reason: "gridscale has Redis: CacheEngine.redis(version)" },
  { capability: C.CACHE_STANDBY, reason: ONE_NODE },
  { capability: C.CACHE_SHARDED, reason: ONE_NODE },
  { capability: C.CACHE_TLS, reason: "no source tells that caches at gridscale speak TLS, and the provider tells no certificate" },
  { capability: C.CACHE_PUBLIC_ACCESS, reason: INSIDE },
  { capability: C.CACHE_USER_NAME, reason: "gridscale makes the user of a cache; clients send the password alone" },
];
