import type { IConstruct } from "constructs";
import type { MachineTypeEntry } from "../../core/catalogue";
import { Faults } from "../../core/faults";

const SOURCE = "ionos-cloud/terraform-provider-ionoscloud: docs/resources/vcpu_server.md (cores, ram)";

/** Cores and GiB of memory of the usual sizes. */
const SIZES: [number, number][] = [[1, 1], [1, 2], [2, 2], [2, 4], [2, 8], [4, 4], [4, 8], [4, 16], [8, 8], [8, 16], [8, 32], [16, 32], [16, 64]];

/**
 * vCPU servers. IONOS sells any number of cores with any memory and has no names for it, so the name says both: `vcpu-2-4` has 2 cores
 * and 4 GiB. Any other size goes by `MachineType.described({ name: "vcpu-6-24", diskGib: 0 })`.
 *
 * @see https://docs.ionos.com/cloud/compute-services/compute-engine/vcpu-server
 */
export const MACHINE_TYPES: MachineTypeEntry[] = SIZES.map(([vcpus, memoryGib]) => ({
  name: `vcpu-${vcpus}-${memoryGib}`,
  vcpus,
  memoryGib,
  diskGib: 0,
  source: SOURCE,
  asOf: "2026-07-24",
}));

/** What a size is in the terms of the API. */
export interface Size {
  readonly cores: number;
  /** MiB, a multiple of 1024. */
  readonly ram: number;
}

/**
 * Reads a size out of a machine type's name.
 *
 * @throws ValidationError when it is none
 */
export function sizeOf(scope: IConstruct, machineName: string): Size {
  const [, cores, memory] = /^vcpu-([1-9]\d*)-([1-9]\d*)$/.exec(machineName) ?? [];
  if (cores === undefined) {
    return new Faults(scope, "Server").refuse("machine", machineName, "vcpu, the number of cores and the GiB of memory: vcpu-2-4");
  }
  return { cores: Number(cores), ram: Number(memory) * 1024 };
}
