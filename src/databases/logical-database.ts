import type { Construct } from "constructs";
import type { LogicalDatabaseHandle } from "./driver";
import type { ICloud } from "../core/cloud";
import { PortableConstruct } from "../core/portable";

/**
 * A logical database on a database server. Made by `database.addDatabase(name)`.
 */
export class LogicalDatabase extends PortableConstruct {
  /** @internal */
  public static _define(
    server: Construct,
    cloud: ICloud,
    name: string,
    define: (scope: LogicalDatabase) => LogicalDatabaseHandle,
  ): LogicalDatabase {
    return new LogicalDatabase(server, cloud, name, define);
  }

  /** The name. Who uses it waits for the database. */
  public readonly databaseName: string;
  /**
   * The name as the program wrote it.
   *
   * @internal
   */
  public readonly _writtenName: string;
  /**
   * The server that it is on.
   *
   * @internal
   */
  public readonly _server: Construct;

  private constructor(server: Construct, cloud: ICloud, name: string, define: (scope: LogicalDatabase) => LogicalDatabaseHandle) {
    super(server, `database-${name}`, cloud);
    this._server = server;
    this._writtenName = name;
    this.databaseName = define(this).databaseName;
  }
}
