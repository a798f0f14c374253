import type { ExitChange } from "./exit-parts";
import type { Probed } from "./probe";
import { probe } from "./probe";
import { MachineType } from "../../compute/machine-type";
import type { ICloud } from "../../core/cloud";
import type { MachineTrait } from "../../core/traits-record";
import { CacheSize, DatabaseSize } from "../../databases/size";
import type { ManifestConstruct } from "../manifest";

/** What a machine must at least have. */
interface Wanted {
  readonly vcpus?: number;
  readonly memoryGib: number;
  readonly architecture?: string;
}

/** How a machine or a size is chosen on the other cloud. */
interface Chooser {
  readonly property: string;
  readonly named: (name: string) => Probed<string | undefined>;
  readonly needing: (wanted: Wanted) => Probed<string | undefined>;
}

/** What becomes of a machine type, or of the size of a database or cache. */
export function machineChanges({ kind, traits }: ManifestConstruct, target: ICloud, isSameCloud: boolean): ExitChange[] {
  const { machine } = traits;
  if (machine === undefined) {
    return [];
  }
  const chooser = chooserFor(kind, target, traits.fileShares);
  const from = described(machine);
  return machine.byNeeds ? chosen(machine, chooser, from) : taken(machine, chooser, from, target, isSameCloud);
}

function chosen({ name, asked }: MachineTrait, { property, needing }: Chooser, from: string): ExitChange[] {
  const { value: to, faults } = needing(asked!);
  if (faults.length > 0) {
    return [{ property, from, byHand: true, isChecked: true, message: `it asks for ${faults[0].value}; allowed there: ${faults[0].allowed}` }];
  }
  return to === name ? [] : [{ property, from, to, byHand: false, isChecked: true, message: "the smallest there that has what the program needs" }];
}

function taken(machine: MachineTrait, { property, named, needing }: Chooser, from: string, target: ICloud, isSameCloud: boolean): ExitChange[] {
  if (machine.unlisted && isSameCloud) {
    return [];
  }
  const { faults } = machine.unlisted ? { faults: undefined } : named(machine.name);
  if (faults?.length === 0) {
    return [];
  }
  const to = machine.memoryGib === undefined ? undefined : needing({ ...machine, memoryGib: machine.memoryGib }).value;
  const message = machine.unlisted
    ? `the program calls it by ${machine.name}, which nothing checks; say what ${target.cloudName} calls it, or what is needed`
    : `the program calls it by a name that ${target.cloudName} does not have; ask for what is needed instead of a name`;
  return [{ property, from, to: to || undefined, byHand: true, isChecked: machine.unlisted !== true, message }];
}

function chooserFor(kind: string, target: ICloud, fileShares: number | undefined): Chooser {
  if (kind === "Database") {
    return sizes(target, DatabaseSize.named, ({ vcpus = 1, memoryGib }) => DatabaseSize.needs({ vcpus, memoryGib }));
  }
  if (kind === "Cache") {
    return sizes(target, CacheSize.named, ({ memoryGib }) => CacheSize.needs({ memoryGib }));
  }
  const resolve = (type: MachineType): Probed<string | undefined> =>
    probe(target, (faults) => type._resolve(target, target.zone, faults, fileShares)?.name);
  return {
    property: "machine",
    named: (name) => resolve(MachineType.named(name)),
    needing: ({ vcpus = 1, memoryGib, architecture }) => resolve(MachineType.needs({ vcpus, memoryGib, architecture })),
  };
}

type Sized = Pick<DatabaseSize, "_resolve">;

function sizes(target: ICloud, named: (name: string) => Sized, needing: (wanted: Wanted) => Sized): Chooser {
  const resolve = (size: Sized): Probed<string> => probe(target, (faults) => size._resolve(target, faults));
  return { property: "size", named: (name) => resolve(named(name)), needing: (needs) => resolve(needing(needs)) };
}

function described({ name, vcpus, memoryGib }: MachineTrait): string {
  const parts = [vcpus === undefined ? undefined : `${vcpus} vCPU`, memoryGib === undefined ? undefined : `${memoryGib} GiB`].filter((part) => part !== undefined);
  return parts.length > 0 ? `${name} (${parts.join(", ")})` : name;
}
