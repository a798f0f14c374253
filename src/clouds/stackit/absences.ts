import { ContainerCapability as Container } from "../../containers/capabilities";
import type { Shortfall } from "../../core/capability";
import { DatabaseCapability as Database } from "../../databases/capabilities";
import { SecretCapability as Secret } from "../../secrets/capabilities";

/** Why services are missing as a whole. Read in stackitcloud/terraform-provider-stackit, version 0.90.0: docs/resources. */
export const ABSENCES: Shortfall[] = [
  // postgresflex_instance.md, postgresflex_user.md, postgresflex_database.md
  {
    capability: Database.DATABASE,
    reason:
      "archipel does not have STACKIT's databases yet: its provider tells the host of a PostgreSQL by its users alone, and replaces a database whose owner changes; use archipel/l1/stackit/postgresflex-instance",
  },
  // mariadb_instance.md
  { capability: Database.MYSQL, reason: "STACKIT has MariaDB, and no MySQL: archipel/l1/stackit/mariadb-instance" },
  // redis_instance.md, redis_credential.md: no word of certificates
  {
    capability: Database.CACHE,
    reason: "archipel does not have STACKIT's Redis yet: the provider does not tell by which certificate it is known; use archipel/l1/stackit/redis-instance",
  },
  // secretsmanager_instance.md: a server of secrets; what is in it goes by the provider for Vault
  {
    capability: Secret.SECRET,
    reason: "STACKIT's Secrets Manager is a server of its own, which secrets are written to by Vault's provider: archipel/l1/stackit/secretsmanager-instance",
  },
  { capability: Container.REGISTRY, reason: "the provider has no container registry" },
  { capability: Container.APP, reason: "the provider has no containers that STACKIT runs by itself" },
];
