import type { Construct } from "constructs";
import type { DatabaseUserHandle } from "./driver";
import { DatabasePermission } from "./driver";
import type { LogicalDatabase } from "./logical-database";
import type { ICloud } from "../core/cloud";
import { PortableConstruct } from "../core/portable";

/**
 * Properties of a database user.
 */
export interface DatabaseUserOptions {
  /**
   * The logical databases that the user may use.
   *
   * @default - none
   */
  readonly databases?: LogicalDatabase[];
  /**
   * What the user may do with them.
   *
   * @default DatabasePermission.ALL
   */
  readonly permission?: DatabasePermission;
  /**
   * Whether the user may make databases and users.
   *
   * @default false
   */
  readonly admin?: boolean;
  /**
   * The password, from a sensitive TerraformVariable or another resource.
   *
   * @default - one is made, by the cloud or by Terraform, which keeps it in its state
   */
  readonly password?: string;
}

/**
 * A user of a database server. Made by `database.addUser(name)`.
 */
export class DatabaseUser extends PortableConstruct {
  /** @internal */
  public static _define(
    server: Construct,
    cloud: ICloud,
    name: string,
    define: (scope: DatabaseUser) => DatabaseUserHandle,
  ): DatabaseUser {
    return new DatabaseUser(server, cloud, name, define);
  }

  /** The name. Who uses it waits for the user. */
  public readonly userName: string;
  /** The password. Sensitive: an output of it has to be marked so. */
  public readonly password: string;
  /**
   * The server that the user is of.
   *
   * @internal
   */
  public readonly _server: Construct;

  private constructor(
    server: Construct,
    cloud: ICloud,
    name: string,
    define: (scope: DatabaseUser) => DatabaseUserHandle,
  ) {
    super(server, `user-${name}`, cloud);
    this._server = server;
    const { userName, password } = define(this);
    this.userName = userName;
    this.password = password;
  }
}

/** What is granted when nothing else is said: a user who can make the tables that an application needs. */
export const DEFAULT_PERMISSION = DatabasePermission.ALL;
