import type { TerraformProvider, TerraformResourceLifecycle } from "cdktf";
import { Fn, Token } from "cdktf";
import type { Construct } from "constructs";
import type { HuaweiContext } from "./context";
import { admitPrivately } from "./private-access";
import type { Made } from "./resources";
import { checkPattern } from "../../core/checks";
import { Faults } from "../../core/faults";
import { lifecycleOf } from "../../core/removal-policy";
import { tagMap } from "../../core/tags";
import type { DatabaseEndpoint, DatabaseSpec, IDatabaseHandle } from "../../databases/driver";
import { DatabaseKind } from "../../databases/driver";
import { BareDatabase } from "../databases/bare-database";
import { GeneratedPassword } from "../random/generated-password";

/** What databases of both clouds say alike. */
export interface DatabaseConfig {
  readonly provider: TerraformProvider;
  readonly name: string;
  readonly flavor: string;
  readonly availabilityZone: string[];
  readonly vpcId: string;
  readonly subnetId: string;
  readonly securityGroupId: string;
  readonly haReplicationMode?: string;
  readonly db: { readonly type: string; readonly version: string; readonly password: string };
  readonly volume: { readonly type: string; readonly size: number; readonly diskEncryptionId?: string };
  readonly backupStrategy?: { readonly startTime: string; readonly keepDays: number };
  readonly tags?: Record<string, string>;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** By which resources a cloud makes databases. */
export interface DatabaseOffer {
  /** What databases stand on that ask for nothing. */
  readonly storageType: string;
  database(scope: Construct, id: string, config: DatabaseConfig): Made & { readonly privateIps: string[] };
  encryptionKey(scope: Construct, id: string, config: EncryptionKeyConfig): Made;
}

/** A key that encrypts disks. */
export interface EncryptionKeyConfig {
  readonly provider: TerraformProvider;
  readonly keyAlias: string;
  readonly lifecycle?: TerraformResourceLifecycle;
}

/** An engine as the service calls it, and as the names of its sizes do. Ports are the service's defaults. */
const ENGINES = {
  [DatabaseKind.POSTGRESQL]: { type: "PostgreSQL", short: "pg", port: 5432 },
  [DatabaseKind.MYSQL]: { type: "MySQL", short: "mysql", port: 3306 },
};

/** Both engines know it; the others differ by engine, and let no write through while the standby is away. */
const REPLICATION = "async";

/** When the service backs up unless asked. */
const BACKUP_WINDOW = "02:00-03:00";

/** docs/resources/rds_instance_v3.md of both providers: password */
const SPECIAL = "+=@^";

/**
 * Defines a database on a subnet. Its security group lets in whoever has a private address, on the port of its engine; there is no public one.
 *
 * @throws ValidationError when the service takes no such name or size of storage
 */
export function defineDatabase(context: HuaweiContext, offer: DatabaseOffer, scope: Construct, spec: DatabaseSpec): IDatabaseHandle {
  check(scope, spec);
  const { provider } = context;
  const { engine, highlyAvailable, name } = spec;
  const { type, short, port } = ENGINES[engine.kind];
  const securityGroupId = admitPrivately(context, scope, name, port);
  const key = spec.encryptedAtRest ? offer.encryptionKey(scope, "EncryptionKey", { provider, ...keyOf(spec, securityGroupId) }) : undefined;
  const database = offer.database(scope, "Resource", {
    provider,
    name,
    flavor: `rds.${short}.${spec.nodeType}${highlyAvailable ? ".ha" : ""}`,
    availabilityZone: zonesOf(context, highlyAvailable),
    vpcId: spec.networkId!,
    subnetId: spec.subnetId!,
    securityGroupId,
    haReplicationMode: highlyAvailable ? REPLICATION : undefined,
    db: { type, version: engine.name, password: new GeneratedPassword(scope, "Password", { special: SPECIAL }).result },
    volume: { type: spec.storageType ?? offer.storageType, size: spec.storageGib, diskEncryptionId: key?.id },
    backupStrategy: spec.backups?.enabled === false ? { startTime: BACKUP_WINDOW, keepDays: 0 } : undefined,
    tags: tagMap(spec.tags),
    lifecycle: lifecycleOf(spec.removalPolicy),
  });
  return new DatabaseHandle(scope, database, port);
}

/** The cloud's zone, and for a standby another one of its region. */
export function zonesOf({ cloud }: HuaweiContext, standby: boolean, zone = cloud.zone!): string[] {
  const other = cloud.region.zones!.find((candidate) => candidate !== zone);
  return standby ? [zone, other ?? zone] : [zone];
}

/**
 * A key stays for days after it was destroyed, and no other may have its name: so part of the name differs each time. What the key encrypted is lost with
 * it, so it stays where the database does.
 */
function keyOf({ name, removalPolicy }: DatabaseSpec, securityGroupId: string): Omit<EncryptionKeyConfig, "provider"> {
  return { keyAlias: `${name}-${Fn.substr(securityGroupId, 0, 8)}`, lifecycle: lifecycleOf(removalPolicy) };
}

function check(scope: Construct, { name, storageGib }: DatabaseSpec): void {
  const faults = new Faults(scope, "Database");
  checkPattern(faults, "name", name, /^[A-Za-z]/, "a name that begins with a letter");
  if (!Token.isUnresolved(storageGib) && storageGib % 10 !== 0) {
    faults.add("storageGib", storageGib, "a multiple of 10 GiB");
  }
  faults.throwIfAny();
}

/** A database, which tells where it listens. What is on it is made in SQL. */
class DatabaseHandle extends BareDatabase {
  public readonly databaseId: string;

  public constructor(
    scope: Construct,
    private readonly database: Made & { readonly privateIps: string[] },
    private readonly port: number,
  ) {
    // The Terraform providers do not tell it.
    super(scope, "the bundle that the console offers for download, as Terraform cannot read it");
    this.databaseId = database.id;
  }

  public privateEndpoint(): DatabaseEndpoint {
    return { host: Token.asString(Fn.element(this.database.privateIps, 0)), port: this.port };
  }
}
