import type { Construct, IConstruct } from "constructs";
import type { OvhContext } from "./context";
import { defineCluster } from "./database-cluster";
import { DATABASE_TYPES } from "./database-offers";
import { defineDatabaseUser } from "./database-user";
import type { CloudProjectDatabase } from "../../../l1/ovh/cloud-project-database";
import { CloudProjectDatabaseDatabase } from "../../../l1/ovh/cloud-project-database-database";
import { DataOvhCloudProjectDatabaseCertificates } from "../../../l1/ovh/data-ovh-cloud-project-database-certificates";
import { checkInteger } from "../../core/checks";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
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

/** The nodes of a server with a standby. */
const WITH_STANDBY = 2;

/** Defines a database server. */
export function defineDatabase(context: OvhContext, region: string, scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
  checkDatabase(scope, spec);
  const cluster = defineCluster(context, region, scope, {
    ...spec,
    engine: spec.engine.kind,
    version: spec.engine.name,
    flavor: spec.nodeType,
    nodes: spec.highlyAvailable ? WITH_STANDBY : 1,
  });
  return new DatabaseHandle(context, scope, spec.engine, cluster);
}

function checkDatabase(scope: IConstruct, { networkId, publicAccessFrom, nodeType, storageGib }: DatabaseSpec): void {
  const faults = new Faults(scope, "Database");
  if (networkId !== undefined && publicAccessFrom.length > 0) {
    faults.add("publicAccessFrom", publicAccessFrom, "nothing, as the server is on a private network; OVHcloud has one of the two");
  }
  const type = DATABASE_TYPES.find(({ name }) => name === nodeType);
  if (type !== undefined) {
    checkInteger(faults, "storageGib", storageGib, { min: type.minGib, max: type.maxGib, unit: `GiB on ${type.name}` });
  }
  faults.throwIfAny();
}

/** A database server, and what is on it. */
class DatabaseHandle implements IDatabaseHandle {
  public readonly databaseId: string;
  private certificates?: DataOvhCloudProjectDatabaseCertificates;

  public constructor(
    private readonly context: OvhContext,
    private readonly scope: Construct,
    private readonly engine: DatabaseEngineSpec,
    private readonly cluster: CloudProjectDatabase,
  ) {
    this.databaseId = cluster.id;
  }

  public get certificate(): string {
    this.certificates ??= new DataOvhCloudProjectDatabaseCertificates(this.scope, "Certificates", this.place);
    return this.certificates.ca;
  }

  public privateEndpoint(): DatabaseEndpoint {
    const { domain, port } = this.cluster.endpoints.get(0);
    return { host: domain, port };
  }

  public publicEndpoint(): DatabaseEndpoint {
    return this.privateEndpoint();
  }

  public addDatabase(scope: Construct, spec: LogicalDatabaseSpec): LogicalDatabaseHandle {
    const database = new CloudProjectDatabaseDatabase(scope, "Resource", { ...this.place, name: spec.name, lifecycle: lifecycleOf(spec.removalPolicy) });
    return { databaseName: database.name };
  }

  public addUser(scope: Construct, spec: DatabaseUserSpec): DatabaseUserHandle {
    return defineDatabaseUser(this.context, this.engine, this.databaseId, scope, spec);
  }

  /** What everything on the server is told. */
  private get place(): OvhContext["place"] & { readonly engine: string; readonly clusterId: string } {
    return { ...this.context.place, engine: this.engine.kind, clusterId: this.databaseId };
  }
}
