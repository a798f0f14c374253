import type { Construct, IConstruct } from "constructs";
import { Faults } from "../../core/faults";
import { refuseIncomplete } from "../../core/incomplete";
import type { DatabaseGrantSpec } from "../../databases/driver";

/** A logical database that somebody has to own. */
interface Owned {
  /** Tells the resource who owns it. */
  readonly give: (userName: string) => void;
  owner?: string;
}

/**
 * Logical databases of a server, on clouds where each has one owner from its first day: another one is another database to the provider, and whoever
 * does not own it has no rights on it. So the program says whose each is, by `addUser(…, { databases: [it] })`, and nobody finds a database replaced
 * because a user came later.
 */
export class OwnedDatabases {
  private readonly databases = new Map<string, Owned>();

  public constructor(private readonly cloudName: string) {}

  /** Notes a logical database. Unless a user gets it, the stack does not synthesize. */
  public add(scope: IConstruct, databaseName: string, give: (userName: string) => void): void {
    const database: Owned = { give };
    this.databases.set(databaseName, database);
    const complaint = `a logical database on ${this.cloudName} belongs to one user from its first day: give it to one, by addUser(…, { databases: [it] })`;
    refuseIncomplete(scope, complaint, () => database.owner === undefined);
  }

  /**
   * Refuses a user who is to have what another one has.
   *
   * @throws ValidationError when a database has an owner
   */
  public check(scope: Construct, grants: readonly DatabaseGrantSpec[]): void {
    const faults = new Faults(scope, "Database");
    for (const { name, databaseName } of grants) {
      const owner = this.databases.get(databaseName)?.owner;
      if (owner !== undefined) {
        faults.add("databases", name, `one that no other user has; on ${this.cloudName} it belongs to one user, who grants others in SQL`);
      }
    }
    faults.throwIfAny();
  }

  /** Makes a user the owner. */
  public give(grants: readonly DatabaseGrantSpec[], userName: string): void {
    for (const { databaseName } of grants) {
      const database = this.databases.get(databaseName)!;
      database.owner = userName;
      database.give(userName);
    }
  }
}
