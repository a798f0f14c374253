import type { Construct } from "constructs";
import type { Context } from "./context";
import { filterFor, insideOf, networkFor, outsideOf } from "./database-access";
import { ADMINISTRATOR, MYSQL } from "./database-offers";
import { databasePlan } from "./database-plan";
import { ManagedDatabaseLogicalDatabase } from "../../../l1/upcloud/managed-database-logical-database";
import { ManagedDatabaseMysql } from "../../../l1/upcloud/managed-database-mysql";
import { ManagedDatabasePostgresql } from "../../../l1/upcloud/managed-database-postgresql";
import { ManagedDatabaseUser } from "../../../l1/upcloud/managed-database-user";
import { Faults } from "../../core/faults";
import { lifecycleOf, RemovalPolicy } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type {
  DatabaseEndpoint,
  DatabaseEngineSpec,
  DatabaseSpec,
  DatabaseUserHandle,
  DatabaseUserSpec,
  IDatabaseHandle,
  LogicalDatabaseHandle,
  LogicalDatabaseSpec,
} from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";
import { checkRights, refusePassword } from "../../families/aiven/accounts";

/** A database server, and what is on it. */
export class DatabaseHandle implements IDatabaseHandle {
  public readonly databaseId: string;
  private readonly server: ManagedDatabaseMysql | ManagedDatabasePostgresql;

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    private readonly spec: DatabaseSpec,
  ) {
    const faults = new Faults(scope, "Database");
    const plan = databasePlan(faults, spec);
    faults.throwIfAny();
    const config = {
      provider: context.provider,
      zone: context.zone,
      name: spec.name,
      title: spec.name,
      plan: plan!.plan,
      additionalDiskSpaceGib: plan!.additionalGib,
      network: networkFor(spec),
      properties: [{ version: versionOf(spec.engine), ...filterFor(spec) }],
      terminationProtection: spec.removalPolicy === RemovalPolicy.PROTECT ? true : undefined,
      labels: tagMap(spec.tags),
      lifecycle: lifecycleOf(spec.removalPolicy),
    };
    this.server = this.isMysql ? new ManagedDatabaseMysql(scope, "Resource", config) : new ManagedDatabasePostgresql(scope, "Resource", config);
    this.databaseId = this.server.id;
  }

  /** The provider (5.36) has no attribute for it. */
  public get certificate(): string {
    return new Faults(this.scope, "Database").refuse("certificate", undefined, "the certificate that UpCloud's control panel hands out, as its provider does not");
  }

  public privateEndpoint(): DatabaseEndpoint {
    return insideOf(this.server);
  }

  public publicEndpoint(): DatabaseEndpoint {
    return outsideOf(this.server, this.isMysql ? "mysql" : "pg");
  }

  public addDatabase(scope: Construct, spec: LogicalDatabaseSpec): LogicalDatabaseHandle {
    const { provider } = this.context;
    const lifecycle = lifecycleOf(spec.removalPolicy);
    const database = new ManagedDatabaseLogicalDatabase(scope, "Resource", { provider, service: this.databaseId, name: spec.name, lifecycle });
    return { databaseName: database.name };
  }

  /** The administrator is there already, with a password that UpCloud made. */
  public addUser(scope: Construct, spec: DatabaseUserSpec): DatabaseUserHandle {
    const { cloud, provider } = this.context;
    checkRights(scope, cloud, this.spec.engine, spec, ADMINISTRATOR);
    if (spec.name === ADMINISTRATOR) {
      refusePassword(scope, cloud, "Database", spec.password);
      return { userName: this.server.serviceUsername, password: this.server.servicePassword };
    }
    const user = new ManagedDatabaseUser(scope, "Resource", { provider, service: this.databaseId, username: spec.name, password: spec.password });
    return { userName: user.username, password: user.password };
  }

  private get isMysql(): boolean {
    return this.spec.engine.kind === DatabaseKind.MYSQL;
  }
}

/** MySQL 8 is not written: its only version is `8` to the provider 5.36 and `8.4` to 5.41, and neither takes the other. */
function versionOf({ kind, name }: DatabaseEngineSpec): string | undefined {
  return kind === DatabaseKind.MYSQL && name === MYSQL ? undefined : name;
}
