import { Token } from "cdktf";
import type { CacheEngineSpec, DatabaseEngineSpec } from "./driver";
import { CacheKind, DatabaseKind } from "./driver";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";
import { checkArguments } from "../core/shape-check";
import { recordTraits } from "../core/traits-record";

/**
 * An engine of databases that the catalogue does not know.
 */
export interface DatabaseEngineDescription {
  /** What it is. */
  readonly kind: DatabaseKind;
  /** The cloud's own name of it, for instance `PostgreSQL-18`. */
  readonly name: string;
}

/**
 * An engine of caches that the catalogue does not know.
 */
export interface CacheEngineDescription {
  /** What it is. */
  readonly kind: CacheKind;
  /** The cloud's own name of it, for instance `7.2.11`. */
  readonly name: string;
}

/** What a cloud offers, as far as finding it takes. */
interface Entry {
  readonly kind: string;
  readonly version: string;
  readonly name: string;
}

/**
 * Which database server runs, in which version.
 */
export class DatabaseEngine {
  /** PostgreSQL of a major version, `16`. The cloud chooses the minor one. */
  public static postgresql(version: string): DatabaseEngine {
    checkArguments("DatabaseEngine.postgresql", { version });
    return new DatabaseEngine(DatabaseKind.POSTGRESQL, version, undefined);
  }

  /** MySQL of a major version, `8`. The cloud chooses the minor one. */
  public static mysql(version: string): DatabaseEngine {
    checkArguments("DatabaseEngine.mysql", { version });
    return new DatabaseEngine(DatabaseKind.MYSQL, version, undefined);
  }

  /** An engine that the cloud offers but the catalogue does not know yet. */
  public static described(description: DatabaseEngineDescription): DatabaseEngine {
    checkArguments("DatabaseEngine.described", { description });
    return new DatabaseEngine(description.kind, "", description.name);
  }

  private constructor(
    /** What it is. */
    public readonly kind: DatabaseKind,
    private readonly version: string,
    private readonly ownName: string | undefined,
  ) {}

  /**
   * Finds the engine in a cloud's catalogue; notes a fault when there is none.
   *
   * @internal
   */
  public _resolve(cloud: ICloud, faults: Faults): DatabaseEngineSpec {
    const name = resolve(cloud, faults, cloud.databases!.engines, this.kind, this.version, this.ownName, "DatabaseEngine.described({ kind, name })");
    recordTraits(faults.scope, { engine: { kind: this.kind, name, version: this.version || undefined } });
    return { kind: this.kind, name };
  }
}

/**
 * Which cache runs, in which version.
 */
export class CacheEngine {
  /** Redis of a version that the cloud lists, `8.6.3`. */
  public static redis(version: string): CacheEngine {
    checkArguments("CacheEngine.redis", { version });
    return new CacheEngine(CacheKind.REDIS, version, undefined);
  }

  /** Valkey of a version that the cloud lists, `8.1`. */
  public static valkey(version: string): CacheEngine {
    checkArguments("CacheEngine.valkey", { version });
    return new CacheEngine(CacheKind.VALKEY, version, undefined);
  }

  /** An engine that the cloud offers but the catalogue does not know yet. */
  public static described(description: CacheEngineDescription): CacheEngine {
    checkArguments("CacheEngine.described", { description });
    return new CacheEngine(description.kind, "", description.name);
  }

  private constructor(
    /** What it is. */
    public readonly kind: CacheKind,
    private readonly version: string,
    private readonly ownName: string | undefined,
  ) {}

  /**
   * Finds the engine in a cloud's catalogue; notes a fault when there is none.
   *
   * @internal
   */
  public _resolve(cloud: ICloud, faults: Faults): CacheEngineSpec {
    const name = resolve(cloud, faults, cloud.databases!.cacheEngines, this.kind, this.version, this.ownName, "CacheEngine.described({ kind, name })");
    recordTraits(faults.scope, { engine: { kind: this.kind, name, version: this.version || undefined } });
    return { kind: this.kind, name };
  }
}

/** The cloud's name of an engine. */
function resolve(
  cloud: ICloud,
  faults: Faults,
  entries: readonly Entry[],
  kind: string,
  version: string,
  ownName: string | undefined,
  otherwise: string,
): string {
  if (ownName !== undefined) {
    if (!Token.isUnresolved(ownName) && ownName.trim() === "") {
      faults.add("engine.name", ownName, "the cloud's name of an engine");
    }
    return ownName;
  }
  const known = entries.filter((entry) => entry.kind === kind);
  const found = known.find((entry) => entry.version === version);
  if (found === undefined) {
    const versions = known.map((entry) => entry.version).join(", ");
    faults.add("engine", `${kind} ${version}`, `a version that ${cloud.cloudName} lists: ${versions || "none"}; one that is not in the catalogue: ${otherwise}`);
    return "";
  }
  return found.name;
}
