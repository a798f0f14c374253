import type { Construct } from "constructs";
import type { FakeCloud } from "./cloud";
import type { FakeResource } from "./resource";
import type { Capability, Shortfall } from "../../core/capability";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type {
  CacheEngineEntry,
  CacheSpec,
  CacheTypeEntry,
  DatabaseEndpoint,
  DatabaseEngineEntry,
  DatabaseSpec,
  DatabaseTypeEntry,
  DatabaseUserHandle,
  DatabaseUserSpec,
  ICacheHandle,
  IDatabaseDriver,
  IDatabaseHandle,
  LogicalDatabaseHandle,
  LogicalDatabaseSpec,
} from "../../databases/driver";
import { CacheKind, DatabaseKind } from "../../databases/driver";

const NOTE = { source: "src/testing/fake-cloud/databases.ts", asOf: "2026-11-24" };

/** Managed databases and caches of the fake cloud. */
export class FakeDatabaseDriver implements IDatabaseDriver {
  public readonly engines: DatabaseEngineEntry[] = [
    { kind: DatabaseKind.POSTGRESQL, version: "16", name: "fake-postgresql-16", ...NOTE },
    { kind: DatabaseKind.POSTGRESQL, version: "17", name: "fake-postgresql-17", ...NOTE },
    { kind: DatabaseKind.MYSQL, version: "8", name: "fake-mysql-8", ...NOTE },
  ];

  public readonly databaseTypes: DatabaseTypeEntry[] = [
    { name: "db-large", vcpus: 8, memoryGib: 32, ...NOTE },
    { name: "db-shared", vcpus: 1, memoryGib: 1, chosenByNeeds: false, ...NOTE },
    { name: "db-small", vcpus: 2, memoryGib: 4, ...NOTE },
  ];

  public readonly storageTypes = ["standard", "fast"];
  public readonly minStorageGib = 5;
  public readonly maxStorageGib = 1000;
  public readonly reservedDatabaseNames = ["postgres", "mysql"];
  public readonly cacheEngines: CacheEngineEntry[] = [
    { kind: CacheKind.REDIS, version: "7.2", name: "fake-redis-7.2", ...NOTE },
    { kind: CacheKind.VALKEY, version: "8.1", name: "fake-valkey-8.1", ...NOTE },
  ];

  public readonly cacheTypes: CacheTypeEntry[] = [
    { name: "cache-large", memoryGib: 16, ...NOTE },
    { name: "cache-small", memoryGib: 1, ...NOTE },
    { name: "cache-odd", ...NOTE },
  ];

  public readonly cacheZones = ["fake-1-a", "fake-1-b"];
  public readonly maxCacheNodes = 6;
  public readonly reservedCacheUserNames = ["root"];

  public constructor(
    private readonly cloud: FakeCloud,
    public readonly capabilities: Capability[],
    public readonly shortfalls: Shortfall[],
  ) {}

  public defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
    const server = this.cloud.define(scope, "Resource", "database", {
      name: spec.name,
      engine: spec.engine.name,
      node_type: spec.nodeType,
      storage_gib: spec.storageGib,
      storage_type: spec.storageType,
      highly_available: spec.highlyAvailable,
      backups: spec.backups && {
        enabled: spec.backups.enabled,
        every_hours: spec.backups.everyHours,
        retention_days: spec.backups.retentionDays,
      },
      encrypted_at_rest: spec.encryptedAtRest,
      network_id: spec.networkId,
      subnet_id: spec.subnetId,
      public_access_from: spec.publicAccessFrom,
      tags: tagMap(spec.tags),
    });
    server.lifecycle = lifecycleOf(spec.removalPolicy);
    return new FakeDatabaseHandle(this.cloud, server);
  }

  public defineCache(scope: Construct, spec: CacheSpec): ICacheHandle {
    const password = passwordOf(this.cloud, scope, spec.password);
    const cache = this.cloud.define(scope, "Resource", "cache", {
      name: spec.name,
      engine: spec.engine.name,
      node_type: spec.nodeType,
      nodes: spec.nodes,
      tls: spec.tls,
      user_name: spec.userName,
      password,
      zone: spec.zone,
      network_id: spec.networkId,
      subnet_id: spec.subnetId,
      public_access_from: spec.publicAccessFrom,
      tags: tagMap(spec.tags),
    });
    cache.lifecycle = lifecycleOf(spec.removalPolicy);
    return {
      cacheId: cache.resourceId,
      certificate: cache.getStringAttribute("certificate"),
      hosts: cache.getListAttribute("hosts"),
      port: cache.getNumberAttribute("port"),
      password,
    };
  }
}

class FakeDatabaseHandle implements IDatabaseHandle {
  public constructor(
    private readonly cloud: FakeCloud,
    private readonly server: FakeResource,
  ) {}

  public get databaseId(): string {
    return this.server.resourceId;
  }

  public get certificate(): string {
    return this.server.getStringAttribute("certificate");
  }

  public privateEndpoint(): DatabaseEndpoint {
    return { host: this.server.getStringAttribute("private_host"), port: this.server.getNumberAttribute("private_port") };
  }

  public publicEndpoint(): DatabaseEndpoint {
    return { host: this.server.getStringAttribute("public_host"), port: this.server.getNumberAttribute("public_port") };
  }

  public addDatabase(scope: Construct, spec: LogicalDatabaseSpec): LogicalDatabaseHandle {
    const logical = this.cloud.define(scope, "Resource", "logical_database", { database_id: this.server.resourceId, name: spec.name });
    logical.lifecycle = lifecycleOf(spec.removalPolicy);
    return { databaseName: logical.getStringAttribute("name") };
  }

  public addUser(scope: Construct, spec: DatabaseUserSpec): DatabaseUserHandle {
    const password = passwordOf(this.cloud, scope, spec.password);
    const user = this.cloud.define(scope, "Resource", "database_user", {
      database_id: this.server.resourceId,
      name: spec.name,
      password,
      admin: spec.admin,
      grant: spec.grants.map((grant) => ({ database: grant.databaseName, permission: grant.permission })),
    });
    return { userName: user.getStringAttribute("name"), password };
  }
}

/** The given password, or one that the fake cloud makes. */
function passwordOf(cloud: FakeCloud, scope: Construct, given: string | undefined): string {
  return given ?? cloud.define(scope, "Password", "password", {}).getStringAttribute("result");
}

