import { Token } from "cdktf";
import type { MachineSpec } from "./driver";
import type { MachineTypeEntry } from "../core/catalogue";
import type { ICloud } from "../core/cloud";
import type { Faults } from "../core/faults";
import { literalText } from "../core/literal-text";
import { checkArguments } from "../core/shape-check";
import type { MachineTrait } from "../core/traits-record";
import { recordTraits } from "../core/traits-record";

/**
 * What a machine must at least have.
 */
export interface MachineNeeds {
  /** Number of virtual CPUs. */
  readonly vcpus: number;
  /** Memory in GiB. */
  readonly memoryGib: number;
  /**
   * Processor architecture: `x86_64` or `arm64`.
   *
   * @default "x86_64"
   */
  readonly architecture?: string;
}

/**
 * A machine type that the catalogue does not know.
 */
export interface MachineDescription {
  /** The cloud's own name. */
  readonly name: string;
  /**
   * Size in GiB of the root disk that comes with the machine; 0 when it has none and boots from a volume.
   */
  readonly diskGib: number;
}

const ARCHITECTURES = ["x86_64", "arm64"];

/**
 * Which machine a server runs on.
 */
export abstract class MachineType {
  /** The smallest machine of the cloud's catalogue that has at least this much. */
  public static needs(needs: MachineNeeds): MachineType {
    checkArguments("MachineType.needs", { needs });
    return new NeededMachine(needs);
  }

  /** The machine type that the cloud calls so, for instance `b3-8`; it must be in the cloud's catalogue. */
  public static named(name: string): MachineType {
    checkArguments("MachineType.named", { name });
    return new NamedMachine(name);
  }

  /** A machine type that the cloud sells but the catalogue does not know yet. */
  public static described(description: MachineDescription): MachineType {
    checkArguments("MachineType.described", { description });
    return new DescribedMachine(description);
  }

  /**
   * Finds the machine in a cloud's catalogue; notes a fault when there is none, or it does not take so many file shares.
   *
   * @internal
   */
  public abstract _resolve(cloud: ICloud, zone: string | undefined, faults: Faults, fileShares?: number): MachineSpec | undefined;
}

class NeededMachine extends MachineType {
  public constructor(private readonly needs: MachineNeeds) {
    super();
  }

  public _resolve(cloud: ICloud, zone: string | undefined, faults: Faults, fileShares = 0): MachineSpec | undefined {
    const { vcpus, memoryGib, architecture = "x86_64" } = this.needs;
    if (!this.isSound(faults)) {
      return undefined;
    }
    const offered = soldIn(cloud, zone).filter(
      (entry) => (entry.architecture ?? "x86_64") === architecture && entry.chosenByNeeds !== false && takesFileShares(entry, fileShares),
    );
    const fitting = offered
      .filter((entry) => entry.vcpus >= vcpus && entry.memoryGib >= memoryGib)
      .reduce<MachineTypeEntry | undefined>((best, entry) => (best === undefined || bySize(entry, best) < 0 ? entry : best), undefined);
    if (fitting === undefined) {
      const largest = [...offered].sort(bySize).reverse();
      faults.add("machine", this.needs, `needs that ${cloud.cloudName} can meet; its largest: ${describeEntries(largest)}`);
    }
    recordMachine(faults, fitting, { byNeeds: true, asked: this.needs });
    return fitting;
  }

  private isSound(faults: Faults): boolean {
    for (const key of ["vcpus", "memoryGib"] as const) {
      const value = this.needs[key];
      if (Token.isUnresolved(value) || !Number.isFinite(value) || value <= 0) {
        faults.add(`machine.${key}`, value, "a positive number known when the program runs, because it picks the machine type");
        return false;
      }
    }
    if (!ARCHITECTURES.includes(this.needs.architecture ?? "x86_64")) {
      faults.add("machine.architecture", this.needs.architecture, ARCHITECTURES.join(", "));
      return false;
    }
    return true;
  }
}

