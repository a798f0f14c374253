import type { MachineTypeEntry } from "../../core/catalogue";

const SOURCE = "binerogroup/documentation: compute/flavors.rst (names, and what they mean)";
const AS_OF = "2026-03-31";

/** Processors and GiB of memory by group of flavors, as in their names. */
const SHARED: Readonly<Record<string, string[]>> = {
  "gp": ["1x2", "2x4", "3x6", "4x8", "6x12", "8x16", "12x24", "16x32", "24x48"],
  "gp-v2a": ["2x4", "4x8", "6x12", "8x16", "12x24", "16x32", "24x48", "48x96", "64x128", "96x192"],
  "hm": ["1x4", "2x8", "3x12", "4x16", "6x24", "6x32", "8x48", "8x96", "12x64", "12x128", "16x64", "16x128", "24x64", "24x128"],
  "hm-v2a": ["2x8", "4x16", "6x24", "8x32", "8x192", "12x64", "16x96", "16x256", "18x128", "20x192", "22x256", "24x384", "32x512", "64x768"],
  "hp": ["2x4", "2x6", "2x8", "4x6", "4x8", "4x16", "6x12", "8x24", "8x32", "8x64", "8x128", "12x32", "12x64", "12x128"],
};
/** Each processor is a core of one's own. */
const PINNED: Readonly<Record<string, string[]>> = {
  gp: ["4x8", "8x16", "16x32"],
  hm: ["4x16", "8x32", "16x64"],
};
const NVME = ["4x8", "8x24", "12x64"];
const NVME_GIB = [50, 250];

/** All flavors of Binero. Those with cores or a disk of their own are for who names them. */
export const FLAVORS: MachineTypeEntry[] = [
  ...named(SHARED),
  ...named(PINNED).map((flavor) => ({ ...flavor, name: `${flavor.name}-pinned`, chosenByNeeds: false })),
  ...named({ hp: NVME }).flatMap((flavor) =>
    NVME_GIB.map((diskGib) => ({ ...flavor, name: `${flavor.name}-nvme${diskGib}`, diskGib, chosenByNeeds: false }))),
];

/** Binero says to boot them from volumes (compute/launching-an-instance/openstack-terminal-client.rst): the flavor's own disk is of a fixed size. */
function named(groups: Readonly<Record<string, string[]>>): MachineTypeEntry[] {
  return Object.entries(groups).flatMap(([group, sizes]) =>
    sizes.map((size) => {
      const [vcpus, memoryGib] = size.split("x").map(Number);
      return { name: `${group}.${size}`, vcpus, memoryGib, diskGib: 0, source: SOURCE, asOf: AS_OF };
    }));
}
