import type { MachineTypeEntry } from "../../core/catalogue";

/** The vendor has no public list that can be cited line by line; this one is what Coder's module shows of it. Sizes of disks: Exoscale's own page. */
const SOURCE = "coder/registry: registry/whizus/modules/exoscale-instance-type/main.tf (names, cores, memory)";
const AS_OF = "2025-04-17";

/** Name, virtual CPUs, memory in GiB. Instances with GPUs, and those for storage, have to be allowed by Exoscale and stay out. */
const OFFERS: [string, number, number][] = [
  ["standard.micro", 1, 0.5],
  ["standard.tiny", 1, 1],
  ["standard.small", 2, 2],
  ["standard.medium", 2, 4],
  ["standard.large", 4, 8],
  ["standard.extra-large", 4, 16],
  ["standard.huge", 8, 32],
  ["standard.mega", 12, 64],
  ["standard.titan", 16, 128],
  ["standard.jumbo", 24, 256],
  ["standard.colossus", 40, 320],
  ["cpu.extra-large", 8, 16],
  ["cpu.huge", 16, 32],
  ["cpu.mega", 32, 64],
  ["cpu.titan", 40, 128],
  ["memory.extra-large", 2, 16],
  ["memory.huge", 4, 32],
  ["memory.mega", 8, 64],
  ["memory.titan", 12, 128],
];

/**
 * The machine types. Their disks are of any size that is asked, so that none comes with them.
 *
 * @see https://www.exoscale.com/pricing/#compute
 */
export const MACHINE_TYPES: MachineTypeEntry[] = OFFERS.map(([name, vcpus, memoryGib]) => ({ name, vcpus, memoryGib, source: SOURCE, asOf: AS_OF }));
