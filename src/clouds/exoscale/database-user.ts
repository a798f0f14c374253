import type { Construct } from "constructs";
import type { Context } from "./context";
import type { Service } from "./database-service";
import { DbaasMysqlUser } from "../../../l1/exoscale/dbaas-mysql-user";
import { DbaasPgUser } from "../../../l1/exoscale/dbaas-pg-user";
import type { DatabaseEngineSpec, DatabaseUserHandle, DatabaseUserSpec } from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";
import { ADMINISTRATOR, checkRights, refusePassword } from "../../families/aiven/accounts";

/** Defines a user, whose password Exoscale makes. The administrator is there already, and is looked up. */
export function defineDatabaseUser(
  { cloud, provider, zone }: Context,
  engine: DatabaseEngineSpec,
  service: Service,
  scope: Construct,
  spec: DatabaseUserSpec,
): DatabaseUserHandle {
  refusePassword(scope, cloud, "Database", spec.password);
  checkRights(scope, cloud, engine, spec);
  if (spec.name === ADMINISTRATOR) {
    const { username, password } = service.lookUp(scope, "Resource");
    return { userName: username, password };
  }
  const config = { provider, zone, service: service.id, username: spec.name };
  const user = engine.kind === DatabaseKind.MYSQL ? new DbaasMysqlUser(scope, "Resource", config) : new DbaasPgUser(scope, "Resource", config);
  return { userName: user.username, password: user.password };
}
