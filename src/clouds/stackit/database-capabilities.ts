import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/** What the database driver does: stackitcloud/terraform-provider-stackit, v0.98.0, docs/resources/postgresflex_instance.md and postgresflex_user.md. */
export const DATABASES: Capability[] = [
  C.DATABASE,
  C.POSTGRESQL,
  C.HIGH_AVAILABILITY,
  C.PUBLIC_ACCESS,
  C.STORAGE_TYPE,
  C.LOGICAL_DATABASE,
  C.USER,
  C.USER_ADMIN,
  C.CACHE,
  C.CACHE_REDIS,
  C.CACHE_PUBLIC_ACCESS,
];

const LISTED_ADDRESSES = "is reached over the internet from listed addresses alone; servers go by the public_ip of their network";
/** redis_credential.md of the same has host, hosts and load_balanced_host, without a word of what each is. */
const ONE_NODE = "the replicas of Redis at STACKIT are three nodes, and its provider does not say which host leads to the one that can write";
const DAILY = "STACKIT backs a database up every day, and version 0.98 of its provider has nothing to say of how long backups are kept";

/** Why the database driver does not do the rest. */
export const DATABASE_SHORTFALLS: Shortfall[] = [
  { capability: C.MYSQL, reason: "STACKIT has MariaDB, and no MySQL: archipel/l1/stackit/mariadb-instance" },
  { capability: C.BACKUP_SCHEDULE, reason: DAILY },
  { capability: C.BACKUP_NONE, reason: DAILY },
  { capability: C.PRIVATE_NETWORK, reason: `a database at STACKIT ${LISTED_ADDRESSES}` },
  { capability: C.ENCRYPTION, reason: "version 0.98 of the provider has no argument for it" },
  { capability: C.USER_PERMISSION, reason: "the provider sets no rights on databases; set them in SQL" },
  { capability: C.TAGS, reason: "databases carry no labels" },
  { capability: C.CACHE_VALKEY, reason: "STACKIT has Redis, and no Valkey" },
  { capability: C.CACHE_STANDBY, reason: ONE_NODE },
  { capability: C.CACHE_SHARDED, reason: ONE_NODE },
  // redis_instance.md: parameters of TLS, none that turns it on or off
  { capability: C.CACHE_TLS, reason: "whether a cache speaks TLS is up to STACKIT; connectionString() is the URL that STACKIT hands out" },
  { capability: C.CACHE_PRIVATE_NETWORK, reason: `a cache at STACKIT ${LISTED_ADDRESSES}` },
  { capability: C.CACHE_USER_NAME, reason: "STACKIT makes the name of a cache's user" },
  { capability: C.CACHE_TAGS, reason: "caches carry no labels" },
];
