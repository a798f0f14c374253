import type { Construct } from "constructs";
import type { Context } from "./context";
import { gigabytesIn } from "./sizes";
import { DEFAULT_BLOCK_TYPE } from "./volume-types";
import { RdbAcl } from "../../../l1/scaleway/rdb-acl";
import { RdbDatabase } from "../../../l1/scaleway/rdb-database";
import { RdbInstance } from "../../../l1/scaleway/rdb-instance";
import { RdbPrivilege } from "../../../l1/scaleway/rdb-privilege";
import { RdbUser } from "../../../l1/scaleway/rdb-user";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
import type {
  DatabaseEndpoint,
  DatabaseSpec,
  DatabaseUserHandle,
  DatabaseUserSpec,
  IDatabaseHandle,
  LogicalDatabaseHandle,
  LogicalDatabaseSpec,
} from "../../databases/driver";
import { GeneratedPassword } from "../../families/random/generated-password";

/** The provider takes the size of a database's storage in steps of so many GB. */
const STORAGE_STEP_GB = 5;

/**
 * Defines a Database Instance. An endpoint on the internet is written out, as the API adds one by itself where no endpoint is named;
 * and so is its list of allowed addresses, which is `0.0.0.0/0` when nothing is said.
 *
 * @see https://www.scaleway.com/en/docs/managed-databases-for-postgresql-and-mysql/concepts/#allowed-ips
 */
export function defineDatabase({ provider }: Context, scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
  const { backups, publicAccessFrom, subnetId } = spec;
  const isPublic = publicAccessFrom.length > 0;
  const instance = new RdbInstance(scope, "Resource", {
    provider,
    name: spec.name,
    engine: spec.engine.name,
    nodeType: spec.nodeType,
    volumeType: spec.storageType ?? DEFAULT_BLOCK_TYPE,
    volumeSizeInGb: gigabytesIn(spec.storageGib, STORAGE_STEP_GB),
    isHaCluster: spec.highlyAvailable ? true : undefined,
    disableBackup: backups?.enabled === false ? true : undefined,
    backupScheduleFrequency: backups?.everyHours,
    backupScheduleRetention: backups?.retentionDays,
    encryptionAtRest: spec.encryptedAtRest ? true : undefined,
    privateNetwork: subnetId === undefined ? undefined : { pnId: subnetId, enableIpam: true },
    loadBalancer: isPublic ? {} : undefined,
    tags: tagList(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  const handle = new DatabaseInstanceHandle(provider, instance);
  if (isPublic) {
    new RdbAcl(scope, "Acl", { provider, instanceId: handle.databaseId, aclRules: publicAccessFrom.map((ip) => ({ ip })) });
  }
  return handle;
}

/** A Database Instance, and what is on it. */
class DatabaseInstanceHandle implements IDatabaseHandle {
  public readonly databaseId: string;

  public constructor(
    private readonly provider: Context["provider"],
    private readonly instance: RdbInstance,
  ) {
    this.databaseId = instance.id;
  }

  public get certificate(): string {
    return this.instance.certificate;
  }

  public privateEndpoint(): DatabaseEndpoint {
    const { ip, port } = this.instance.privateNetwork;
    return { host: ip, port };
  }

  public publicEndpoint(): DatabaseEndpoint {
    const { ip, port } = this.instance.loadBalancer;
    return { host: ip, port };
  }

  public addDatabase(scope: Construct, spec: LogicalDatabaseSpec): LogicalDatabaseHandle {
    const database = new RdbDatabase(scope, "Resource", {
      provider: this.provider,
      instanceId: this.databaseId,
      name: spec.name,
      lifecycle: lifecycleOf(spec.removalPolicy),
    });
    return { databaseName: database.name };
  }

  public addUser(scope: Construct, spec: DatabaseUserSpec): DatabaseUserHandle {
    const { provider } = this;
    const password = spec.password ?? new GeneratedPassword(scope, "Password").result;
    const user = new RdbUser(scope, "Resource", {
      provider,
      instanceId: this.databaseId,
      name: spec.name,
      password,
      isAdmin: spec.admin ? true : undefined,
    });
    const userName = user.name;
    for (const { name, databaseName, permission } of spec.grants) {
      new RdbPrivilege(scope, `privilege-${name}`, { provider, instanceId: this.databaseId, userName, databaseName, permission });
    }
    return { userName, password };
  }
}
