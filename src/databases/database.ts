import { Token } from "cdktf";
import type { Construct } from "constructs";
import { isPrivate } from "./access";
import { checkDatabaseName, checkUserName } from "./account-checks";
import { DatabaseCapability as D } from "./capabilities";
import type { DatabaseAttributes, DatabaseProps } from "./database-props";
import { resolveDatabase } from "./database-resolution";
import type { DatabaseUserOptions } from "./database-user";
import { DatabaseUser, DEFAULT_PERMISSION } from "./database-user";
import type { DatabaseEndpoint, DatabaseUserHandle, IDatabaseHandle, LogicalDatabaseHandle } from "./driver";
import { DatabaseKind, DatabasePermission } from "./driver";
import { LogicalDatabase } from "./logical-database";
import { encoded } from "./url";
import type { AskedNeed, Need } from "../core/capability";
import { askedNeeds, requireCapabilities } from "../core/capability";
import { checkSecret } from "../core/checks";
import { announceEndpoint } from "../core/endpoints";
import { Faults } from "../core/faults";
import { Given } from "../core/given";
import { keepData } from "../core/kept-data";
import { literalText } from "../core/literal-text";
import type { IPortable } from "../core/portable";
import { PortableConstruct } from "../core/portable";
import type { RemovalPolicy } from "../core/removal-policy";

/**
 * A database server.
 */
export interface IDatabase extends IPortable {
  /** The cloud's identifier. */
  readonly databaseId: string;
  /** What it is. */
  readonly kind: DatabaseKind;
  /** Where it listens: an address or a host name, on the private network where it is on one. */
  readonly host: string;
  /** The port, on the private network where it is on one. */
  readonly port: number;
}

/**
 * A managed database server. It is reached on a private network, or over the internet from the addresses that it is told, and
 * encrypted at rest where its cloud can.
 *
 * ```ts
 * const server = new Database(cloud, "db", { engine: DatabaseEngine.postgresql("16"), size, storageGib: 20, network });
 * const shop = server.addDatabase("shop");
 * const url = server.connectionString(server.addUser("web", { databases: [shop] }), shop);
 * ```
 */
export class Database extends PortableConstruct implements IDatabase {
  /** A database server that exists. */
  public static fromDatabaseAttributes(scope: Construct, id: string, attributes: DatabaseAttributes): IDatabase {
    return new ImportedDatabase(scope, id, attributes);
  }

  public readonly databaseId: string;
  public readonly kind: DatabaseKind;
  private readonly handle: IDatabaseHandle;
  private readonly onNetwork: boolean;
  private readonly isPublic: boolean;
  private readonly removalPolicy: RemovalPolicy;

  /**
   * @throws ValidationError when the engine, size, storage, a schedule, an address block, the name or a tag is wrong, or nothing could reach it
   * @throws CapabilityError when the cloud has no such databases
   * @throws CloudMismatchError when the network is of another cloud
   */
  public constructor(scope: Construct, id: string, props: DatabaseProps) {
    super(scope, id, Given.of("DatabaseProps", props));
    this.requireSameCloud("network", props.network);
    this.requireSameCloud("subnet", props.subnet);
    const spec = resolveDatabase(this, this.cloud, props);
    this.kind = props.engine.kind;
    this.onNetwork = isPrivate(props);
    this.isPublic = props.publicAccessFrom !== undefined;
    this.removalPolicy = spec.removalPolicy;
    this.handle = this.cloud.databases!.defineDatabase(this, spec);
    this.databaseId = this.handle.databaseId;
    keepData(this, spec.removalPolicy);
    announceEndpoint(this, "address", () => `${this.host}:${Token.asString(this.port)}`);
  }

  public get host(): string {
    return this.endpoint.host;
  }

  public get port(): number {
    return this.endpoint.port;
  }

  /**
   * Where it listens on the internet.
   *
   * @throws ValidationError when it has no public endpoint
   */
  public get publicHost(): string {
    return this.publicEndpoint("publicHost").host;
  }

  /**
   * The port on the internet.
   *
   * @throws ValidationError when it has no public endpoint
   */
  public get publicPort(): number {
    return this.publicEndpoint("publicPort").port;
  }

  /** The certificate that clients check the server's own against, PEM. */
  public get certificate(): string {
    return this.handle.certificate;
  }

