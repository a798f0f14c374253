import { Token } from "cdktf";
import type { TerraformResourceLifecycle } from "cdktf";
import type { Construct } from "constructs";
import type { Context } from "./context";
import { ONE_NODE, TWO_NODES } from "./database-offers";
import { DataExoscaleDatabaseUri } from "../../../l1/exoscale/data-exoscale-database-uri";
import type { DbaasConfig } from "../../../l1/exoscale/dbaas";
import { Dbaas } from "../../../l1/exoscale/dbaas";
import type { Faults } from "../../core/faults";
import { lifecycleOf, RemovalPolicy } from "../../core/removal-policy";

/** The kinds of services that there are, in Exoscale's words. */
export enum ServiceType {
  POSTGRESQL = "pg",
  MYSQL = "mysql",
  VALKEY = "valkey",
}

/** What databases and caches have in common. */
export interface ServiceSpec extends Pick<DbaasConfig, "pg" | "mysql" | "valkey"> {
  readonly name: string;
  readonly type: ServiceType;
  readonly plan: string;
  readonly removalPolicy: RemovalPolicy;
  /** @default - only what the removal policy takes */
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** A service, and what its URI says, which is looked up when somebody asks. */
export class Service {
  public readonly id: string;
  public readonly certificate: string;
  private found?: DataExoscaleDatabaseUri;

  /** Exoscale protects a service against its end unless it is told not to. */
  public constructor(
    private readonly context: Context,
    private readonly scope: Construct,
    private readonly spec: ServiceSpec,
  ) {
    const { provider, zone } = context;
    const { removalPolicy, lifecycle, ...own } = spec;
    const both = { ...lifecycleOf(removalPolicy), ...lifecycle };
    const service = new Dbaas(scope, "Resource", {
      provider,
      zone,
      ...own,
      terminationProtection: removalPolicy === RemovalPolicy.PROTECT,
      lifecycle: Object.keys(both).length > 0 ? both : undefined,
    });
    this.id = service.id;
    this.certificate = service.caCertificate;
  }

  /** By the identifier, which is the name: known only once the service exists. */
  public get uri(): DataExoscaleDatabaseUri {
    return (this.found ??= this.lookUp(this.scope, "Uri"));
  }

  /** What the URI says, as a lookup of its own. */
  public lookUp(scope: Construct, id: string): DataExoscaleDatabaseUri {
    const { provider, zone } = this.context;
    return new DataExoscaleDatabaseUri(scope, id, { provider, zone, name: this.id, type: this.spec.type });
  }
}

/** The plan of a size, by how many nodes it is to have; notes a fault where there is none. */
export function planOf(faults: Faults, size: string, twoNodes: boolean): string {
  if (!twoNodes) {
    return size;
  }
  if (Token.isUnresolved(size) || !size.startsWith(`${ONE_NODE}-`)) {
    faults.add("size", size, `a plan of the tier ${ONE_NODE}, whose like of two nodes is in the tier ${TWO_NODES}`);
    return size;
  }
  return `${TWO_NODES}${size.slice(ONE_NODE.length)}`;
}
