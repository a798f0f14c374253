import { Token } from "cdktf";
import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { ADMINISTRATOR, FIRST_WITHOUT_RIGHTS } from "./database-offers";
import { CloudProjectDatabasePostgresqlUser } from "../../../l1/ovh/cloud-project-database-postgresql-user";
import { CloudProjectDatabaseUser } from "../../../l1/ovh/cloud-project-database-user";
import { requireCapabilities } from "../../core/capability";
import { Faults } from "../../core/faults";
import { DatabaseCapability } from "../../databases/capabilities";
import type { DatabaseEngineSpec, DatabaseUserHandle, DatabaseUserSpec } from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";

const NO_RIGHTS =
  `a new user may make no tables in PostgreSQL ${FIRST_WITHOUT_RIGHTS} and later, and OVHcloud's API sets no rights of users; ` +
  `use the administrator that a server has, addUser("${ADMINISTRATOR}", …), MySQL, or a user without databases whose rights are set in SQL`;

/** Defines a user. OVHcloud makes the password; the administrator, who is there already, gets a new one. */
export function defineDatabaseUser(
  context: OvhContext,
  engine: DatabaseEngineSpec,
  clusterId: string,
  scope: Construct,
  spec: DatabaseUserSpec,
): DatabaseUserHandle {
  checkUser(context, engine, scope, spec);
  const place = { ...context.place, clusterId, name: spec.name };
  const user =
    engine.kind === DatabaseKind.POSTGRESQL
      ? new CloudProjectDatabasePostgresqlUser(scope, "Resource", place)
      : new CloudProjectDatabaseUser(scope, "Resource", { ...place, engine: engine.kind });
  return { userName: user.name, password: user.password };
}

function checkUser({ cloud }: OvhContext, engine: DatabaseEngineSpec, scope: Construct, spec: DatabaseUserSpec): void {
  if (spec.password !== undefined) {
    new Faults(scope, "Database").refuse("password", "a password", "nothing, as OVHcloud makes the passwords of its users");
  }
  if (spec.grants.length > 0 && spec.name !== ADMINISTRATOR && lacksRights(engine)) {
    const without = { capabilities: [], shortfalls: [{ capability: DatabaseCapability.USER, reason: NO_RIGHTS }] };
    requireCapabilities(scope, "Database", cloud, without, [{ capability: DatabaseCapability.USER, property: "databases" }]);
  }
}

/** A version that nobody knows yet is a new one. */
function lacksRights({ kind, name }: DatabaseEngineSpec): boolean {
  return kind === DatabaseKind.POSTGRESQL && (Token.isUnresolved(name) || !(Number.parseInt(name, 10) < FIRST_WITHOUT_RIGHTS));
}
