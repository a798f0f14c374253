import { Token } from "cdktf";
import type { IConstruct } from "constructs";
import { Faults } from "../../core/faults";

/** gridscale/terraform-provider-gridscale: gridscale/config.go of 2025-12-02 (postgreSQLPerformanceClasses, filesystemPerformanceClasses). */
export const PERFORMANCE_CLASSES = ["standard", "high", "insane", "ultra"];

/** The class of what asks for none. */
export const DEFAULT_CLASS = "standard";

/** The same, website/docs/r/postgres.html.md: max_core_count */
const MOST_CORES = 32;

const SIZE = new RegExp(`^(${PERFORMANCE_CLASSES.join("|")})(?:-([1-9]\\d?))?$`);

/** What a size is in the terms of the provider. */
export interface DatabaseClass {
  readonly performanceClass: string;
  /** @default - gridscale's own limit */
  readonly maxCoreCount?: number;
}

/**
 * Reads a class, and how many cores it may grow to, out of the name of a size: `standard`, `standard-4`. One that is not known yet is a class.
 *
 * @throws ValidationError when it is none
 */
export function databaseClassOf(scope: IConstruct, size: string): DatabaseClass {
  if (Token.isUnresolved(size)) {
    return { performanceClass: size };
  }
  const [, performanceClass, cores] = SIZE.exec(size) ?? [];
  if (performanceClass === undefined || Number(cores ?? 1) > MOST_CORES) {
    const allowed = `${PERFORMANCE_CLASSES.join(", ")}, and with a dash the number of cores that it may grow to, 1 to ${MOST_CORES}: standard-4`;
    return new Faults(scope, "Database").refuse("size", size, allowed);
  }
  return { performanceClass, maxCoreCount: cores === undefined ? undefined : Number(cores) };
}
