import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TrustFigures, TrustRecord } from "../../test/trust/support/figures";

/** The names of the figures, in the order in which they are printed. */
export const FIGURES = [
  "programs", "untyped_crashes", "invalid_json", "wider_rules", "replacements", "fault_points", "orphans", "secrets_found", "injections",
] as const satisfies readonly (keyof TrustFigures)[];

/** What the tests wrote down. */
export function recordsIn(folder: string): TrustRecord[] {
  return readdirSync(folder).sort().map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as TrustRecord);
}

/** The sum of each figure. One that nothing counted is `null`: it was not measured, which is not the same as none. */
export function sumOf(records: readonly TrustRecord[]): Record<keyof TrustFigures, number | null> {
  const sum = (name: keyof TrustFigures): number | null => {
    const counted = records.flatMap(({ figures }) => figures[name] ?? []);
    return counted.length === 0 ? null : counted.reduce((total, figure) => total + figure, 0);
  };
  return Object.fromEntries(FIGURES.map((name) => [name, sum(name)])) as Record<keyof TrustFigures, number | null>;
}
