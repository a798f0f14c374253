import type { MachineTypeEntry } from "../../core/catalogue";

/** What the API answered to the vendor's own test; names, cores and memory of plans do not change, as the name says them. */
const GENERAL = { source: "UpCloudLtd/upcloud-go-api f64673e: upcloud/service/fixtures/getplans.yaml (GET /1.3/plan)", asOf: "2020-08-19" };
const DEVELOPER = { source: "neuralmux/devpod-provider-upcloud d8bc89b: docs/SERVER-PLANS.md", asOf: "2024-12" };

/** Name, virtual CPUs, memory in GiB, the storage that is part of the plan in GiB. */
type Offer = [string, number, number, number];

const GENERAL_PURPOSE: Offer[] = [
  ["1xCPU-1GB", 1, 1, 25],
  ["1xCPU-2GB", 1, 2, 50],
  ["2xCPU-4GB", 2, 4, 80],
  ["4xCPU-8GB", 4, 8, 160],
  ["6xCPU-16GB", 6, 16, 320],
  ["8xCPU-32GB", 8, 32, 640],
  ["12xCPU-48GB", 12, 48, 960],
  ["16xCPU-64GB", 16, 64, 1280],
  ["20xCPU-96GB", 20, 96, 1920],
  ["20xCPU-128GB", 20, 128, 2048],
];

/** Cheaper, with shared processors; an account can have but few of the smallest. */
const DEVELOPER_PLANS: Offer[] = [
  ["DEV-1xCPU-1GB-10GB", 1, 1, 10],
  ["DEV-1xCPU-1GB", 1, 1, 20],
  ["DEV-1xCPU-2GB", 1, 2, 30],
  ["DEV-1xCPU-4GB", 1, 4, 40],
  ["DEV-2xCPU-4GB", 2, 4, 60],
  ["DEV-2xCPU-8GB", 2, 8, 80],
  ["DEV-2xCPU-16GB", 2, 16, 100],
];

/**
 * The plans. Those for high CPU, high memory and GPUs, and the Cloud Native ones, have no list that can be cited: `MachineType.described(…)`.
 *
 * @see https://upcloud.com/pricing/
 */
export const MACHINE_TYPES: MachineTypeEntry[] = [
  ...GENERAL_PURPOSE.map(([name, vcpus, memoryGib, diskGib]) => ({ name, vcpus, memoryGib, diskGib, ...GENERAL })),
  ...DEVELOPER_PLANS.map(([name, vcpus, memoryGib, diskGib]) => ({ name, vcpus, memoryGib, diskGib, chosenByNeeds: false, ...DEVELOPER })),
];