class NamedMachine extends MachineType {
  public constructor(private readonly name: string) {
    super();
  }

  public _resolve(cloud: ICloud, zone: string | undefined, faults: Faults, fileShares = 0): MachineSpec | undefined {
    if (Token.isUnresolved(this.name)) {
      return { name: literalText(this.name) };
    }
    const sold = soldIn(cloud, zone);
    const entry = sold.find((candidate) => candidate.name === this.name);
    recordMachine(faults, entry, { byNeeds: false });
    if (entry === undefined) {
      const place = zone ? `${cloud.cloudName} ${zone}` : cloud.cloudName;
      faults.add(
        "machine",
        this.name,
        `a machine type of the catalogue of ${place}, nearest: ${describeEntries(nearestByName(this.name, sold))}; one that is not in it: MachineType.described({ name, diskGib })`,
      );
    } else if (!takesFileShares(entry, fileShares)) {
      const others = nearestByName(this.name, sold.filter((candidate) => takesFileShares(candidate, fileShares)));
      faults.add("machine", this.name, `a machine type that takes ${fileShares} ${fileShares === 1 ? "file share" : "file shares"}, nearest: ${describeEntries(others)}`);
    }
    return entry;
  }
}

class DescribedMachine extends MachineType {
  public constructor(private readonly description: MachineDescription) {
    super();
  }

  public _resolve(_cloud: ICloud, _zone: string | undefined, faults: Faults): MachineSpec | undefined {
    const { name, diskGib } = this.description;
    if (!Token.isUnresolved(name) && name.trim() === "") {
      faults.add("machine.name", name, "the cloud's name of a machine type");
    }
    if (Token.isUnresolved(diskGib) || !Number.isFinite(diskGib) || diskGib < 0) {
      faults.add("machine.diskGib", diskGib, "zero or more GiB, known when the program runs, because it decides where the server boots from");
      return undefined;
    }
    recordMachine(faults, this.description, { byNeeds: false, unlisted: true });
    return { ...this.description, name: literalText(name) };
  }
}

function recordMachine(faults: Faults, machine: MachineSpec | undefined, how: Omit<MachineTrait, "name">): void {
  if (machine !== undefined) {
    const { name, vcpus, memoryGib, diskGib, architecture }: Partial<MachineTypeEntry> & MachineSpec = machine;
    recordTraits(faults.scope, { machine: { name, vcpus, memoryGib, diskGib, architecture, ...how } });
  }
}

/** Whether a machine takes so many file shares, as far as is known. */
export function takesFileShares({ maxFileShares }: MachineSpec, count: number): boolean {
  return maxFileShares === undefined || count <= maxFileShares;
}

function soldIn(cloud: ICloud, zone: string | undefined): MachineTypeEntry[] {
  const anywhere = zone === undefined || Token.isUnresolved(zone);
  return cloud.catalogue.machineTypes.filter((entry) => anywhere || entry.zones === undefined || entry.zones.includes(zone));
}

/** Fewest CPUs first, then least memory; the name last, so that the choice never depends on the order of the catalogue. */
function bySize(one: MachineTypeEntry, other: MachineTypeEntry): number {
  return one.vcpus - other.vcpus || one.memoryGib - other.memoryGib || one.name.localeCompare(other.name, "en");
}

function nearestByName(name: string, entries: readonly MachineTypeEntry[]): MachineTypeEntry[] {
  const shared = (entry: MachineTypeEntry): number => {
    let length = 0;
    while (length < name.length && entry.name[length]?.toLowerCase() === name[length].toLowerCase()) {
      length += 1;
    }
    return length;
  };
  return [...entries].sort((one, other) => shared(other) - shared(one) || bySize(one, other));
}

function describeEntries(entries: readonly MachineTypeEntry[]): string {
  const shown = entries.slice(0, 5).map((entry) => `${entry.name} (${entry.vcpus} vCPU, ${entry.memoryGib} GiB)`);
  return shown.length > 0 ? shown.join(", ") : "none";
}
