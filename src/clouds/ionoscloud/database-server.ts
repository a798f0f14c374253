import type { Construct } from "constructs";
import type { Context } from "./context";
import { BACKUP_LOCATIONS } from "./database-capabilities";
import { instancesOf } from "./database-offers";
import { addressOnLan } from "./lan-address";
import { DEFAULT_DISK_TYPE } from "./volume-types";
import { PgCluster } from "../../../l1/ionoscloud/pg-cluster";
import { PgDatabase } from "../../../l1/ionoscloud/pg-database";
import { PgUser } from "../../../l1/ionoscloud/pg-user";
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
import { GeneratedPassword } from "../../families/random/generated-password";

/** The user that comes with a cluster. It cannot be changed later, so it is no user of the program's. */
const FIRST_USER = "archipel";
const PORT = 5432;
const MIB = 1024;
/** The storage is cut in steps of 2048 MB. */
const STEP_GIB = 2;

/**
 * Defines a cluster on a LAN, at an address out of the network's block.
 *
 * @see https://github.com/ionos-cloud/terraform-provider-ionoscloud/blob/master/docs/resources/dbaas_pgsql_cluster.md
 */
export function defineDatabase(context: Context, scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
  const { provider, datacenterId, cloud } = context;
  const lanId = spec.subnetId!;
  const cidr = addressOnLan(context, scope, "Database", lanId);
  if (spec.storageGib % STEP_GIB !== 0) {
    new Faults(scope, "Database").refuse("storageGib", spec.storageGib, "an even number of GiB");
  }
  const cluster = new PgCluster(scope, "Resource", {
    provider,
    displayName: spec.name,
    location: cloud.region.name,
    backupLocation: BACKUP_LOCATIONS[cloud.region.name],
    postgresVersion: spec.engine.name,
    instances: spec.highlyAvailable ? 2 : 1,
    ...instancesOf(scope, spec.nodeType),
    storageSize: spec.storageGib * MIB,
    storageType: spec.storageType ?? DEFAULT_DISK_TYPE,
    synchronizationMode: "ASYNCHRONOUS",
    connections: { datacenterId, lanId, cidr },
    credentials: { username: FIRST_USER, password: new GeneratedPassword(scope, "Password", { lettersAndDigits: true }).result },
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  return new ClusterHandle(context, scope, cluster);
}

/** A cluster, and what is on it. */
class ClusterHandle implements IDatabaseHandle {
  public readonly databaseId: string;
  private readonly owned = new OwnedDatabases("IONOS Cloud");

  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    private readonly cluster: PgCluster,
  ) {
    this.databaseId = cluster.id;
  }

  public get certificate(): string {
    return new Faults(this.scope, "Database").refuse("certificate", undefined, "nothing, as IONOS' provider tells no certificate");
  }

  public privateEndpoint(): DatabaseEndpoint {
    return { host: this.cluster.dnsName, port: PORT };
  }

  /** Never called: the capability is not listed. */
  public publicEndpoint(): DatabaseEndpoint {
    return this.privateEndpoint();
  }

  public addDatabase(scope: Construct, spec: LogicalDatabaseSpec): LogicalDatabaseHandle {
    const { provider } = this.context;
    const lifecycle = lifecycleOf(spec.removalPolicy);
    const database = new PgDatabase(scope, "Resource", { provider, clusterId: this.databaseId, name: spec.name, owner: FIRST_USER, lifecycle });
    const databaseName = database.name;
    this.owned.add(scope, databaseName, (userName) => (database.owner = userName));
    return { databaseName };
  }

  public addUser(scope: Construct, spec: DatabaseUserSpec): DatabaseUserHandle {
    this.owned.check(scope, spec.grants);
    const password = spec.password ?? new GeneratedPassword(scope, "Password", { lettersAndDigits: true }).result;
    const user = new PgUser(scope, "Resource", { provider: this.context.provider, clusterId: this.databaseId, username: spec.name, password });
    const userName = user.username;
    this.owned.give(spec.grants, userName);
    return { userName, password };
  }
}
