import type { Construct } from "constructs";
import type { Context } from "./context";
import { databaseClassOf } from "./performance-classes";
import { Mysql80 } from "../../../l1/gridscale/mysql8-0";
import { Postgresql } from "../../../l1/gridscale/postgresql";
import { lifecycleOf } from "../../core/removal-policy";
import { tagList } from "../../core/tags";
import type { DatabaseEndpoint, DatabaseSpec, IDatabaseHandle } from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";
import { BareDatabase } from "../../families/databases/bare-database";

const RESOURCES = { [DatabaseKind.POSTGRESQL]: Postgresql, [DatabaseKind.MYSQL]: Mysql80 };

/**
 * Defines a database on a private network. Its storage has no size: gridscale makes it larger as it fills, and takes money for what is used
 * (`autoscaling` of gridscale/gsclient-js: src/Specs/models/PaasServiceTemplate.ts of 2026-03-27).
 *
 * @throws ValidationError when the size is no performance class
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/r/postgres.html.md
 * @see https://github.com/gridscale/terraform-provider-gridscale/blob/master/website/docs/r/mysql8_0.html.md
 */
export function defineDatabase({ provider }: Context, scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
  const database = new RESOURCES[spec.engine.kind](scope, "Resource", {
    provider,
    name: spec.name,
    release: spec.engine.name,
    ...databaseClassOf(scope, spec.nodeType),
    networkUuid: spec.networkId,
    labels: tagList(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  return new DatabaseHandle(scope, database);
}

/** A database. What is on it is made in SQL. */
class DatabaseHandle extends BareDatabase {
  public readonly databaseId: string;

  public constructor(
    scope: Construct,
    private readonly database: Postgresql | Mysql80,
  ) {
    super(scope, "nothing, as gridscale's provider tells no certificate");
    this.databaseId = database.id;
  }

  public privateEndpoint(): DatabaseEndpoint {
    const { host, port } = this.database.listenPort.get(0);
    return { host, port };
  }
}
