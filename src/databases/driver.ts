import type { Construct } from "constructs";
import type { IDriver } from "../core/capability";
import type { RemovalPolicy } from "../core/removal-policy";

/** A kind of database server. */
export enum DatabaseKind {
  /** PostgreSQL. */
  POSTGRESQL = "postgresql",
  /** MySQL. */
  MYSQL = "mysql",
}

/** A kind of cache. */
export enum CacheKind {
  /** Redis. */
  REDIS = "redis",
  /** Valkey, the free continuation of Redis. */
  VALKEY = "valkey",
}

/** What a user may do with a logical database. */
export enum DatabasePermission {
  /** Read. */
  READ_ONLY = "readonly",
  /** Read and write rows. */
  READ_WRITE = "readwrite",
  /** Everything, also making tables. */
  ALL = "all",
}

/** An engine of databases that a cloud offers. */
export interface DatabaseEngineEntry {
  /** What it is. */
  readonly kind: DatabaseKind;
  /** The version as programs write it: `16`, `8`. */
  readonly version: string;
  /** The cloud's own name of it. */
  readonly name: string;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/** A size of database server that a cloud sells. */
export interface DatabaseTypeEntry {
  /** The cloud's own name. */
  readonly name: string;
  /** Number of virtual CPUs. */
  readonly vcpus: number;
  /** Memory in GiB. */
  readonly memoryGib: number;
  /**
   * Whether `DatabaseSize.needs` may choose it. Set to false for types with shared or throttled processors.
   *
   * @default true
   */
  readonly chosenByNeeds?: boolean;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/** An engine of caches that a cloud offers. */
export interface CacheEngineEntry {
  /** What it is. */
  readonly kind: CacheKind;
  /** The version as programs write it. */
  readonly version: string;
  /** The cloud's own name of it. */
  readonly name: string;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/** A size of cache that a cloud sells. */
export interface CacheTypeEntry {
  /** The cloud's own name. */
  readonly name: string;
  /** Memory of a node in GiB. @default - unknown, so that `CacheSize.needs` does not choose it */
  readonly memoryGib?: number;
  /** Where this is written. */
  readonly source: string;
  /** The date of the source, ISO 8601, or `undated`. */
  readonly asOf: string;
}

/** A resolved engine of databases. */
export interface DatabaseEngineSpec {
  readonly kind: DatabaseKind;
  /** The cloud's own name of it. */
  readonly name: string;
}

/** A resolved engine of caches. */
export interface CacheEngineSpec {
  readonly kind: CacheKind;
  /** The cloud's own name of it. */
  readonly name: string;
}

/** When backups are made, and how long they are kept. */
export interface BackupSpec {
  /** Whether there are any. */
  readonly enabled: boolean;
  /** Hours from one to the next. @default - none are made */
  readonly everyHours?: number;
  /** Days that each is kept. @default - none are made */
  readonly retentionDays?: number;
}

/** A complete, validated database server. */
export interface DatabaseSpec {
  readonly name: string;
  readonly engine: DatabaseEngineSpec;
  /** The cloud's own name of the size. */
  readonly nodeType: string;
  /** GiB. */
  readonly storageGib: number;
  /** @default - the cloud's default */
  readonly storageType?: string;
  readonly highlyAvailable: boolean;
  /** @default - as the cloud does by itself */
  readonly backups?: BackupSpec;
  readonly encryptedAtRest: boolean;
  /** The private network. @default - none */
  readonly networkId?: string;
  /** The part of the private network. @default - none */
  readonly subnetId?: string;
  /** IPv4 blocks that reach it over the internet; without any there is no public endpoint. */
  readonly publicAccessFrom: string[];
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Record<string, string>;
}

/** Where a server listens. */
export interface DatabaseEndpoint {
  /** An address or host name. */
  readonly host: string;
  /** The TCP port. */
  readonly port: number;
}

/** A complete, validated logical database. */
export interface LogicalDatabaseSpec {
  readonly name: string;
  readonly removalPolicy: RemovalPolicy;
}

/** What a driver gives back for a logical database. */
export interface LogicalDatabaseHandle {
  /** The name; who uses it waits for the database. */
  readonly databaseName: string;
}

/** What a user may do with one logical database. */
export interface DatabaseGrantSpec {
  /** The name as the program wrote it, for construct ids. */
  readonly name: string;
  /** The name as the driver gave it back. */
  readonly databaseName: string;
  readonly permission: DatabasePermission;
}

/** A complete, validated user. */
export interface DatabaseUserSpec {
  readonly name: string;
  /** A token, sensitive. @default - the driver or its cloud makes one */
  readonly password?: string;
  readonly admin: boolean;
  readonly grants: DatabaseGrantSpec[];
}

/** What a driver gives back for a user. */
export interface DatabaseUserHandle {
  /** The name; who uses it waits for the user. */
  readonly userName: string;
  /** The given password, or the one that was made. Sensitive: Terraform hides it in its output. */
  readonly password: string;
}

/** What a driver gives back for a database server. */
export interface IDatabaseHandle {
  readonly databaseId: string;
  /** The certificate that the server's own is checked against, PEM. */
  readonly certificate: string;
  /** The endpoint on the private network. Called only where there is one. */
  privateEndpoint(): DatabaseEndpoint;
  /** The endpoint on the internet. Called only where there is one. */
  publicEndpoint(): DatabaseEndpoint;
  /** Defines a logical database. Called only when the capability is listed. */
  addDatabase(scope: Construct, spec: LogicalDatabaseSpec): LogicalDatabaseHandle;
  /** Defines a user. Called only when the capability is listed. */
  addUser(scope: Construct, spec: DatabaseUserSpec): DatabaseUserHandle;
}

/** A complete, validated cache. */
export interface CacheSpec {
  readonly name: string;
  readonly engine: CacheEngineSpec;
  /** The cloud's own name of the size. */
  readonly nodeType: string;
  readonly nodes: number;
  readonly tls: boolean;
  readonly userName: string;
  /** A token, sensitive. @default - the driver or its cloud makes one */
  readonly password?: string;
  /** @default - the cloud picks one, or has none */
  readonly zone?: string;
  /** The private network. @default - none */
  readonly networkId?: string;
  /** The part of the private network. @default - none */
  readonly subnetId?: string;
  /** IPv4 blocks that reach it over the internet; without any there is no public endpoint. */
  readonly publicAccessFrom: string[];
  readonly removalPolicy: RemovalPolicy;
  readonly tags: Record<string, string>;
}

/** What a driver gives back for a cache. */
export interface ICacheHandle {
  readonly cacheId: string;
  /** The certificate that the server's own is checked against, PEM; empty without TLS. */
  readonly certificate: string;
  /** The addresses of the nodes. */
  readonly hosts: string[];
  readonly port: number;
  /** The given password, or the one that was made. Sensitive: Terraform hides it in its output. */
  readonly password: string;
  /** The user's name, where the cloud makes it. @default - that of the spec */
  readonly userName?: string;
  /** How a client connects, as the cloud itself tells. Sensitive. @default - made of the host, the port, the user and the password */
  readonly url?: string;
}

/** One cloud's adapter for managed databases and caches. */
export interface IDatabaseDriver extends IDriver {
  /** The engines of databases. */
  readonly engines: DatabaseEngineEntry[];
  /** The sizes of databases, in no particular order. */
  readonly databaseTypes: DatabaseTypeEntry[];
  /** The types of storage. @default - any name is let through */
  readonly storageTypes?: string[];
  /** The smallest storage of a database in GiB. */
  readonly minStorageGib: number;
  /** The largest storage of a database in GiB. */
  readonly maxStorageGib: number;
  /** Whether every database is encrypted at rest, asked for or not. @default false */
  readonly encryptsAlways?: boolean;
  /** Names that no logical database may have. */
  readonly reservedDatabaseNames: string[];
  /** The engines of caches. */
  readonly cacheEngines: CacheEngineEntry[];
  /** The sizes of caches, in no particular order. */
  readonly cacheTypes: CacheTypeEntry[];
  /** Zones that have caches. @default - all of them */
  readonly cacheZones?: string[];
  /** The most nodes that a cache may have. */
  readonly maxCacheNodes: number;
  /** Whether every cache speaks TLS, and nothing else. @default false */
  readonly cachesSpeakTlsOnly?: boolean;
  /** The user's name where the program gives none; empty where clients send a password alone. @default "app" */
  readonly cacheUserName?: string;
  /** Names that no user of a cache may have. */
  readonly reservedCacheUserNames: string[];
  /** Defines a database server. `scope` is the Database; its main resource has the id `Resource`. */
  defineDatabase(scope: Construct, spec: DatabaseSpec): IDatabaseHandle;
  /** Defines a cache. `scope` is the Cache; its main resource has the id `Resource`. */
  defineCache(scope: Construct, spec: CacheSpec): ICacheHandle;
}
