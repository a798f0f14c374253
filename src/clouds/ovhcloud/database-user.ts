import type { Construct } from "constructs";
import type { OvhContext } from "./context";
import { CloudProjectDatabasePostgresqlUser } from "../../../l1/ovh/cloud-project-database-postgresql-user";
import { CloudProjectDatabaseUser } from "../../../l1/ovh/cloud-project-database-user";
import type { DatabaseEngineSpec, DatabaseUserHandle, DatabaseUserSpec } from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";
import { checkRights, refusePassword } from "../../families/aiven/accounts";

/** Defines a user. OVHcloud makes the password; the administrator, who is there already, gets a new one. */
export function defineDatabaseUser(
  context: OvhContext,
  engine: DatabaseEngineSpec,
  clusterId: string,
  scope: Construct,
  spec: DatabaseUserSpec,
): DatabaseUserHandle {
  refusePassword(scope, context.cloud, "Database", spec.password);
  checkRights(scope, context.cloud, engine, spec);
  const place = { ...context.place, clusterId, name: spec.name };
  const user =
    engine.kind === DatabaseKind.POSTGRESQL
      ? new CloudProjectDatabasePostgresqlUser(scope, "Resource", place)
      : new CloudProjectDatabaseUser(scope, "Resource", { ...place, engine: engine.kind });
  return { userName: user.name, password: user.password };
}