  /**
   * Defines a logical database.
   *
   * @throws ValidationError when the name is wrong
   * @throws CapabilityError when the cloud has no such thing
   */
  public addDatabase(name: string): LogicalDatabase {
    this.checkCall("Database.addDatabase", { name });
    const faults = new Faults(this, "Database");
    this.require([{ capability: D.LOGICAL_DATABASE, property: "addDatabase" }]);
    checkDatabaseName(faults, name, this.cloud.databases!.reservedDatabaseNames);
    faults.throwIfAny();
    const define = (scope: Construct): LogicalDatabaseHandle => this.handle.addDatabase(scope, { name, removalPolicy: this.removalPolicy });
    const database = LogicalDatabase._define(this, this.cloud, name, define);
    keepData(database, this.removalPolicy);
    return database;
  }

  /**
   * Defines a user.
   *
   * @throws ValidationError when the name is wrong, the password is written into the program, or a database is of another server
   * @throws CapabilityError when the cloud has no such users
   */
  public addUser(name: string, options: DatabaseUserOptions = {}): DatabaseUser {
    this.checkCall("Database.addUser", { name, options });
    const { databases = [], permission = DEFAULT_PERMISSION, admin = false, password } = options;
    const needs: AskedNeed[] = [
      [true, D.USER, "addUser"],
      [databases.length > 0, D.LOGICAL_DATABASE, "databases"],
      [permission !== DatabasePermission.ALL, D.USER_PERMISSION, "permission"],
      [admin, D.USER_ADMIN, "admin"],
    ];
    this.require(askedNeeds(needs));
    const faults = new Faults(this, "Database");
    checkUserName(faults, name, this.kind);
    checkSecret(faults, "password", password);
    databases.forEach((database, index) => this.checkOwn(faults, `databases[${index}]`, database));
    faults.throwIfAny();
    const unique = [...new Set(databases)];
    const grants = unique.map(({ _writtenName, databaseName }) => ({ name: _writtenName, databaseName, permission }));
    const define = (scope: Construct): DatabaseUserHandle => this.handle.addUser(scope, { name, password, admin, grants });
    return DatabaseUser._define(this, this.cloud, name, define);
  }

  /**
   * How a user connects to a logical database, as a URL, on the private network where the server is on one. It holds the password:
   * an output of it has to be marked sensitive. PostgreSQL's asks for TLS; MySQL has no such word that all clients know.
   *
   * @throws ValidationError when the user or the database is of another server
   * @see https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
   * @see https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html
   */
  public connectionString(user: DatabaseUser, database: LogicalDatabase): string {
    this.checkCall("Database.connectionString", { database, user });
    const faults = new Faults(this, "Database");
    this.checkOwn(faults, "user", user);
    this.checkOwn(faults, "database", database);
    faults.throwIfAny();
    const { host, port } = this.endpoint;
    const [scheme, query] = this.kind === DatabaseKind.MYSQL ? ["mysql", ""] : ["postgresql", "?sslmode=require"];
    return `${scheme}://${user.userName}:${encoded(user.password)}@${host}:${Token.asString(port)}/${database.databaseName}${query}`;
  }

  private get endpoint(): DatabaseEndpoint {
    return this.onNetwork ? this.handle.privateEndpoint() : this.handle.publicEndpoint();
  }

  private publicEndpoint(property: string): DatabaseEndpoint {
    if (!this.isPublic) {
      new Faults(this, "Database").refuse(property, undefined, "a database server with publicAccessFrom; this one has no public endpoint");
    }
    return this.handle.publicEndpoint();
  }

  private require(needs: Need[]): void {
    requireCapabilities(this, "Database", this.cloud, this.cloud.databases, needs);
  }

  private checkOwn(faults: Faults, property: string, part: DatabaseUser | LogicalDatabase): void {
    if (part._server !== this) {
      faults.add(property, part.node.path, `one made by ${this.node.path} itself`);
    }
  }
}

class ImportedDatabase extends PortableConstruct implements IDatabase {
  public readonly databaseId: string;
  public readonly kind: DatabaseKind;
  public readonly host: string;
  public readonly port: number;

  public constructor(scope: Construct, id: string, attributes: DatabaseAttributes) {
    super(scope, id, Given.of("DatabaseAttributes", attributes, () => undefined));
    this.databaseId = literalText(attributes.databaseId);
    this.kind = attributes.kind;
    this.host = literalText(attributes.host);
    this.port = attributes.port;
  }
}
