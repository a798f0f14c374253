import { TerraformOutput, Token } from "cdktf";
import type { Bench } from "./bench";
import { cacheCases } from "./cache-cases";
import type { ConformanceCase } from "./case";
import { databaseBase } from "./databases-bench";
import type { Capability } from "../../core/capability";
import { DatabaseBackups } from "../../databases/backups";
import { DatabaseCapability as D } from "../../databases/capabilities";
import type { Database } from "../../databases/database";
import type { DatabaseProps } from "../../databases/database-props";
import { DatabaseKind, DatabasePermission } from "../../databases/driver";
import { NetworkCapability as N } from "../../network/capabilities";

type Props = (bench: Bench) => Partial<DatabaseProps>;

/** A case about one property of a database server; the change gives it more storage. */
function propertyCase(name: string, capability: Capability, props: Props, more: Partial<ConformanceCase> = {}): ConformanceCase {
  const grown = (bench: Bench): number => databaseBase(bench).storageGib + 10;
  return {
    name,
    capability,
    requires: [D.DATABASE, D.POSTGRESQL],
    build: (bench) => void define(bench, props(bench)),
    without: (bench) => void define(bench, {}),
    change: (bench) => void define(bench, { ...props(bench), storageGib: grown(bench) }),
    ...more,
  };
}

/** A case about what is on a database server; the change adds a logical database. */
function contentCase(
  name: string,
  capability: Capability,
  fill: (database: Database, bench: Bench) => void,
  without: (database: Database, bench: Bench) => void,
  more: Partial<ConformanceCase> = {},
): ConformanceCase {
  return {
    name,
    capability,
    requires: [D.DATABASE, D.POSTGRESQL, D.LOGICAL_DATABASE],
    build: (bench) => fill(define(bench, {}), bench),
    without: (bench) => without(define(bench, {}), bench),
    change: (bench) => {
      const database = define(bench, {});
      fill(database, bench);
      database.addDatabase("later");
    },
    onlyAdds: true,
    ...more,
  };
}

function define(bench: Bench, props: Partial<DatabaseProps>): Database {
  return databaseBase(bench).define("db", props);
}

/** A database server on the bench's network, which tells where it listens there. */
function inside(bench: Bench): void {
  const { host, port } = define(bench, { network: bench.network });
  new TerraformOutput(bench.scope, "address", { value: `${host}:${Token.asString(port)}` });
}

/** A user of a database, and the URL that the user connects with. */
function connected(database: Database, bench: Bench): void {
  const shop = database.addDatabase("shop");
  const user = database.addUser(bench.databaseUser, { databases: [shop] });
  new TerraformOutput(bench.scope, "url", { value: database.connectionString(user, shop), sensitive: true });
}

/** Cases about managed databases and caches. */
export function databaseCases(): ConformanceCase[] {
  const base = [D.DATABASE, D.POSTGRESQL];
  return [
    propertyCase("a database server is defined", D.DATABASE, () => ({}), { requires: [D.POSTGRESQL], without: undefined }),
    propertyCase("a database server is PostgreSQL", D.POSTGRESQL, () => ({}), { requires: [D.DATABASE], without: undefined }),
    propertyCase("a database server is MySQL", D.MYSQL, (bench) => ({ engine: databaseBase(bench).engine(DatabaseKind.MYSQL) })),
    propertyCase("a database server has a standby", D.HIGH_AVAILABILITY, () => ({ highlyAvailable: true })),
    propertyCase(
      "a database server is backed up when the program says",
      D.BACKUP_SCHEDULE,
      () => ({ backups: DatabaseBackups.schedule({ everyHours: 12, retentionDays: 37 }) }),
      { shows: () => ["37"] },
    ),
    propertyCase("a database server is not backed up", D.BACKUP_NONE, () => ({ backups: DatabaseBackups.none() })),
    propertyCase("a database server is reached on a private network", D.PRIVATE_NETWORK, () => ({}), {
      requires: [...base, N.NETWORK],
      build: (bench) => inside(bench),
      change: (bench) => {
        inside(bench);
        databaseBase(bench).define("more", { network: bench.network });
      },
      onlyAdds: true,
      without: (bench) => void bench.network,
      linked: ["net"],
    }),
    propertyCase("a database server is reached from listed addresses", D.PUBLIC_ACCESS, () => ({ publicAccessFrom: ["198.51.100.0/24"] }), {
      without: undefined,
      shows: () => ["198.51.100.0/24"],
    }),
    propertyCase("a database server has storage of the type it asks for", D.STORAGE_TYPE, (bench) => ({ storageType: storageType(bench) })),
    propertyCase("a database server is encrypted at rest", D.ENCRYPTION, () => ({ encryptedAtRest: true }), {
      without: (bench) => {
        if (!bench.cloud.databases?.encryptsAlways) {
          define(bench, { encryptedAtRest: false });
        }
      },
    }),
    propertyCase("a database server carries its tags", D.TAGS, () => ({ tags: { purpose: "conformance" } }), { shows: () => ["purpose", "conformance"] }),
    contentCase("a database server holds a logical database", D.LOGICAL_DATABASE, (database) => database.addDatabase("shop"), () => {}, {
      requires: base,
      shows: () => ["shop"],
    }),
    contentCase("a database server has a user, who connects by a URL", D.USER, connected, (database) => database.addDatabase("shop"), {
      shows: ({ databaseUser }) => [databaseUser, "postgresql://"],
    }),
    contentCase(
      "a database user may only read",
      D.USER_PERMISSION,
      (database) => database.addUser("web", { databases: [database.addDatabase("shop")], permission: DatabasePermission.READ_ONLY }),
      (database) => database.addUser("web", { databases: [database.addDatabase("shop")] }),
      { requires: [...base, D.LOGICAL_DATABASE, D.USER] },
    ),
    contentCase(
      "a database user may make databases",
      D.USER_ADMIN,
      (database) => database.addUser("root", { admin: true }),
      (database) => database.addUser("root"),
      { requires: [...base, D.LOGICAL_DATABASE, D.USER] },
    ),
    ...cacheCases(),
  ];
}

/** A type of storage, the last that the cloud lists. */
function storageType(bench: Bench): string {
  const types = bench.cloud.databases?.storageTypes ?? [];
  return types[types.length - 1] ?? "fast";
}
