import type { MachineTypeEntry } from "../../core/catalogue";

/** Virtual CPUs, and the GiB of memory that are offered here with them; the number of either is free at OUTSCALE. */
const SIZES: [number, number[]][] = [
  [1, [1, 2, 4]],
  [2, [2, 4, 8, 16]],
  [4, [4, 8, 16, 32]],
  [8, [8, 16, 32, 64]],
  [16, [16, 32, 64, 128]],
  [32, [32, 64, 128]],
];

/**
 * `tinavW.cXrYpZ`: processor generation, virtual CPUs, GiB of memory, and performance (1 highest, 2 high, 3 medium). High is what OUTSCALE
 * itself takes when none is named.
 */
const GENERATIONS = [
  { name: "tinav6", source: "outscale/terraform-provider-outscale: internal/testacc (tinav6.c2r2p2)", chosenByNeeds: true },
  // Newer, and not known to be sold in every region.
  { name: "tinav7", source: "outscale/terraform-provider-outscale: docs/resources/vm.md (tinav7.c1r1p2)", chosenByNeeds: false },
];

/**
 * Sizes of the machine types, of which OUTSCALE lets everybody make up more: `MachineType.described({ name: "tinav6.c6r12p1", diskGib: 10 })`.
 *
 * @see https://docs.outscale.com/en/userguide/VM-Types.html
 */
export const MACHINE_TYPES: MachineTypeEntry[] = GENERATIONS.flatMap(({ name, source, chosenByNeeds }) =>
  SIZES.flatMap(([vcpus, memories]) =>
    memories.map((memoryGib) => ({
      name: `${name}.c${vcpus}r${memoryGib}p2`,
      vcpus,
      memoryGib,
      chosenByNeeds,
      source: `${source}; https://docs.outscale.com/en/userguide/About-VMs.html (free sizes)`,
      asOf: "2026-08-12",
    })),
  ),
);
