import type { Construct } from "constructs";
import { Faults } from "../../core/faults";
import type { DatabaseEndpoint, DatabaseUserHandle, IDatabaseHandle, LogicalDatabaseHandle } from "../../databases/driver";

/** A database on a private network alone, of a provider that has no databases and users on it: those are made in SQL. */
export abstract class BareDatabase implements IDatabaseHandle {
  public abstract readonly databaseId: string;

  /** @param certificates why the program cannot have the certificate: what is allowed instead */
  protected constructor(
    protected readonly scope: Construct,
    private readonly certificates: string,
  ) {}

  public get certificate(): string {
    return new Faults(this.scope, "Database").refuse("certificate", undefined, this.certificates);
  }

  public abstract privateEndpoint(): DatabaseEndpoint;

  /** Never called, as there is none. */
  public publicEndpoint(): DatabaseEndpoint {
    return this.privateEndpoint();
  }

  /** Never called, as the capability is not listed. */
  public addDatabase(scope: Construct): LogicalDatabaseHandle {
    return new Faults(scope, "LogicalDatabase").refuse("addDatabase", undefined, "SQL");
  }

  /** Never called, as the capability is not listed. */
  public addUser(scope: Construct): DatabaseUserHandle {
    return new Faults(scope, "DatabaseUser").refuse("addUser", undefined, "SQL");
  }
}
