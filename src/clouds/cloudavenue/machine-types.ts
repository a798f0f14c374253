import type { MachineTypeEntry } from "../../core/catalogue";

/** What the provider asks of a virtual machine: up to 256 CPUs, and memory in MB that four divides. */
const SOURCE = { source: "orange-cloudavenue/terraform-provider-cloudavenue v0.35.0: docs/resources/vm.md (resource.cpus, resource.memory)", asOf: "2026-02-09" };

const CORES = [1, 2, 4, 8, 16];
const GIB_PER_CORE = [1, 2, 4, 8];

/**
 * Usual sizes. Cloud Avenue takes any number of CPUs with any amount of memory that the vDC has, and has no names for them: `2c-4g` is two CPUs and
 * 4 GiB, and `MachineType.described({ name: "6c-20g", diskGib: 0 })` takes what is not listed. The disk is the template's.
 */
export const MACHINE_TYPES: MachineTypeEntry[] = CORES.flatMap((vcpus) =>
  GIB_PER_CORE.map((ratio) => ({ name: `${vcpus}c-${vcpus * ratio}g`, vcpus, memoryGib: vcpus * ratio, diskGib: 0, ...SOURCE })),
);

/** The most CPUs of a virtual machine, of the same page. */
export const MAX_CPUS = 256;
