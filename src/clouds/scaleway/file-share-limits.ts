/** Machine types by how many file systems they take. */
const BY_COUNT: readonly (readonly [number, readonly string[]])[] = [
  [1, [
    "BASIC3-X2C-4G", "BASIC3-X2C-8G", "BASIC3-X4C-8G", "COMPUTE3-X2C-4G", "MEMORY3-X2C-16G", "POP2-2C-8G", "POP2-4C-16G", "POP2-HC-2C-4G", "POP2-HC-4C-8G",
    "POP2-HM-4C-32G", "POP2-HN-3", "POP2-HN-5", "POP2-HN-10", "STANDARD2-A2C-8G", "STANDARD3-X2C-8G",
  ]],
  [2, [
    "BASIC3-X4C-16G", "BASIC3-X8C-16G", "COMPUTE3-X4C-8G", "L4-1-24G", "MEMORY3-X4C-32G", "POP2-8C-32G", "POP2-HC-8C-16G", "POP2-HM-2C-16G",
    "POP2-HM-8C-64G", "STANDARD2-A4C-16G", "STANDARD3-X4C-16G",
  ]],
  [4, [
    "BASIC3-X8C-32G", "BASIC3-X16C-32G", "COMPUTE3-X8C-16G", "COMPUTE3-X16C-32G", "L4-2-24G", "MEMORY3-X8C-64G", "MEMORY3-X16C-128G", "POP2-16C-64G",
    "POP2-HC-16C-32G", "POP2-HM-16C-128G", "STANDARD2-A8C-32G", "STANDARD2-A16C-64G", "STANDARD3-X8C-32G", "STANDARD3-X16C-64G",
  ]],
  [8, [
    "BASIC3-X16C-64G", "COMPUTE3-X32C-64G", "COMPUTE3-X48C-96G", "COMPUTE3-X64C-128G", "COMPUTE3-X96C-192G", "L4-4-24G", "MEMORY3-X32C-256G",
    "MEMORY3-X48C-384G", "POP2-32C-128G", "POP2-HC-32C-64G", "POP2-HM-32C-256G", "STANDARD2-A32C-128G", "STANDARD2-A48C-192G", "STANDARD2-A64C-256G",
    "STANDARD3-X32C-128G", "STANDARD3-X48C-192G", "STANDARD3-X64C-256G",
  ]],
  [12, ["POP2-48C-192G", "POP2-HC-48C-96G", "POP2-HM-48C-384G"]],
  [16, ["L4-8-24G", "POP2-64C-256G", "POP2-HC-64C-128G", "POP2-HM-64C-512G"]],
];

const LIMITS = new Map(BY_COUNT.flatMap(([count, names]) => names.map((name) => [name, count] as const)));

/**
 * How many file systems a machine type takes: `capabilities.max_file_systems` in the answers that `machine-types.ts` names, in which
 * all other types have 0. The vendor's table has the same numbers for the types that it lists.
 *
 * @see https://www.scaleway.com/en/docs/file-storage/reference-content/file-system-instance-selection/
 */
export function maxFileShares(machineType: string): number {
  return LIMITS.get(machineType) ?? 0;
}
