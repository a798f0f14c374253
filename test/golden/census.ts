import type { TerraformJson } from "archipel/testing";

/** How many blocks of each type a configuration has, `resource openstack_compute_instance_v2` → 2. */
export function census(json: TerraformJson): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of ["resource", "data"] as const) {
    for (const [type, blocks] of Object.entries(json[kind] ?? {})) {
      counts.set(`${kind} ${type}`, Object.keys(blocks).length);
    }
  }
  return counts;
}
