import type { ManifestViolation } from "../manifest";

/** Those together that say the same of several constructs. */
export function groupedViolations(violations: readonly ManifestViolation[]): ManifestViolation[][] {
  const groups = new Map<string, ManifestViolation[]>();
  for (const violation of violations) {
    const { path: _path, ...said } = violation;
    const key = JSON.stringify(said);
    groups.set(key, [...(groups.get(key) ?? []), violation]);
  }
  return [...groups.values()];
}
