import type { MachineTypeEntry } from "../../core/catalogue";

/** What the provider asks of a server: whole numbers of cores and of GB, from 1 on. */
const SOURCE = { source: "gridscale/terraform-provider-gridscale: website/docs/r/server.html.md (cores, memory)", asOf: "2025-12-02" };

const CORES = [1, 2, 4, 8, 16];
const GIB_PER_CORE = [1, 2, 4, 8];

/**
 * Usual sizes. gridscale sells any number of cores with any amount of memory and has no names for them: `2c-4g` is two cores and 4 GiB, and
 * `MachineType.described({ name: "6c-20g", diskGib: 0 })` takes what is not listed.
 */
export const MACHINE_TYPES: MachineTypeEntry[] = CORES.flatMap((vcpus) =>
  GIB_PER_CORE.map((ratio) => ({ name: `${vcpus}c-${vcpus * ratio}g`, vcpus, memoryGib: vcpus * ratio, diskGib: 0, ...SOURCE })),
);
