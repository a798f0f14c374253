import { Lazy } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { flavorOf, STORAGE_CLASSES } from "./database-offers";
import { PostgresflexDatabase } from "../../../l1/stackit/postgresflex-database";
import { PostgresflexInstance } from "../../../l1/stackit/postgresflex-instance";
import { PostgresflexUser } from "../../../l1/stackit/postgresflex-user";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import type {
  DatabaseEndpoint,
  DatabaseSpec,
  DatabaseUserHandle,
  DatabaseUserSpec,
  IDatabaseHandle,
  LogicalDatabaseHandle,
  LogicalDatabaseSpec,
} from "../../databases/driver";
import { OwnedDatabases } from "../../families/databases/owned-databases";

/** When STACKIT backs up, which the provider has to be told. */
const BACKED_UP_AT = "0 2 * * *";
/** One node, or three of which two stand by. */
const WITH_STANDBY = 3;
const ALONE = 1;

/**
 * Defines an instance of PostgreSQL Flex, which the listed addresses reach, and nobody else.
 *
 * @see https://github.com/stackitcloud/terraform-provider-stackit/blob/v0.90.0/docs/resources/postgresflex_instance.md
 */
export function defineDatabase(context: Context, scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
  const instance = new PostgresflexInstance(scope, "Resource", {
    ...context.place,
    name: spec.name,
    version: spec.engine.name,
    flavor: flavorOf(scope, spec.nodeType),
    replicas: spec.highlyAvailable ? WITH_STANDBY : ALONE,
    storage: { class: spec.storageType ?? STORAGE_CLASSES[0], size: spec.storageGib },
    backupSchedule: BACKED_UP_AT,
    acl: spec.publicAccessFrom,
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  return new InstanceHandle(context, scope, instance.instanceId);
}

/** An instance, and what is on it. */
class InstanceHandle implements IDatabaseHandle {
  private readonly owned = new OwnedDatabases("STACKIT");
  private readonly users = new Map<string, PostgresflexUser>();

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    public readonly databaseId: string,
  ) {}

  public get certificate(): string {
    return new Faults(this.scope, "Database").refuse("certificate", undefined, "nothing, as STACKIT's provider tells no certificate");
  }

  /** Never called: the capability is not listed. */
  public privateEndpoint(): DatabaseEndpoint {
    return this.publicEndpoint();
  }

  /** The instance does not tell where it listens; its users do, and all the same. */
  public publicEndpoint(): DatabaseEndpoint {
    return {
      host: Lazy.stringValue({ produce: () => this.firstUser().host }),
      port: Lazy.numberValue({ produce: () => this.firstUser().port }),
    };
  }

  public addDatabase(scope: Construct, spec: LogicalDatabaseSpec): LogicalDatabaseHandle {
    const lifecycle = lifecycleOf(spec.removalPolicy);
    const { place } = this.context;
    const database = new PostgresflexDatabase(scope, "Resource", { ...place, instanceId: this.databaseId, name: spec.name, owner: "", lifecycle });
    const databaseName = database.name;
    this.owned.add(scope, databaseName, (userName) => (database.owner = userName));
    return { databaseName };
  }

  public addUser(scope: Construct, spec: DatabaseUserSpec): DatabaseUserHandle {
    if (spec.password !== undefined) {
      new Faults(scope, "Database").refuse("password", "a password", "nothing, as STACKIT makes the passwords of its users");
    }
    this.owned.check(scope, spec.grants);
    const roles = spec.admin ? ["createdb", "login"] : ["login"];
    const user = new PostgresflexUser(scope, "Resource", { ...this.context.place, instanceId: this.databaseId, username: spec.name, roles });
    this.users.set(spec.name, user);
    const userName = user.username;
    this.owned.give(spec.grants, userName);
    return { userName, password: user.password };
  }

  /** By name, so that the order of the program does not count. */
  private firstUser(): PostgresflexUser {
    const [first] = [...this.users.keys()].sort();
    return this.users.get(first) ?? new Faults(this.scope, "Database").refuse("host", undefined, "a database with a user, as STACKIT tells the host by its users alone");
  }
}
