import { Token } from "cdktf";
import type { Construct } from "constructs";
import { requireCapabilities } from "../../core/capability";
import type { ICloud } from "../../core/cloud";
import { Faults } from "../../core/faults";
import { DatabaseCapability } from "../../databases/capabilities";
import type { DatabaseEngineSpec, DatabaseUserSpec } from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";

/** The administrator that every server has, where the cloud has no name of its own for it. */
export const ADMINISTRATOR = "avnadmin";

/** Databases that there are from the beginning, and the engines' own: ovh/docs, postgresql_07_prepare_for_incoming_connections (2022-04-04). */
export const RESERVED_DATABASE_NAMES = ["defaultdb", "information_schema", "mysql", "performance_schema", "postgres", "sys", "template0", "template1"];

/**
 * The version of PostgreSQL from which on a new user may not make tables; the API sets no rights.
 *
 * @see https://github.com/ovh/terraform-provider-ovh/issues/391 (2023-02-28)
 * @see https://www.postgresql.org/docs/15/ddl-schemas.html#DDL-SCHEMAS-PATTERNS
 */
const FIRST_WITHOUT_RIGHTS = 15;

/**
 * Refuses a user of databases who could not make tables there.
 *
 * @throws CapabilityError when it could not
 */
export function checkRights(
  scope: Construct,
  cloud: ICloud,
  engine: DatabaseEngineSpec,
  spec: DatabaseUserSpec,
  administrator = ADMINISTRATOR,
): void {
  if (spec.grants.length === 0 || spec.name === administrator || !lacksRights(engine)) {
    return;
  }
  const reason =
    `a new user may make no tables in PostgreSQL ${FIRST_WITHOUT_RIGHTS} and later, and ${cloud.cloudName}'s API sets no rights of users; ` +
    `use the administrator that a server has, addUser("${administrator}", …), MySQL, or a user without databases whose rights are set in SQL`;
  const without = { capabilities: [], shortfalls: [{ capability: DatabaseCapability.USER, reason }] };
  requireCapabilities(scope, "Database", cloud, without, [{ capability: DatabaseCapability.USER, property: "databases" }]);
}

/**
 * Refuses a password of the program's, where the cloud makes them all.
 *
 * @throws ValidationError when there is one
 */
export function refusePassword(scope: Construct, cloud: ICloud, subject: string, password: string | undefined): void {
  if (password !== undefined) {
    new Faults(scope, subject).refuse("password", "a password", `nothing, as ${cloud.cloudName} makes the passwords of its users`);
  }
}

/** A version that nobody knows yet is a new one. */
function lacksRights({ kind, name }: DatabaseEngineSpec): boolean {
  return kind === DatabaseKind.POSTGRESQL && (Token.isUnresolved(name) || !(Number.parseInt(name, 10) < FIRST_WITHOUT_RIGHTS));
}
