import type { MachineTypeEntry } from "../../core/catalogue";

const NOTATION = { source: "lxc/incus: doc/howto/instances_create.md (c<CPU>-m<RAM in GiB>)", asOf: "2026-07-29" };

/** From the first to the last, by steps of one. */
function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const VCPUS = [...range(1, 32), 48, 64, 96, 128];
const MEMORY_GIB = [0.5, ...range(1, 32), 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 384, 512, 768, 1024];

/**
 * Sizes are free on Incus, and it has a name for each: `c2-m4` is 2 vCPU and 4 GiB. These are the ones that `MachineType.needs` chooses from,
 * exact up to 32 of each; `MachineType.described` takes any other.
 *
 * @param architecture that of the hosts
 * @see https://linuxcontainers.org/incus/docs/main/howto/instances_create/
 */
export function machineTypes(architecture: string): MachineTypeEntry[] {
  return VCPUS.flatMap((vcpus) =>
    MEMORY_GIB.map((memoryGib) => ({ name: `c${vcpus}-m${memoryGib}`, vcpus, memoryGib, architecture, ...NOTATION })));
}
