import type { MachineTypeEntry } from "../../core/catalogue";

/** A kind of machine type: its name up to the number of virtual CPUs, and each of these with its GiB of memory. */
interface Kind {
  readonly prefix: string;
  /** What stands behind the number: `d` where nobody else uses the processors. */
  readonly suffix: string;
  readonly sizes: [number, number][];
}

const KINDS: Kind[] = [
  // AMD, with processors of their own.
  { prefix: "c2a", suffix: "d", sizes: [[1, 2], [2, 4], [4, 8], [8, 16], [16, 32], [30, 60], [60, 120], [120, 240], [240, 480]] },
  { prefix: "g2a", suffix: "d", sizes: [[1, 4], [2, 8], [4, 16], [8, 32], [16, 60], [30, 120], [60, 240], [120, 480]] },
  { prefix: "m2a", suffix: "d", sizes: [[1, 8], [2, 16], [4, 32], [8, 60], [16, 120], [30, 240], [60, 480], [120, 960]] },
  // Intel, with shared processors.
  { prefix: "t3i", suffix: "", sizes: [[1, 1]] },
  { prefix: "s3i", suffix: "", sizes: [[2, 2], [4, 4], [8, 8], [16, 16], [28, 28], [56, 56], [112, 112]] },
  { prefix: "c3i", suffix: "", sizes: [[1, 2], [2, 4], [4, 8], [8, 16], [16, 32], [28, 59], [56, 118], [112, 236]] },
  { prefix: "g3i", suffix: "", sizes: [[1, 4], [2, 8], [4, 16], [8, 32], [16, 59], [28, 118], [56, 236]] },
  { prefix: "m3i", suffix: "", sizes: [[1, 8], [2, 16], [4, 32], [8, 59], [16, 118]] },
];

/**
 * Machine types of the present generations. None comes with a disk: servers boot from a volume.
 *
 * @see https://docs.stackit.cloud/products/compute-engine/server/basics/machine-types/
 */
export const MACHINE_TYPES: MachineTypeEntry[] = KINDS.flatMap(({ prefix, suffix, sizes }) =>
  sizes.map(([vcpus, memoryGib]) => ({
    name: `${prefix}.${vcpus}${suffix}`,
    vcpus,
    memoryGib,
    diskGib: 0,
    chosenByNeeds: suffix === "d",
    source: "https://docs.stackit.cloud/products/compute-engine/server/basics/machine-types/, as copied by euroopencost (code index id 52601836213)",
    asOf: "2025-03",
  })),
);
