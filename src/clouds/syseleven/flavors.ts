import type { MachineTypeEntry } from "../../core/catalogue";

const SOURCE = "syseleven/grav-docs-syseleven-stack: user/pages/04.Reference/03.compute/docs.en.md";
const AS_OF = "2025-09-17";

/** GiB of the disk that comes with every flavor but the local ones. */
const DISK_GIB = 50;
/** GiB of disk in the machine for each processor of a local flavor. */
const LOCAL_GIB_PER_VCPU = 25;

/** Processors by size. */
const SIZES: Readonly<Record<string, number>> = { "tiny": 1, "small": 2, "medium": 4, "large": 8, "xlarge": 16, "2xlarge": 32, "4xlarge": 64 };
/** GiB of memory for each processor: balanced, CPU optimized, RAM optimized. */
const GIB_PER_VCPU: Readonly<Record<string, number>> = { "": 4, "c": 2, "r": 8 };

/** The sizes that everybody can have; bigger ones are sold on request. */
const STANDARD: Readonly<Record<string, string[]>> = {
  "": ["tiny", "small", "medium", "large"],
  "c": ["tiny", "small", "medium", "large", "xlarge"],
  "r": ["tiny", "small", "medium"],
};
const LOCAL: Readonly<Record<string, string[]>> = {
  "": ["tiny", "small", "medium", "large", "xlarge", "2xlarge", "4xlarge"],
  "c": ["tiny", "small", "medium", "large", "xlarge", "2xlarge"],
  "r": ["tiny", "small", "medium", "large"],
};

/** The flavors whose disk is kept by several machines: `m1` on Quobyte, `m2` on Ceph. */
export function standardFlavors(generation: string): MachineTypeEntry[] {
  return flavors(generation, STANDARD).map((flavor) => ({ ...flavor, diskGib: DISK_GIB }));
}

/** The flavors whose disk is in the machine itself, and is lost with it. Only who names them gets them. */
export function localFlavors(): MachineTypeEntry[] {
  return flavors("l1", LOCAL).map((flavor) => ({ ...flavor, diskGib: flavor.vcpus * LOCAL_GIB_PER_VCPU, chosenByNeeds: false }));
}

function flavors(generation: string, sold: Readonly<Record<string, string[]>>): MachineTypeEntry[] {
  return Object.entries(sold).flatMap(([ratio, sizes]) =>
    sizes.map((size) => {
      const vcpus = SIZES[size];
      return { name: `${generation}${ratio}.${size}`, vcpus, memoryGib: vcpus * GIB_PER_VCPU[ratio], source: SOURCE, asOf: AS_OF };
    }));
}
