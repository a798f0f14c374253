import type { TerraformResourceLifecycle } from "cdktf";
import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { planOf, Service, ServiceType } from "./database-service";
import { defineDatabaseUser } from "./database-user";
import { DbaasMysqlDatabase } from "../../../l1/exoscale/dbaas-mysql-database";
import { DbaasPgDatabase } from "../../../l1/exoscale/dbaas-pg-database";
import { CodedError } from "../../core/coded-error";
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
import { DatabaseKind } from "../../databases/driver";

/**
 * When backups are made, UTC. Where nothing is said, each later change of the server fails: the provider (0.70.0) then sends an empty time
 * (pkg/resources/database/resource_service_pg.go, updatePg).
 */
const BACKUP_TIME = "02:00";

const GIB = 2 ** 30;

/** Defines a database server. */
export function defineDatabase(context: Context, scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
  const faults = new Faults(scope, "Database");
  const plan = planOf(faults, spec.nodeType, spec.highlyAvailable);
  faults.throwIfAny();
  const isMysql = spec.engine.kind === DatabaseKind.MYSQL;
  const engine = { version: spec.engine.name, ipFilter: spec.publicAccessFrom, backupSchedule: BACKUP_TIME };
  const service = new Service(context, scope, {
    name: spec.name,
    type: isMysql ? ServiceType.MYSQL : ServiceType.POSTGRESQL,
    plan,
    ...(isMysql ? { mysql: engine } : { pg: engine }),
    removalPolicy: spec.removalPolicy,
    lifecycle: enoughStorage(spec),
  });
  return new DatabaseHandle(context, service, spec);
}

/** The disk comes with the plan, and no page that could be cited says how large it is. So Terraform looks, when the server is there. */
function enoughStorage({ storageGib, nodeType }: DatabaseSpec): TerraformResourceLifecycle {
  const gib = Token.asString(storageGib);
  return {
    postcondition: [
      {
        condition: `\${self.disk_size >= ${gib} * ${GIB}}`,
        errorMessage: `The plan has less storage than storageGib asks for, ${gib} GiB; take a larger size than ${nodeType}.`,
      },
    ],
  };
}

/** A database server, and what is on it. */
class DatabaseHandle implements IDatabaseHandle {
  public readonly databaseId: string;

  public constructor(
    private readonly context: Context,
    private readonly service: Service,
    private readonly spec: DatabaseSpec,
  ) {
    this.databaseId = service.id;
  }

  public get certificate(): string {
    return this.service.certificate;
  }

  /** Never called: there are no private networks. */
  public privateEndpoint(): DatabaseEndpoint {
    throw new CodedError("ARCHIPEL_DRIVER_CONTRACT", "Exoscale: no databases on private networks");
  }

  public publicEndpoint(): DatabaseEndpoint {
    const { host, port } = this.service.uri;
    return { host, port };
  }

  public addDatabase(scope: Construct, spec: LogicalDatabaseSpec): LogicalDatabaseHandle {
    const { provider, zone } = this.context;
    const config = { provider, zone, service: this.databaseId, databaseName: spec.name, lifecycle: lifecycleOf(spec.removalPolicy) };
    const isMysql = this.spec.engine.kind === DatabaseKind.MYSQL;
    const database = isMysql ? new DbaasMysqlDatabase(scope, "Resource", config) : new DbaasPgDatabase(scope, "Resource", config);
    return { databaseName: database.databaseName };
  }

  public addUser(scope: Construct, spec: DatabaseUserSpec): DatabaseUserHandle {
    return defineDatabaseUser(this.context, this.spec.engine, this.service, scope, spec);
  }
}
