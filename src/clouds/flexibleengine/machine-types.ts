import type { MachineTypeEntry } from "../../core/catalogue";

const PROVIDER = {
  source: "FlexibleEngineCloud/terraform-provider-flexibleengine: docs, examples and acceptance tests (names; they tell vCPUs, and GiB for each)",
  asOf: "2024-03-20",
};
const COURSE = { source: "course on Flexible Engine (code index 17202621466; the name tells vCPUs, and GiB for each)", asOf: "undated" };

/**
 * Machine types that a source names. Needs pick S6 where S3, the older series, has the same.
 *
 * All boot from volumes.
 */
export const MACHINE_TYPES: MachineTypeEntry[] = [
  { name: "s6.small.1", vcpus: 1, memoryGib: 1, diskGib: 0, ...PROVIDER },
  { name: "s6.medium.2", vcpus: 1, memoryGib: 2, diskGib: 0, ...PROVIDER },
  { name: "s6.large.2", vcpus: 2, memoryGib: 4, diskGib: 0, ...PROVIDER },
  { name: "c6.2xlarge.2", vcpus: 8, memoryGib: 16, diskGib: 0, ...PROVIDER },
  { name: "s3.small.1", vcpus: 1, memoryGib: 1, diskGib: 0, chosenByNeeds: false, ...PROVIDER },
  { name: "s3.large.2", vcpus: 2, memoryGib: 4, diskGib: 0, chosenByNeeds: false, ...PROVIDER },
  { name: "s3.large.4", vcpus: 2, memoryGib: 8, diskGib: 0, ...PROVIDER },
  { name: "s3.xlarge.4", vcpus: 4, memoryGib: 16, diskGib: 0, ...COURSE },
];
