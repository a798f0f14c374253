import { shortfallsOf } from "../../core/absent-services";
import type { Capability, Shortfall } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/**
 * Where there are databases, and where their backups are kept in the same country: `location` and `backup_location` of
 * ionos-cloud/terraform-provider-ionoscloud, docs/resources/dbaas_pgsql_cluster.md of 2026-07-24. The page has more locations; their backups would be in
 * Germany or Spain, and archipel does not move data across a border unasked.
 */
export const BACKUP_LOCATIONS: Record<string, string> = { "de/fra": "de", "de/fra/2": "de", "de/txl": "eu-central-2", "es/vit": "eu-south-2" };

const DATABASES: Capability[] = [
  C.DATABASE,
  C.POSTGRESQL,
  C.HIGH_AVAILABILITY,
  C.PRIVATE_NETWORK,
  C.STORAGE_TYPE,
  C.LOGICAL_DATABASE,
  C.USER,
];

const BACKUPS = "the resource that archipel uses has no argument for backups, which IONOS makes by itself";
const NO_RIGHTS = "the provider sets no rights of users; set them in SQL";

const SHORTFALLS: Shortfall[] = [
  // The same, docs/resources/dbaas_mariadb_cluster.md: one user, made with the cluster
  {
    capability: C.MYSQL,
    reason:
      "IONOS has MariaDB, which is not MySQL 8, and its provider makes neither databases nor further users on it; use archipel/l1/ionoscloud/mariadb-cluster and SQL",
  },
  { capability: C.BACKUP_SCHEDULE, reason: BACKUPS },
  { capability: C.BACKUP_NONE, reason: BACKUPS },
  { capability: C.PUBLIC_ACCESS, reason: "a database at IONOS is reached on its LAN alone" },
  { capability: C.ENCRYPTION, reason: "IONOS does not say whether its databases are encrypted at rest, and has nothing to choose" },
  { capability: C.USER_PERMISSION, reason: NO_RIGHTS },
  { capability: C.USER_ADMIN, reason: NO_RIGHTS },
  { capability: C.TAGS, reason: "databases carry no labels" },
];

/** What the database driver does in a location. */
export function databaseCapabilities(location: string): Capability[] {
  return location in BACKUP_LOCATIONS ? DATABASES : [];
}

/** Why it does not do the rest. */
export function databaseShortfalls(location: string): Shortfall[] {
  const reason = `backups of IONOS' databases are kept in Germany or Spain, so that archipel has databases in ${Object.keys(BACKUP_LOCATIONS).join(", ")} only`;
  const absent = shortfallsOf(DATABASES, reason);
  return location in BACKUP_LOCATIONS ? SHORTFALLS : [...absent, ...SHORTFALLS];
}
