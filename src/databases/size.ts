import { Token } from "cdktf";
import type { CacheTypeEntry, DatabaseTypeEntry } from "./driver";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";
import { literalText } from "../core/literal-text";
import { checkArguments } from "../core/shape-check";
import { describeList } from "../core/text";
import { recordTraits } from "../core/traits-record";

/**
 * What a database server must at least have.
 */
export interface DatabaseNeeds {
  /** Number of virtual CPUs. */
  readonly vcpus: number;
  /** Memory in GiB. */
  readonly memoryGib: number;
}

/**
 * What a node of a cache must at least have.
 */
export interface CacheNeeds {
  /** Memory in GiB. */
  readonly memoryGib: number;
}

/** How large a database server is. */
export abstract class DatabaseSize {
  /** The smallest of the cloud's catalogue that has at least this much. */
  public static needs(needs: DatabaseNeeds): DatabaseSize {
    checkArguments("DatabaseSize.needs", { needs });
    return new NeededDatabase(needs);
  }

  /** What the cloud calls so, for instance `DB-PRO2-XXS`; it must be in the cloud's catalogue. */
  public static named(name: string): DatabaseSize {
    checkArguments("DatabaseSize.named", { name });
    return new NamedDatabase(name, false);
  }

  /** What the cloud calls so, though the catalogue does not know it yet. */
  public static unlisted(name: string): DatabaseSize {
    checkArguments("DatabaseSize.unlisted", { name });
    return new NamedDatabase(name, true);
  }

  /**
   * The cloud's name of the size; notes a fault when there is none.
   *
   * @internal
   */
  public abstract _resolve(cloud: ICloud, faults: Faults): string;
}

/** How large the nodes of a cache are. */
export abstract class CacheSize {
  /** The smallest of the cloud's catalogue that has at least this much. */
  public static needs(needs: CacheNeeds): CacheSize {
    checkArguments("CacheSize.needs", { needs });
    return new NeededCache(needs);
  }

  /** What the cloud calls so, for instance `RED1-S`; it must be in the cloud's catalogue. */
  public static named(name: string): CacheSize {
    checkArguments("CacheSize.named", { name });
    return new NamedCache(name, false);
  }

  /** What the cloud calls so, though the catalogue does not know it yet. */
  public static unlisted(name: string): CacheSize {
    checkArguments("CacheSize.unlisted", { name });
    return new NamedCache(name, true);
  }

  /**
   * The cloud's name of the size; notes a fault when there is none.
   *
   * @internal
   */
  public abstract _resolve(cloud: ICloud, faults: Faults): string;
}

class NeededDatabase extends DatabaseSize {
  public constructor(private readonly needs: DatabaseNeeds) {
    super();
  }

  public _resolve(cloud: ICloud, faults: Faults): string {
    const { vcpus, memoryGib } = this.needs;
    const sound = [isNeed(faults, "size.vcpus", vcpus), isNeed(faults, "size.memoryGib", memoryGib)];
    if (sound.includes(false)) {
      return "";
    }
    const offered = cloud.databases!.databaseTypes.filter((entry) => entry.chosenByNeeds !== false).sort(bySize);
    const fitting = offered.find((entry) => entry.vcpus >= vcpus && entry.memoryGib >= memoryGib);
    if (fitting === undefined) {
      const largest = offered.slice(-3).map((entry) => `${entry.name} (${entry.vcpus} vCPU, ${entry.memoryGib} GiB)`);
      faults.add("size", this.needs, `needs that ${cloud.cloudName} can meet; its largest: ${describeList(largest)}`);
      return "";
    }
    const machine = { name: fitting.name, vcpus: fitting.vcpus, memoryGib: fitting.memoryGib, byNeeds: true, asked: this.needs };
    recordTraits(faults.scope, { machine });
    return fitting.name;
  }
}

class NamedDatabase extends DatabaseSize {
  public constructor(
    private readonly name: string,
    private readonly unlisted: boolean,
  ) {
    super();
  }

  public _resolve(cloud: ICloud, faults: Faults): string {
    return checkedName(cloud, faults, this.name, this.unlisted, [...cloud.databases!.databaseTypes].sort(bySize), "DatabaseSize.unlisted(name)");
  }
}

class NeededCache extends CacheSize {
  public constructor(private readonly needs: CacheNeeds) {
    super();
  }

  public _resolve(cloud: ICloud, faults: Faults): string {
    const { memoryGib } = this.needs;
    if (!isNeed(faults, "size.memoryGib", memoryGib)) {
      return "";
    }
    const known = cloud.databases!.cacheTypes.filter((entry) => entry.memoryGib !== undefined).sort(byMemory);
    const fitting = known.find((entry) => entry.memoryGib! >= memoryGib);
    if (fitting === undefined) {
      const names = cloud.databases!.cacheTypes.map((entry) => `${entry.name} (${entry.memoryGib === undefined ? "memory unknown" : `${entry.memoryGib} GiB`})`);
      faults.add("size", this.needs, `needs that the catalogue of ${cloud.cloudName} can meet, or CacheSize.named(name) with one of ${describeList(names)}`);
      return "";
    }
    recordTraits(faults.scope, { machine: { name: fitting.name, memoryGib: fitting.memoryGib, byNeeds: true, asked: this.needs } });
    return fitting.name;
  }
}

class NamedCache extends CacheSize {
  public constructor(
    private readonly name: string,
    private readonly unlisted: boolean,
  ) {
    super();
  }

  public _resolve(cloud: ICloud, faults: Faults): string {
    return checkedName(cloud, faults, this.name, this.unlisted, cloud.databases!.cacheTypes, "CacheSize.unlisted(name)");
  }
}

/** Notes a fault unless a need is a positive number that can pick a size. */
function isNeed(faults: Faults, property: string, value: number): boolean {
  const sound = !Token.isUnresolved(value) && Number.isFinite(value) && value > 0;
  if (!sound) {
    faults.add(property, value, "a positive number known when the program runs, because it picks the size");
  }
  return sound;
}

function checkedName(
  cloud: ICloud,
  faults: Faults,
  name: string,
  unlisted: boolean,
  entries: readonly { readonly name: string; readonly vcpus?: number; readonly memoryGib?: number }[],
  otherwise: string,
): string {
  const { vcpus, memoryGib } = entries.find((entry) => entry.name === name) ?? {};
  recordTraits(faults.scope, { machine: { name, vcpus, memoryGib, byNeeds: false, unlisted } });
  if (Token.isUnresolved(name)) {
    return literalText(name);
  }
  const names = entries.map((entry) => entry.name);
  if (unlisted ? name.trim() === "" : !names.includes(name)) {
    faults.add("size", name, unlisted ? "the cloud's name of a size" : `a size of the catalogue of ${cloud.cloudName}: ${describeList(names)}; one that is not in it: ${otherwise}`);
  }
  return literalText(name);
}

/** Fewest CPUs first, then least memory; the name last, so that the choice never depends on the order of the catalogue. */
function bySize(one: DatabaseTypeEntry, other: DatabaseTypeEntry): number {
  return one.vcpus - other.vcpus || one.memoryGib - other.memoryGib || one.name.localeCompare(other.name, "en");
}

function byMemory(one: CacheTypeEntry, other: CacheTypeEntry): number {
  return one.memoryGib! - other.memoryGib! || one.name.localeCompare(other.name, "en");
}
