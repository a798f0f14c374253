import type { Capability, Shortfall } from "../../core/capability";
import { capabilitiesOf } from "../../core/capability";
import { DatabaseCapability as C } from "../../databases/capabilities";

/** What the database driver does: stackitcloud/terraform-provider-stackit, v0.90.0, docs/resources/postgresflex_instance.md and postgresflex_user.md. */
export const DATABASES: Capability[] = [
  C.DATABASE,
  C.POSTGRESQL,
  C.HIGH_AVAILABILITY,
  C.PUBLIC_ACCESS,
  C.STORAGE_TYPE,
  C.LOGICAL_DATABASE,
  C.USER,
  C.USER_ADMIN,
];

/** redis_instance.md and redis_credential.md of the same have no word of certificates. */
const NO_CACHES = "archipel does not have STACKIT's Redis yet: the provider does not say by which certificate it is known; use archipel/l1/stackit/redis-instance";
const DAILY = "STACKIT backs a database up every day, and version 0.90 of its provider has nothing to say of how long backups are kept";

/** Why the database driver does not do the rest. */
export const DATABASE_SHORTFALLS: Shortfall[] = [
  { capability: C.MYSQL, reason: "STACKIT has MariaDB, and no MySQL: archipel/l1/stackit/mariadb-instance" },
  { capability: C.BACKUP_SCHEDULE, reason: DAILY },
  { capability: C.BACKUP_NONE, reason: DAILY },
  {
    capability: C.PRIVATE_NETWORK,
    reason: "a database at STACKIT is reached over the internet from listed addresses alone; servers go by the public_ip of their network",
  },
  { capability: C.ENCRYPTION, reason: "version 0.90 of the provider has no argument for it" },
  { capability: C.USER_PERMISSION, reason: "the provider sets no rights on databases; set them in SQL" },
  { capability: C.TAGS, reason: "databases carry no labels" },
  ...capabilitiesOf(C)
    .filter(({ capabilityId }) => capabilityId.startsWith(C.CACHE.capabilityId))
    .map((capability) => ({ capability, reason: NO_CACHES })),
];
